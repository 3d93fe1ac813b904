import { addMonths, type Day, dayOf, yearOf } from '../../../lending/calendar.ts'
import { detectableFall } from '../../../stats/power/detectable-difference.ts'
import { randomStream } from '../../../stats/random.ts'
import { placesOf } from '../../portfolio/notes-at-risk.ts'
import type { MeasureProposal, PilotOutcome } from './measure-design.ts'
import type { WorkbenchContext } from './workbench-context.ts'

/** How a measure would be tried before it is voted for the whole county (SOUNDNESS.md rule 20). */
export interface Pilot {
  /** By their notes that the measure reaches, most first; of each two neighbours one, by lot, begins a season later. */
  readonly villages: readonly { readonly village: string; readonly notes: number; readonly wave: 1 | 2 }[]
  /** When each wave begins. */
  readonly startsOn: readonly [Day, Day]
  readonly notes: number
  /** Default rate without the measure, of the notes of these villages. */
  readonly rate: number
  readonly outcome: PilotOutcome
  /**
   * Fall of that rate, in points of it, that the pilot shows with 80 % power; null where it could show none, and where
   * the outcome is no default rate.
   */
  readonly detectableFall: number | null
  /** Fall of the default rate that the workbench expects of the measure where it reaches. */
  readonly expectedFall: number
  /** Villages like these that it would take to show the fall expected; null where more than `mostVillagesAsked`. */
  readonly villagesNeeded: number | null
  /** When the outcome of the first season's notes can be told. */
  readonly lookOn: Day
}

const mostVillages = 40
export const mostVillagesAsked = 100_000
const fewestNotes = 3
/** σ² of a village on the logit scale over σ² + π²/3 (DOMAIN.md §3.2: σ .25): a stated correlation. */
export const villageCorrelation = 0.0625 / (0.0625 + Math.PI ** 2 / 3)
/** A season's notes fall due within a year, and default shows within the window after that. */
const monthsToOutcome = 24
/** Most of a season's lending begins in March (DOMAIN.md §3.3). */
const seasonBegins = { month: 3, day: 1 }

/** Null where the book names no villages, or too few with notes that the measure reaches. */
export function pilotOf(
  { basis, book }: WorkbenchContext,
  { changes }: MeasureProposal,
  outcome: PilotOutcome,
  defaultsAvoided: number,
  { asOf, seed }: { readonly asOf: Day; readonly seed: number },
): Pilot | null {
  const village = placesOf(book, basis.notes.rows, 'village')
  if (village === null) return null
  const reach = Float64Array.from(basis.probability, (_, note) =>
    changes.reduce((most, change) => Math.max(most, change.reach[note]), 0),
  )
  const tallies = village.texts.map((name) => ({ village: name, notes: 0, probability: 0 }))
  let reached = 0
  for (let note = 0; note < reach.length; note++) {
    if (reach[note] === 0) continue
    reached += reach[note]
    const tally = tallies[village.codes[note]]
    if (!tally) continue
    tally.notes += 1
    tally.probability += basis.probability[note]
  }
  const chosen = tallies
    .filter(({ notes }) => notes >= fewestNotes)
    .sort((a, b) => b.notes - a.notes || (a.village < b.village ? -1 : 1))
    .slice(0, mostVillages)
  if (chosen.length < 4) return null
  const notes = chosen.reduce((sum, own) => sum + own.notes, 0)
  const rate = chosen.reduce((sum, own) => sum + own.probability, 0) / notes
  const perVillage = notes / chosen.length
  const fall = detectableWith(rate, chosen.length, perVillage)
  const expectedFall = reached > 0 ? defaultsAvoided / reached : 0
  const start = nextSeason(asOf)
  const isRate = outcome === 'defaultRate'
  return {
    villages: inWaves(chosen, seed),
    startsOn: [start, addMonths(start, 12)],
    notes,
    rate,
    outcome,
    detectableFall: isRate && !Number.isNaN(fall) ? fall : null,
    expectedFall,
    villagesNeeded: isRate ? villagesFor(rate, perVillage, expectedFall) : null,
    lookOn: addMonths(start, monthsToOutcome),
  }
}

function nextSeason(asOf: Day): Day {
  const { month, day } = seasonBegins
  const year = yearOf(asOf)
  return dayOf(year, month, day) > asOf ? dayOf(year, month, day) : dayOf(year + 1, month, day)
}

/** Neighbours in size are pairs; the lot decides which of a pair begins. */
function inWaves(chosen: readonly { village: string; notes: number }[], seed: number): Pilot['villages'] {
  const lot = randomStream(seed, 'pilot waves')
  let isFirst = true
  return chosen.map(({ village, notes }, at) => {
    isFirst = at % 2 === 0 ? lot() < 0.5 : !isFirst
    return { village, notes, wave: isFirst ? 1 : 2 }
  })
}

/** Half of the villages begin, half follow. */
function detectableWith(rate: number, villages: number, unitsPerCluster: number): number {
  const clusters = villages / 2
  return detectableFall(rate, { clusters, unitsPerCluster, intraclassCorrelation: villageCorrelation })
}

/** The smallest even number of villages whose comparison shows the fall. */
function villagesFor(rate: number, perVillage: number, fall: number): number | null {
  const isShown = (villages: number) => detectableWith(rate, villages, perVillage) <= fall
  if (!(fall > 0) || !isShown(mostVillagesAsked)) return null
  let low = 0
  let high = mostVillagesAsked / 2
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isShown(2 * middle)) high = middle
    else low = middle
  }
  return 2 * high
}
