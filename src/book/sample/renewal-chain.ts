import { NO_DATE } from '../../lending/calendar.ts'
import type { Settlement } from '../../lending/vocabulary.ts'
import type { Book } from '../book.ts'
import { dayAt, daysOf, hasValues, identityOf, numberAt, numbersOf, rowsOfKey } from './table-columns.ts'

/** A new note paid out this many days around the settlement of the old one paid it off (R07). */
const DAYS_AROUND_SETTLEMENT = 3

/**
 * How old notes were settled, told by the new notes that name them in `renewal_of`: by row of the old note. It
 * fills in where `settled_by` is blank; a renewal that is not registered is a refinancing.
 */
export function registeredRenewals(book: Book): Map<number, Settlement> {
  const settledBy = new Map<number, Settlement>()
  const { loans } = book
  if (!hasValues(loans, 'renewal_of')) return settledBy
  const oldRows = rowsOfKey(identityOf(loans, 'renewal_of')!, loans.rows, loans, 'loan_id')
  if (oldRows === null) return settledBy
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const settledOn = daysOf(loans, 'settled_on')
  const registered = numbersOf(loans, 'renewal_registered')
  for (let row = 0; row < loans.rows; row++) {
    const old = oldRows[row]
    if (old < 0) continue
    const settled = dayAt(settledOn, old)
    const disbursed = dayAt(disbursedOn, row)
    if (settled === NO_DATE || disbursed === NO_DATE) continue
    if (Math.abs(disbursed - settled) > DAYS_AROUND_SETTLEMENT) continue
    settledBy.set(old, numberAt(registered, row) === 1 ? 'renewal' : 'refinance')
  }
  return settledBy
}
