import {
  dayAt,
  daysOf,
  identityOf,
  levelAt,
  nominalOf,
  numberAt,
  numbersOf,
} from '../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../lending/calendar.ts'
import { cropYearOf } from '../../lending/crop-year.ts'
import { type Rate, rateOf } from './rates.ts'
import { codesOfColumn } from './sample-codes.ts'
import type { SampleRows } from './sample-rows.ts'

/** Crop years looked at on each side. */
export const yearsAround = 2

export interface PolicyEvent {
  readonly effectiveOn: Day
  readonly kind: string | null
  /** What it concerns; null is everything. */
  readonly crop: string | null
  readonly township: string | null
  /** As in the book: a price change or a share; NaN where it gives none. */
  readonly size: number
  /** The notes concerned, of the two crop years before and of the two from the event on. */
  readonly before: Rate
  readonly after: Rate
}

/** In the order of their dates; null without a table of policy events. */
export function policyEvents(sample: SampleRows, confidence: number): PolicyEvent[] | null {
  const table = sample.book.companions.policy_events
  const effectiveOn = daysOf(table, 'effective_on')
  if (!table || table.rows === 0 || effectiveOn === null) return null
  const kinds = identityOf(table, 'kind')
  const crops = nominalOf(table, 'crop')
  const townships = identityOf(table, 'township')
  const sizes = numbersOf(table, 'size')
  const ownCrop = codesOfColumn(sample, 'crop')
  const ownTownship = codesOfColumn(sample, 'township')
  const events: PolicyEvent[] = []
  for (let row = 0; row < table.rows; row++) {
    const day = dayAt(effectiveOn, row)
    if (day === NO_DATE) continue
    const crop = levelAt(crops, row)
    const township = townships?.texts[townships.codes[row]] ?? null
    const cropCode = crop === null ? -1 : (ownCrop?.names.indexOf(crop) ?? -2)
    const townshipCode = township === null ? -1 : (ownTownship?.names.indexOf(township) ?? -2)
    const isConcerned = (i: number) =>
      (crop === null || ownCrop?.codes[i] === cropCode) &&
      (township === null || ownTownship?.codes[i] === townshipCode)
    const from = cropYearOf(day)
    const counts = [0, 0, 0, 0]
    for (let i = 0; i < sample.rows; i++) {
      const distance = sample.cropYears[i] - from
      if (distance < -yearsAround || distance >= yearsAround || !isConcerned(i)) continue
      const side = distance < 0 ? 0 : 2
      counts[side] += 1
      counts[side + 1] += sample.outcome[i]
    }
    events.push({
      effectiveOn: day,
      kind: kinds?.texts[kinds.codes[row]] ?? null,
      crop,
      township,
      size: numberAt(sizes, row),
      before: rateOf(counts[0], counts[1], confidence),
      after: rateOf(counts[2], counts[3], confidence),
    })
  }
  return events.sort((a, b) => a.effectiveOn - b.effectiveOn)
}
