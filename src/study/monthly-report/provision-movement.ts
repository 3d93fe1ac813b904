import type { Book } from '../../book/book.ts'
import { dayAt, daysOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { addMonths, type Day, NO_DATE } from '../../lending/calendar.ts'
import { institutionMonth } from '../classification/institution-month.ts'
import { loanRowsOf } from '../classification/loan-rows-of.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { pastBalances } from '../status-quo/past-balances.ts'
import type { Sums } from '../status-quo/quality.ts'

/** Fen. opening + charge + recovered − writtenOff = closing, the charge being what closes it (DOMAIN.md §7.2, G03). */
export interface ProvisionMovement {
  readonly opening: number
  readonly charge: number
  readonly recovered: number
  readonly writtenOff: number
  readonly closing: number
}

/** Of the month that ends at the as-of date; null where the cooperative does not state what it held at both ends. */
export function provisionMovement(book: Book, positions: NotePositions): ProvisionMovement | null {
  const { asOf } = positions
  const before = monthBefore(asOf)
  const closing = institutionMonth(book, asOf)
  const opening = institutionMonth(book, before)
  if (closing?.provisionsHeld == null || opening?.provisionsHeld == null) return null
  if (closing.monthEnd !== asOf || opening.monthEnd !== before) return null
  const flows = {
    writtenOff: writtenOffSince(book, positions, before).balance,
    recovered: recoveredSince(book, before, asOf),
  }
  return {
    opening: opening.provisionsHeld,
    closing: closing.provisionsHeld,
    ...flows,
    charge: chargeOf(opening.provisionsHeld, closing.provisionsHeld, flows),
  }
}

/** closing − opening + written off − recovered */
export function chargeOf(
  opening: number,
  closing: number,
  { writtenOff, recovered }: { readonly writtenOff: number; readonly recovered: number },
): number {
  return closing - opening + writtenOff - recovered
}

/** The last day of the month before the one that `day` ends. */
export function monthBefore(day: Day): Day {
  return addMonths(day + 1, -1) - 1
}

/**
 * Notes written off after `before`, up to the as-of date; what was owed on `before`, or the amount of a younger note,
 * stands for what was written off. Fen.
 */
export function writtenOffSince(book: Book, positions: NotePositions, before: Day): Sums {
  const { loans } = book
  const on = daysOf(loans, 'written_off_on')
  const sum = { notes: 0, balance: 0 }
  if (!on) return sum
  const amount = numbersOf(loans, 'amount')
  const owed = pastBalances(book, positions, [before]).byDay[0]
  for (let row = 0; row < loans.rows; row++) {
    if (dayAt(on, row) <= before || dayAt(on, row) > positions.asOf) continue
    sum.notes++
    sum.balance += owed[row] > 0 ? owed[row] : numberAt(amount, row) || 0
  }
  return sum
}

/** Money that collection brought in on notes already written off. */
export function recoveredSince(book: Book, before: Day, asOf: Day): number {
  const table = book.companions.actions
  const recovered = numbersOf(table, 'recovered')
  const on = daysOf(table, 'done_on')
  const writtenOffOn = daysOf(book.loans, 'written_off_on')
  const loanOf = loanRowsOf(book, table, (row) => dayAt(writtenOffOn, row) !== NO_DATE)
  if (!table || !recovered || !on || !loanOf) return 0
  let sum = 0
  for (let row = 0; row < table.rows; row++) {
    const loan = loanOf(row)
    if (loan < 0 || on[row] <= before || on[row] > asOf || on[row] < dayAt(writtenOffOn, loan)) continue
    sum += numberAt(recovered, row) || 0
  }
  return sum
}
