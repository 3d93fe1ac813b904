import { type Day, dateOf, dayOf, daysInMonth } from '../../../lending/calendar.ts'

/** Stretches of days one after the other, oldest first. */
export interface Periods {
  /** `2026Q3`, `2026-10`. */
  readonly names: readonly string[]
  readonly starts: readonly Day[]
  readonly ends: readonly Day[]
}

/** What indicators are looked at over: two years of quarters, and a year of months. */
export interface Spans {
  readonly quarters: Periods
  readonly months: Periods
  /** Every month that either of them covers. */
  readonly bins: Periods
}

const quarterCount = 8
const monthCount = 12

/** The quarters and months that are over. */
export function lastSpans(asOf: Day): Spans {
  const { year, month } = dateOf(asOf + 1)
  const thisMonth = 12 * year + month - 1
  const thisQuarter = Math.floor(thisMonth / 3)
  const monthsBack = (count: number) =>
    periods(thisMonth, count, 1, (own, of) => `${own}-${String(of + 1).padStart(2, '0')}`)
  return {
    quarters: periods(thisQuarter, quarterCount, 3, (own, of) => `${own}Q${of + 1}`),
    months: monthsBack(monthCount),
    bins: monthsBack(thisMonth - 3 * (thisQuarter - quarterCount)),
  }
}

/** The `count` before number `now`, each of `length` months; `name` takes the year and the place within it. */
function periods(
  now: number,
  count: number,
  length: number,
  name: (year: number, place: number) => string,
): Periods {
  const inYear = 12 / length
  const numbers = Array.from({ length: count }, (_, i) => now - count + i)
  const yearOf = (number: number) => Math.floor(number / inYear)
  return {
    names: numbers.map((number) => name(yearOf(number), number % inYear)),
    starts: numbers.map((number) => dayOf(yearOf(number), length * (number % inYear) + 1, 1)),
    ends: numbers.map((number) => {
      const [year, month] = [yearOf(number), length * ((number % inYear) + 1)]
      return dayOf(year, month, daysInMonth(year, month))
    }),
  }
}

/** Ends of both, each once, oldest first. */
export function endsOf({ quarters, months }: Pick<Spans, 'quarters' | 'months'>): Day[] {
  return [...new Set([...quarters.ends, ...months.ends])].sort((a, b) => a - b)
}
