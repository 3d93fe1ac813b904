import { type Day, dateOf, dayOf, daysInMonth } from '../calendar.ts'
import type { Frequency, LoanTerms, MonthEnd } from './terms.ts'

/** Evenly spaced dates that measure periods; `dateAt(0)` starts the first regular one. Strictly increasing. */
export interface DueGrid {
  readonly every: Frequency
  readonly dateAt: (index: number) => Day
}

/**
 * The dates of regular instalments. A first due date of its own moves the whole grid; a first due date that is one
 * period after disbursement does not, so that a loan of the 31st falls due on the 31st wherever there is one.
 */
export function dueGrid(terms: Pick<LoanTerms, 'disbursed' | 'firstDue' | 'every' | 'monthEnd'>): DueGrid {
  const { disbursed, firstDue, every, monthEnd } = terms
  const regular = gridFrom(disbursed, every, monthEnd)
  if (firstDue === null || firstDue === regular.dateAt(1)) return regular
  const moved = gridFrom(firstDue, every, monthEnd)
  return { every, dateAt: (index) => moved.dateAt(index - 1) }
}

export function gridFrom(anchor: Day, every: Frequency, monthEnd: MonthEnd): DueGrid {
  if (every.unit === 'day') return { every, dateAt: (index) => anchor + index * every.count }
  const { year, month, day } = dateOf(anchor)
  return {
    every,
    dateAt: (index) => dayInMonth(year * 12 + (month - 1) + index * every.count, day, monthEnd),
  }
}

/** The day of a month that is counted from year 0; the month's end where it has no such day. */
export function dayInMonth(monthIndex: number, day: number, monthEnd: MonthEnd): Day {
  const year = Math.floor(monthIndex / 12)
  const month = monthIndex - year * 12 + 1
  const last = daysInMonth(year, month)
  if (day <= last) return dayOf(year, month, day)
  return dayOf(year, month, last) + (monthEnd === 'roll' ? 1 : 0)
}
