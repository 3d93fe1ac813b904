import { addMonths, type Day, NO_DATE } from '../../lending/calendar.ts'
import type { Book, CompanionName } from '../book.ts'
import { daysOf } from './table-columns.ts'

/** Dates of what has happened; a due date, an expiry or a policy to come says nothing about today. */
const pastLoanDates = [
  'applied_on',
  'surveyed_on',
  'credit_report_on',
  'reviewed_on',
  'approved_on',
  'contracted_on',
  'disbursed_on',
  'extended_on',
  'settled_on',
  'written_off_on',
]

const pastCompanionDates: Partial<Record<CompanionName, readonly string[]>> = {
  repayments: ['paid_on'],
  applications: ['applied_on'],
  checks: ['done_on', 'recorded_at'],
  actions: ['done_on'],
  loss_events: ['occurred_on'],
}

/** Stand at the end of their month, though the column holds its first day. */
const pastMonths: readonly CompanionName[] = ['snapshots', 'institution']

/**
 * The latest date on which anything in the book happened, its own extraction too; null where it has no date at all.
 * Never the clock.
 */
export function latestDay(book: Book): Day | null {
  let latest = Math.max(latestOf(book.loans, pastLoanDates), book.reading.extract?.day ?? NO_DATE)
  for (const [name, columns] of Object.entries(pastCompanionDates)) {
    latest = Math.max(latest, latestOf(book.companions[name as CompanionName], columns))
  }
  for (const name of pastMonths) {
    const month = latestOf(book.companions[name], ['month'])
    if (month !== NO_DATE) latest = Math.max(latest, monthEnd(month))
  }
  return latest === NO_DATE ? null : latest
}

/** The last day of the month that begins on `firstDay`. */
export function monthEnd(firstDay: Day): Day {
  return addMonths(firstDay, 1) - 1
}

/** First day of the last month that ended by the as-of date; `NO_DATE` without one. */
export function lastMonthBy(months: Int32Array, asOf: Day): Day {
  let last = NO_DATE
  for (let row = 0; row < months.length; row++) {
    const month = months[row]
    if (month > last && month <= asOf && monthEnd(month) <= asOf) last = month
  }
  return last
}

function latestOf(table: Book['loans'] | undefined, columns: readonly string[]): Day {
  let latest = NO_DATE
  for (const name of columns) {
    const days = daysOf(table, name)
    for (let row = 0; days && row < days.length; row++) if (days[row] > latest) latest = days[row]
  }
  return latest
}
