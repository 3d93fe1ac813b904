import type { Book } from '../../book/book.ts'
import { monthEnd } from '../../book/sample/as-of.ts'
import { dayAt, daysOf, nominalOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../lending/calendar.ts'
import { isNonPerforming } from '../../lending/outcome.ts'
import { DEFAULT_DAYS_PAST_DUE } from '../../lending/performance-window.ts'
import type { Category } from '../../lending/vocabulary.ts'
import { loanRowsOf } from './loan-rows-of.ts'

/** What month-end snapshots say of the outstanding notes, by row of `loans`. Days are `NO_DATE` where it never was so. */
export interface MonthEndRecord {
  /** The last month's end at which the note was non-performing: by its category or more than 90 days late. */
  readonly nonPerformingOn: Int32Array
  /** The first month's end after the last one at which anything was overdue: the arrears were cleared by then. */
  readonly clearedOn: Int32Array
  /** 1 where the note was non-performing at a month's end before it was extended. */
  readonly nonPerformingAtExtension: Uint8Array
}

/** Null where there are no snapshots with days past due or categories. */
export function monthEndRecord(
  book: Book,
  isOutstanding: (row: number) => boolean,
  asOf: Day,
): MonthEndRecord | null {
  const table = book.companions.snapshots
  const months = daysOf(table, 'month')
  const late = numbersOf(table, 'days_past_due')
  const category = nominalOf(table, 'category')
  const loanAt = loanRowsOf(book, table, isOutstanding)
  if (!table || !months || !loanAt || (!late && !category)) return null
  const isBadCode = category?.levels.map((level) => isNonPerforming(level as Category)) ?? []
  const extendedOn = daysOf(book.loans, 'extended_on')
  const empty = () => new Int32Array(book.loans.rows).fill(NO_DATE)
  const record = {
    nonPerformingOn: empty(),
    clearedOn: empty(),
    nonPerformingAtExtension: new Uint8Array(book.loans.rows),
  }
  const lateOn = empty()
  const ends = new Map<Day, Day>()
  for (let row = 0; row < table.rows; row++) {
    const loan = loanAt(row)
    if (loan < 0 || months[row] === NO_DATE) continue
    const end = endOf(ends, months[row])
    if (end > asOf) continue
    const days = numberAt(late, row)
    const isBad =
      days > DEFAULT_DAYS_PAST_DUE || (category !== null && isBadCode[category.codes[row]] === true)
    if (isBad && end > record.nonPerformingOn[loan]) record.nonPerformingOn[loan] = end
    if (isBad && end < dayAt(extendedOn, loan)) record.nonPerformingAtExtension[loan] = 1
    if ((days > 0 || isBad) && end > lateOn[loan]) lateOn[loan] = end
  }
  for (let loan = 0; loan < lateOn.length; loan++) {
    if (lateOn[loan] !== NO_DATE) record.clearedOn[loan] = monthEnd(lateOn[loan] + 1)
  }
  return record
}

/** Months repeat from row to row, so that the calendar is asked once for each. */
function endOf(known: Map<Day, Day>, month: Day): Day {
  const found = known.get(month) ?? monthEnd(month)
  known.set(month, found)
  return found
}
