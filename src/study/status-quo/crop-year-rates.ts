import type { BookOutcome } from '../../book/sample/book-outcome.ts'
import type { Sample } from '../../book/sample/sample.ts'
import { type Interval, wilsonInterval } from '../../stats/proportion.ts'
import { FEWEST_FOR_A_RATE } from './fewest.ts'
import type { NotePositions } from './note-positions.ts'

/** Defaults among the notes whose window is closed, as the books show them and adjusted for what they hide. */
export interface RateCount {
  readonly matured: number
  readonly booked: number
  readonly bookedInterval: Interval
  readonly defaults: number
  readonly interval: Interval
}

export interface CropYearRate extends RateCount {
  readonly cropYear: number
  /** Notes of the population in this crop year, those whose window is still open too. */
  readonly notes: number
}

/**
 * Notes that fall due early in a year are not like the others, so a year is compared with others once half of its
 * notes have a closed window.
 */
export const LEAST_MATURED_SHARE = 0.5

export function isComparable({ matured, notes }: CropYearRate): boolean {
  return matured >= FEWEST_FOR_A_RATE && matured >= LEAST_MATURED_SHARE * notes
}

/** `cropYears` and `isIn` by row of `loans`. */
export function cropYearRates(
  sample: Sample,
  { cropYears }: Pick<BookOutcome, 'cropYears'>,
  { isIn }: Pick<NotePositions, 'isIn'>,
  confidence: number,
): CropYearRate[] {
  const notes = new Map<number, number>()
  for (let row = 0; row < isIn.length; row++) {
    if (isIn[row]) notes.set(cropYears[row], (notes.get(cropYears[row]) ?? 0) + 1)
  }
  const years = new Map<number, { matured: number; booked: number; defaults: number }>()
  for (let i = 0; i < sample.rows.length; i++) {
    const year = years.get(sample.cropYears[i]) ?? { matured: 0, booked: 0, defaults: 0 }
    years.set(sample.cropYears[i], year)
    year.matured++
    year.booked += sample.booked[i]
    year.defaults += sample.outcome[i]
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([cropYear, counts]) => ({
      cropYear,
      notes: notes.get(cropYear) ?? counts.matured,
      ...withIntervals(counts, confidence),
    }))
}

export function overallRate(sample: Sample, confidence: number): RateCount {
  const counts = { matured: sample.rows.length, booked: sample.bookedEvents, defaults: sample.events }
  return withIntervals(counts, confidence)
}

function withIntervals(
  counts: Pick<RateCount, 'matured' | 'booked' | 'defaults'>,
  confidence: number,
): RateCount {
  return {
    ...counts,
    bookedInterval: wilsonInterval(counts.booked, counts.matured, confidence),
    interval: wilsonInterval(counts.defaults, counts.matured, confidence),
  }
}
