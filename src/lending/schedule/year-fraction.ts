import { type Day, dateOf, dayOf, isLeapYear } from '../calendar.ts'
import { plus, type Rational, rational, ZERO } from '../exact/rational.ts'
import type { DueGrid } from './due-grid.ts'
import type { DayCount, PartialPeriod } from './terms.ts'

/** How days become a part of a year; the grid tells what a whole period is where months count as 30 days. */
export interface YearFractionConvention {
  readonly dayCount: DayCount
  readonly partialPeriod: PartialPeriod
  readonly grid: DueGrid
}

/** The part of a year from `from` to `to`; the first day counts, the last does not. */
export function yearFraction(from: Day, to: Day, convention: YearFractionConvention): Rational {
  if (to <= from) return ZERO
  switch (convention.dayCount) {
    case 'actual/360':
      return rational(BigInt(to - from), 360n)
    case 'actual/364':
      return rational(BigInt(to - from), 364n)
    case 'actual/365':
      return rational(BigInt(to - from), 365n)
    case 'actual/actual':
      return actualActual(from, to)
    case '30/360':
      return convention.grid.every.unit === 'day'
        ? rational(BigInt(to - from), 360n)
        : wholePeriods(from, to, convention)
  }
}

/** C4: split at 31 December, the days of each part over the days of its year. */
function actualActual(from: Day, to: Day): Rational {
  let fraction = ZERO
  let start = from
  for (let year = dateOf(from).year; start < to; year++) {
    const end = Math.min(to, dayOf(year, 12, 31))
    if (end > start) fraction = plus(fraction, rational(BigInt(end - start), isLeapYear(year) ? 366n : 365n))
    start = Math.max(start, end)
  }
  return fraction
}

/** 30/360: each whole period of the grid is its months over 12, whatever its days; a part of one is prorated (C3). */
function wholePeriods(from: Day, to: Day, { grid, partialPeriod }: YearFractionConvention): Rational {
  const months = BigInt(grid.every.count)
  let fraction = ZERO
  for (let index = lastAtOrBefore(grid, from); grid.dateAt(index) < to; index++) {
    const [start, end] = [grid.dateAt(index), grid.dateAt(index + 1)]
    const [first, last] = [Math.max(from, start), Math.min(to, end)]
    const part =
      partialPeriod === 'actual'
        ? rational(months * BigInt(last - first), 12n * BigInt(end - start))
        : rational(BigInt(thirties(start, last, end, months) - thirties(start, first, end, months)), 360n)
    fraction = plus(fraction, part)
  }
  return fraction
}

/** Days of 30-day months from the start of a period, so that the parts of a period add up to the whole. */
function thirties(start: Day, day: Day, end: Day, months: bigint): number {
  const whole = 30 * Number(months)
  if (day >= end) return whole
  const [a, b] = [dateOf(start), dateOf(day)]
  const days = 360 * (b.year - a.year) + 30 * (b.month - a.month) + Math.min(b.day, 30) - Math.min(a.day, 30)
  return Math.min(days, whole)
}

function lastAtOrBefore(grid: DueGrid, day: Day): number {
  const days = day - grid.dateAt(0)
  // No later than the index that is sought: months have 28 days backward and 31 forward at the most.
  let index = Math.floor(days / ((days < 0 ? 28 : 31) * grid.every.count)) - 1
  while (grid.dateAt(index + 1) <= day) index++
  return index
}
