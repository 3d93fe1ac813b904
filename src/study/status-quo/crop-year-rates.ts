import type { Sample } from '../../book/sample/sample.ts'
import { type Interval, wilsonInterval } from '../../stats/proportion.ts'

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
}

export function cropYearRates(sample: Sample, confidence: number): CropYearRate[] {
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
    .map(([cropYear, counts]) => ({ cropYear, ...withIntervals(counts, confidence) }))
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
