import { addMonths, type Day, NO_DATE } from '../../lending/calendar.ts'
import type { Book, CompanionName } from '../book.ts'
import { lastOfMany, type StrayDates } from './stray-dates.ts'
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

/** When the book ends, and the dates after it that are taken for slips. */
export interface BookEnd {
  readonly day: Day
  readonly strays: StrayDates | null
}

/**
 * The latest date on which anything in the book happened, its own extraction too; null where it has no date at all.
 * Never the clock.
 */
export function latestDay(book: Book): Day | null {
  return bookEnd(book)?.day ?? null
}

const known = new WeakMap<Book, { readonly end: BookEnd | null }>()

/** As `latestDay`, with the stray dates that it passes over. A book never changes: its dates are gone through once. */
export function bookEnd(book: Book): BookEnd | null {
  const found = known.get(book) ?? { end: findEnd(book) }
  known.set(book, found)
  return found.end
}

function findEnd(book: Book): BookEnd | null {
  const events = [
    ...datesIn(book.loans, pastLoanDates),
    ...Object.entries(pastCompanionDates).flatMap(([name, columns]) =>
      datesIn(book.companions[name as CompanionName], columns),
    ),
  ]
  const months = pastMonths.flatMap((name) => datesIn(book.companions[name], ['month']))
  const last = lastOfMany([...events, ...months])
  const month = latestUpTo(months, last.day)
  const day = Math.max(
    latestUpTo(events, last.day),
    month === NO_DATE ? NO_DATE : monthEnd(month),
    book.reading.extract?.day ?? NO_DATE,
  )
  if (day === NO_DATE) return null
  return { day, strays: last.strays && last.strays.latest > day ? last.strays : null }
}

/** The day of the first loan; null without one. */
export function firstLoanDay({ loans }: Book): Day | null {
  const days = daysOf(loans, 'disbursed_on')
  let first: Day | null = null
  for (let row = 0; days && row < days.length; row++) {
    if (days[row] !== NO_DATE && (first === null || days[row] < first)) first = days[row]
  }
  return first
}

/** The last day of the month that begins on `firstDay`. */
export function monthEnd(firstDay: Day): Day {
  return addMonths(firstDay, 1) - 1
}

/** First day of the last month that ended by the as-of date; `NO_DATE` without one. */
export function lastMonthBy(months: Int32Array, asOf: Day): Day {
  let last = NO_DATE
  let open = Number.POSITIVE_INFINITY
  for (let row = 0; row < months.length; row++) {
    const month = months[row]
    if (month <= last || month >= open) continue
    if (monthEnd(month) <= asOf) last = month
    else open = month
  }
  return last
}

function datesIn(table: Book['loans'] | undefined, columns: readonly string[]): Int32Array[] {
  return columns.flatMap((name) => daysOf(table, name) ?? [])
}

function latestUpTo(columns: readonly Int32Array[], end: Day): Day {
  let latest: Day = NO_DATE
  for (const days of columns) for (const day of days) if (day > latest && day <= end) latest = day
  return latest
}
