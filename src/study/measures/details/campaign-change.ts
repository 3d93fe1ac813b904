import { NO_DATE } from '../../../lending/calendar.ts'
import { normalQuantile } from '../../../stats/distributions.ts'
import type { Interval } from '../../../stats/proportion.ts'

export interface Rate {
  readonly notes: number
  readonly defaults: number
}

export interface CampaignChange {
  readonly villages: number
  readonly before: Rate
  readonly after: Rate
  /** The villages without a campaign before and after the same days, weighted as the campaigns are. */
  readonly othersBefore: number
  readonly othersAfter: number
  /** (after − before) less the same of the others, with its interval over villages (jackknife). */
  readonly difference: number
  readonly interval: Interval
}

/** A note that has had its year: the place of its village among the campaigns, or −1, the day it was lent, 1 where it defaulted. */
export interface DatedOutcome {
  readonly village: number
  readonly day: number
  readonly outcome: number
}

/**
 * Difference in differences, each day of a campaign against the villages that never had one, weighted by the notes after
 * it. `campaigns`: by village the day of its campaign, NO_DATE without one. Null where no day has notes on all four sides.
 */
export function campaignChange(
  campaigns: readonly number[],
  notes: Iterable<DatedOutcome>,
  confidence: number,
): CampaignChange | null {
  const days = [...new Set(campaigns)].filter((day) => day !== NO_DATE).sort((a, b) => a - b)
  if (days.length === 0) return null
  const spans = countsBySpan(campaigns.length, days, notes)
  const villages = campaigns.flatMap((day, code): VillageCounts[] => {
    const own = spans[code]
    return own ? [countsOf(day === NO_DATE ? null : days.indexOf(day), own, days.length)] : []
  })
  const totals = totalsOf(villages, days.length)
  const whole = stacked(totals, null)
  if (whole === null) return null
  const left = villages.flatMap((village) => stacked(totals, village)?.difference ?? [])
  const mean = left.reduce((sum, own) => sum + own, 0) / left.length
  const squares = left.reduce((sum, own) => sum + (own - mean) ** 2, 0)
  const half = normalQuantile(0.5 + confidence / 2) * Math.sqrt(((left.length - 1) / left.length) * squares)
  return { ...whole, interval: [whole.difference - half, whole.difference + half] }
}

/** Notes and defaults before a day, and from it on: four counts, `4 × day` apart. */
const [notesBefore, defaultsBefore, notesAfter, defaultsAfter] = [0, 1, 2, 3]

interface VillageCounts {
  /** Place of its own day; null without a campaign. */
  readonly day: number | null
  /** Four counts of its own day, or four of each day. */
  readonly counts: Float64Array
}

/** By village, null without notes: notes and defaults between one day and the next, `2 × span` apart. */
function countsBySpan(
  villages: number,
  days: readonly number[],
  notes: Iterable<DatedOutcome>,
): (Float64Array | null)[] {
  const spans = new Array<Float64Array | null>(villages).fill(null)
  for (const { village, day, outcome } of notes) {
    if (village < 0 || day === NO_DATE) continue
    const own = spans[village] ?? new Float64Array(2 * (days.length + 1))
    spans[village] = own
    const span = spanOf(day, days)
    own[2 * span] += 1
    own[2 * span + 1] += outcome
  }
  return spans
}

/** How many of the days lie on or before one. */
function spanOf(day: number, days: readonly number[]): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (days[middle] <= day) low = middle + 1
    else high = middle
  }
  return low
}

function countsOf(own: number | null, spans: Float64Array, days: number): VillageCounts {
  const counts = new Float64Array(own === null ? 4 * days : 4)
  let [notes, defaults] = [0, 0]
  for (let span = 0; span <= days; span++) {
    notes += spans[2 * span]
    defaults += spans[2 * span + 1]
  }
  let [soFar, badSoFar] = [0, 0]
  for (let day = 0; day < days; day++) {
    soFar += spans[2 * day]
    badSoFar += spans[2 * day + 1]
    if (own === null) counts.set([soFar, badSoFar, notes - soFar, defaults - badSoFar], 4 * day)
    else if (own === day) counts.set([soFar, badSoFar, notes - soFar, defaults - badSoFar])
  }
  return { day: own, counts }
}

interface Totals {
  /** By day: villages whose campaign began then, their four counts, and those of the villages that never had one. */
  readonly villages: Uint32Array
  readonly treated: Float64Array
  readonly others: Float64Array
}

function totalsOf(villages: readonly VillageCounts[], days: number): Totals {
  const totals = {
    villages: new Uint32Array(days),
    treated: new Float64Array(4 * days),
    others: new Float64Array(4 * days),
  }
  for (const { day, counts } of villages) {
    if (day !== null) totals.villages[day] += 1
    const [into, at] = day === null ? [totals.others, 0] : [totals.treated, 4 * day]
    for (let i = 0; i < counts.length; i++) into[at + i] += counts[i]
  }
  return totals
}

/** All villages, or all but one: counts are whole numbers, so that what is taken off leaves no rounding. */
function stacked(
  { villages, treated, others }: Totals,
  without: VillageCounts | null,
): Omit<CampaignChange, 'interval'> | null {
  const sums = { villages: 0, weight: 0, difference: 0, othersBefore: 0, othersAfter: 0 }
  const own = { before: { notes: 0, defaults: 0 }, after: { notes: 0, defaults: 0 } }
  for (let day = 0; day < villages.length; day++) {
    const isOwn = without !== null && without.day === day
    const isOther = without !== null && without.day === null
    const ofTreated = (count: number) => treated[4 * day + count] - (isOwn ? without.counts[count] : 0)
    const ofOthers = (count: number) =>
      others[4 * day + count] - (isOther ? without.counts[4 * day + count] : 0)
    const after = ofTreated(notesAfter)
    if (
      ofTreated(notesBefore) === 0 ||
      after === 0 ||
      ofOthers(notesBefore) === 0 ||
      ofOthers(notesAfter) === 0
    )
      continue
    const othersBefore = ofOthers(defaultsBefore) / ofOthers(notesBefore)
    const othersAfter = ofOthers(defaultsAfter) / ofOthers(notesAfter)
    const change = ofTreated(defaultsAfter) / after - ofTreated(defaultsBefore) / ofTreated(notesBefore)
    sums.villages += villages[day] - (isOwn ? 1 : 0)
    sums.weight += after
    sums.othersBefore += after * othersBefore
    sums.othersAfter += after * othersAfter
    sums.difference += after * (change - othersAfter + othersBefore)
    own.before.notes += ofTreated(notesBefore)
    own.before.defaults += ofTreated(defaultsBefore)
    own.after.notes += after
    own.after.defaults += ofTreated(defaultsAfter)
  }
  if (sums.weight === 0) return null
  return {
    villages: sums.villages,
    ...own,
    othersBefore: sums.othersBefore / sums.weight,
    othersAfter: sums.othersAfter / sums.weight,
    difference: sums.difference / sums.weight,
  }
}
