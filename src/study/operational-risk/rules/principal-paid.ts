import { NO_DATE } from '../../../lending/calendar.ts'
import type { RuleBook } from './rule-book.ts'

/** Principal of a note paid by the end of a day, fen; of the notes asked for alone. 0 without payments in the book. */
export function principalPaid(on: RuleBook, notes: readonly number[]): (note: number, day: number) => number {
  const loanOf = notes.length === 0 ? null : on.loanOf('repayments')
  const paidOn = on.days('repayments', 'paid_on')
  const principal = on.numbers('repayments', 'paid_principal')
  if (!loanOf || !paidOn || !principal) return () => 0
  const isAsked = new Uint8Array(on.isIn.length)
  for (const note of notes) isAsked[note] = 1
  const rowsOf = new Map<number, number[]>()
  for (let row = 0; row < loanOf.length; row++) {
    const loan = loanOf[row]
    if (loan < 0 || isAsked[loan] === 0 || paidOn[row] === NO_DATE || !(principal[row] > 0)) continue
    const rows = rowsOf.get(loan)
    if (rows) rows.push(row)
    else rowsOf.set(loan, [row])
  }
  return (note, day) =>
    (rowsOf.get(note) ?? []).reduce((sum, row) => sum + (paidOn[row] <= day ? principal[row] : 0), 0)
}
