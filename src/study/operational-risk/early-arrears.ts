import type { Book } from '../../book/book.ts'
import { daysOf, identityOf, rowsOfKey } from '../../book/sample/table-columns.ts'
import { NO_DATE } from '../../lending/calendar.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { UNTOLD } from './untold.ts'

/** A first payment more than this many days late is an early default (DOMAIN.md §5.2). */
export const EARLY_ARREARS_DAYS = 30
/** Days after the first due date in which it must show. */
export const EARLY_ARREARS_WINDOW = 60

/**
 * 1 where the first payment of the note, of interest or principal, was more than 30 days late within 60 days of its
 * due date; `UNTOLD` before that window has passed. Null without a table of repayments. `joined` is the loan of each of
 * its rows where the caller knows it.
 */
export function earlyArrears(
  book: Book,
  { isIn, asOf }: Pick<NotePositions, 'isIn' | 'asOf'>,
  joined: Int32Array | null = null,
): Uint8Array | null {
  const table = book.companions.repayments
  const foreign = identityOf(table, 'loan_id')
  const dueOn = daysOf(table, 'due_on')
  const paidOn = daysOf(table, 'paid_on')
  const loanOf = joined ?? (table && foreign && rowsOfKey(foreign, table.rows, book.loans, 'loan_id'))
  if (!table || !loanOf || !dueOn || !paidOn) return null
  const firstDueOn = new Int32Array(isIn.length).fill(NO_DATE)
  // The first payment may be made in parts; the last part counts, and a part not paid at all is the latest.
  const clearedOn = new Int32Array(isIn.length)
  for (let row = 0; row < table.rows; row++) {
    const loan = loanOf[row]
    const due = dueOn[row]
    if (loan < 0 || due === NO_DATE) continue
    const paid = paidOn[row] === NO_DATE ? NEVER : paidOn[row]
    if (firstDueOn[loan] === NO_DATE || due < firstDueOn[loan]) {
      firstDueOn[loan] = due
      clearedOn[loan] = paid
    } else if (due === firstDueOn[loan]) {
      clearedOn[loan] = Math.max(clearedOn[loan], paid)
    }
  }
  const flags = new Uint8Array(isIn.length).fill(UNTOLD)
  for (let loan = 0; loan < flags.length; loan++) {
    const due = firstDueOn[loan]
    if (!isIn[loan] || due === NO_DATE || due + EARLY_ARREARS_WINDOW > asOf) continue
    flags[loan] = clearedOn[loan] > due + EARLY_ARREARS_DAYS ? 1 : 0
  }
  return flags
}

/** Later than any day. */
const NEVER = 2147483647
