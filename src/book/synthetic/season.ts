import { addMonths, type Day, dayOf, daysInMonth } from '../../lending/calendar.ts'
import { AS_OF, FIXED_DUE_DRAWN, LAST_YEAR, TERMS, WISHED_BY_MONTH } from './assumptions.ts'
import { dateAt } from './known-dates.ts'
import { type Stream, shareIndex } from './random.ts'

/** The calendar of a north-eastern farm year (DOMAIN.md §3.3). */

/** November and December money is for the next harvest (SOUNDNESS rule 11). */
export function cropYearOf(disbursedOn: Day): number {
  const { year, month } = dateAt(disbursedOn)
  return month >= 11 ? year + 1 : year
}

/** A year's share of a full year's lending: the last ends with the book's month. */
export function shareOfYear(year: number): number {
  const total = WISHED_BY_MONTH.reduce((sum, value) => sum + value, 0)
  return monthsOf(year).reduce((sum, value) => sum + value, 0) / total
}

function monthsOf(year: number): readonly number[] {
  return year < LAST_YEAR ? WISHED_BY_MONTH : WISHED_BY_MONTH.slice(0, dateAt(AS_OF).month)
}

const monthShares = new Map<number, number[]>()

/** A day of the year for uniform u and v: the month by its share, the day evenly. */
export function disbursementDay(year: number, u: number, v: number): Day {
  let shares = monthShares.get(year)
  if (!shares) {
    const weights = monthsOf(year)
    const total = weights.reduce((sum, value) => sum + value, 0)
    shares = weights.map((value) => value / total)
    monthShares.set(year, shares)
  }
  const month = shareIndex(shares, u) + 1
  return dayOf(year, month, 1 + Math.floor(v * daysInMonth(year, month)))
}

/** Days after its term's end that a note may be moved to the harvest; one over a year is not shortened by less. */
const MOST_LENGTHENED = 45
/** Shorter notes are not worth lending. */
const LEAST_DAYS = 120

/**
 * The due date: the term drawn by its share, and for most notes moved to after the harvest (20 November to
 * 20 December; fungus is picked and paid July to October), back, or for eight-month notes up to 45 days on.
 */
export function dueDay(
  disbursedOn: Day,
  isFungus: boolean,
  term: Stream,
  subject: number,
  occasion: number,
): Day {
  const months = TERMS.months[shareIndex(TERMS.shares, term.uniform(subject, occasion))]
  const end = addMonths(disbursedOn, months)
  if (!term.chance(FIXED_DUE_DRAWN, subject, occasion + 0x10000)) return end
  const u = term.uniform(subject, occasion + 0x20000)
  const latest = months < 12 ? end + MOST_LENGTHENED : end
  const endYear = dateAt(latest).year
  for (const year of [endYear, endYear - 1]) {
    const fixed = isFungus
      ? dayOf(year, 7, 1) + Math.floor(123 * u)
      : dayOf(year, 11, 20) + Math.floor(31 * u)
    if (fixed <= latest && fixed - disbursedOn >= LEAST_DAYS) return fixed
  }
  return end
}

/** Whole months from one day to the other, rounded. */
export function monthsBetween(from: Day, to: Day): number {
  return Math.max(1, Math.round((to - from) / 30.4375))
}
