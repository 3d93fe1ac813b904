import type { Book } from '../../book/book.ts'
import { monthEnd } from '../../book/sample/as-of.ts'
import { dayAt, daysOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { arrearsBucketOf, arrearsBuckets } from '../../lending/arrears-buckets.ts'
import { addMonths, type Day, NO_DATE } from '../../lending/calendar.ts'
import { loanRowsOf } from '../classification/loan-rows-of.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import type { Sums } from '../status-quo/quality.ts'

/** Where notes of one month's end stood at the next: not overdue, each bucket, then settled and written off. */
export interface RollMatrix {
  readonly from: Day
  readonly to: Day
  /** `[before][after]`: notes, and what they owed before in fen. */
  readonly cells: readonly (readonly Sums[])[]
}

export const SETTLED = arrearsBuckets.length + 1
export const WRITTEN_OFF = SETTLED + 1

/** 逾期迁徙表, from the end of the month before to that of the as-of date; null without snapshots of both. */
export function rollMatrix(book: Book, { isIn, asOf }: NotePositions): RollMatrix | null {
  const table = book.companions.snapshots
  const months = daysOf(table, 'month')
  const balances = numbersOf(table, 'balance')
  const late = numbersOf(table, 'days_past_due')
  const loanAt = loanRowsOf(book, table, (row) => isIn[row] === 1)
  if (!table || !months || !balances || !late || !loanAt) return null
  const to = addMonths(asOf + 1, -1)
  const from = addMonths(to, -1)
  const before = new Uint8Array(book.loans.rows)
  const after = new Uint8Array(book.loans.rows)
  const owed = new Float64Array(book.loans.rows)
  for (let row = 0; row < table.rows; row++) {
    if ((months[row] !== from && months[row] !== to) || !(balances[row] > 0)) continue
    const loan = loanAt(row)
    if (loan < 0) continue
    // 1 for what is not overdue, so that 0 stays for what is not there.
    const place = arrearsBucketOf(numberAt(late, row) || 0) + 2
    if (months[row] === from) {
      before[loan] = place
      owed[loan] = balances[row]
    } else after[loan] = place
  }
  if (!before.some((place) => place > 0) || !after.some((place) => place > 0)) return null
  const writtenOffOn = daysOf(book.loans, 'written_off_on')
  const cells = Array.from({ length: SETTLED }, () =>
    Array.from({ length: WRITTEN_OFF + 1 }, () => ({ notes: 0, balance: 0 })),
  )
  for (let loan = 0; loan < before.length; loan++) {
    if (before[loan] === 0) continue
    const gone = dayAt(writtenOffOn, loan) === NO_DATE ? SETTLED : WRITTEN_OFF
    const cell = cells[before[loan] - 1][after[loan] > 0 ? after[loan] - 1 : gone]
    cell.notes++
    cell.balance += owed[loan]
  }
  return { from: monthEnd(from), to: monthEnd(to), cells }
}
