import { addMonths, type Day } from '../../../lending/calendar.ts'
import { detectableFall } from '../../../stats/power/detectable-difference.ts'
import { placesOf } from '../../portfolio/notes-at-risk.ts'
import type { MeasureProposal } from './measure-design.ts'
import type { WorkbenchContext } from './workbench-context.ts'

/** How a measure would be tried before it is voted for the whole county (SOUNDNESS.md rule 20). */
export interface Pilot {
  /** By their notes that the measure reaches, most first; half of them begin a season later, as the comparison. */
  readonly villages: readonly { readonly village: string; readonly notes: number }[]
  readonly notes: number
  /** Default rate without the measure, of the notes of these villages. */
  readonly rate: number
  /** Fall of that rate, in points of it, that the pilot shows with 80 % power; null where it could show none. */
  readonly detectableFall: number | null
  /** Fall that the workbench expects of the measure where it reaches. */
  readonly expectedFall: number
  /** When the outcome of the first season's notes can be told. */
  readonly lookOn: Day
}

const mostVillages = 40
const fewestNotes = 3
/** σ² of a village on the logit scale over σ² + π²/3 (DOMAIN.md §3.2: σ .25): a stated correlation. */
export const villageCorrelation = 0.0625 / (0.0625 + Math.PI ** 2 / 3)
/** A season's notes fall due within a year, and default shows within the window after that. */
const monthsToOutcome = 24

/** Null where the book names no villages, or too few with notes that the measure reaches. */
export function pilotOf(
  { basis, book }: WorkbenchContext,
  { changes }: MeasureProposal,
  defaultsAvoided: number,
  asOf: Day,
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
  const fall = detectableFall(rate, {
    clusters: chosen.length / 2,
    unitsPerCluster: notes / chosen.length,
    intraclassCorrelation: villageCorrelation,
  })
  return {
    villages: chosen.map((own) => ({ village: own.village, notes: own.notes })),
    notes,
    rate,
    detectableFall: Number.isNaN(fall) ? null : fall,
    expectedFall: reached > 0 ? defaultsAvoided / reached : 0,
    lookOn: addMonths(asOf, monthsToOutcome),
  }
}
