import type { Book } from '../../book/book.ts'
import { lastMonthBy } from '../../book/sample/as-of.ts'
import { dayAt, daysOf, numbersOf } from '../../book/sample/table-columns.ts'
import { arrearsBucketOf, arrearsBuckets } from '../../lending/arrears-buckets.ts'
import { addMonths, type Day, NO_DATE } from '../../lending/calendar.ts'
import { rollRates } from '../../lending/ratios/roll-rates.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { loanRowsOf } from './loan-rows-of.ts'

/** Balances of overdue buckets at the last two month ends, in fen, not overdue first. */
export interface Rolls {
  /** First days of the months. */
  readonly from: Day
  readonly to: Day
  readonly opening: readonly number[]
  readonly closing: readonly number[]
  /**
   * Into each bucket in the order of `arrearsBuckets`, from the one before; null where nothing was in that one, and for
   * buckets longer than a month, in which a note stays for months: what is there did not all roll in.
   */
  readonly rates: readonly (number | null)[]
}

/** Null where there are no two month ends that follow each other by the as-of date. */
export function rollsOf(book: Book, { isIn, balance, asOf }: NotePositions): Rolls | null {
  const table = book.companions.snapshots
  const settledOn = daysOf(book.loans, 'settled_on')
  // Settled long before both month ends: on neither.
  const mayBeThere = (row: number) =>
    balance[row] > 0 || dayAt(settledOn, row) === NO_DATE || settledOn![row] > asOf - 100
  const months = daysOf(table, 'month')
  const balances = numbersOf(table, 'balance')
  const late = numbersOf(table, 'days_past_due')
  const loanAt = loanRowsOf(book, table, (row) => isIn[row] === 1 && mayBeThere(row))
  if (!table || !months || !balances || !late || !loanAt) return null
  const to = lastMonthBy(months, asOf)
  const from = to === NO_DATE ? NO_DATE : addMonths(to, -1)
  const opening = new Array<number>(arrearsBuckets.length + 1).fill(0)
  const closing = opening.slice()
  for (let row = 0; row < table.rows; row++) {
    const month = months[row]
    if ((month !== from && month !== to) || loanAt(row) < 0 || !(balances[row] > 0)) continue
    const into = month === from ? opening : closing
    into[arrearsBucketOf(late[row]) + 1] += balances[row]
  }
  if (to === NO_DATE || opening.every((sum) => sum === 0)) return null
  const rates = rollRates(opening, closing).map((rate, i) => {
    const { from: first, to: last } = arrearsBuckets[i]
    return Number.isFinite(rate) && last - first < 31 ? rate : null
  })
  return { from, to, opening, closing, rates }
}
