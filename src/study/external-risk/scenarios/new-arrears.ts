import type { Book } from '../../../book/book.ts'
import { monthEnd } from '../../../book/sample/as-of.ts'
import { daysOf, identityOf, numbersOf, rowsOfKey } from '../../../book/sample/table-columns.ts'
import { addMonths, type Day, NO_DATE } from '../../../lending/calendar.ts'

/**
 * Whether a row of `loans` is past due at the last month's end by the as-of date and was not at the one before; null
 * without snapshots of both.
 */
export function newArrears({ loans, companions }: Book, asOf: Day): ((row: number) => boolean) | null {
  const table = companions.snapshots
  const months = daysOf(table, 'month')
  const days = numbersOf(table, 'days_past_due')
  const foreign = identityOf(table, 'loan_id')
  const loanOf = table && foreign && rowsOfKey(foreign, table.rows, loans, 'loan_id')
  if (!table || !months || !days || !loanOf) return null
  const last = months.reduce(
    (latest, month) => (month > latest && monthEnd(month) <= asOf ? month : latest),
    NO_DATE,
  )
  if (last === NO_DATE) return null
  const previous = addMonths(last, -1)
  const isLate = new Uint8Array(loans.rows)
  const wasSound = new Uint8Array(loans.rows)
  for (let row = 0; row < table.rows; row++) {
    if (loanOf[row] < 0) continue
    if (months[row] === last && days[row] > 0) isLate[loanOf[row]] = 1
    if (months[row] === previous && days[row] === 0) wasSound[loanOf[row]] = 1
  }
  return (row) => isLate[row] === 1 && wasSound[row] === 1
}
