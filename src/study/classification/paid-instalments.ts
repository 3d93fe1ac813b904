import type { Book } from '../../book/book.ts'
import { dayAt, daysOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { coverDues, type Flow } from '../../lending/arrears-history.ts'
import { type Day, NO_DATE } from '../../lending/calendar.ts'
import type { Instalment } from '../../lending/classification/probation.ts'
import { loanRowsOf } from './loan-rows-of.ts'

/**
 * The instalments of the notes asked for, principal and interest together, with the day on which each was fully paid, in
 * the order of their due dates; by row of `loans`. Null where the book has no repayments with due and payment dates.
 */
export function paidInstalments(
  book: Book,
  isAskedFor: (row: number) => boolean,
  asOf: Day,
): ReadonlyMap<number, readonly Instalment[]> | null {
  const table = book.companions.repayments
  const dueOn = daysOf(table, 'due_on')
  const paidOn = daysOf(table, 'paid_on')
  const loanAt = loanRowsOf(book, table, isAskedFor)
  if (!table || !dueOn || !paidOn || !loanAt) return null
  const rowsOfLoan = new Map<number, number[]>()
  for (let row = 0; row < table.rows; row++) {
    const loan = loanAt(row)
    if (loan < 0) continue
    const rows = rowsOfLoan.get(loan)
    if (rows) rows.push(row)
    else rowsOfLoan.set(loan, [row])
  }
  const due = sumOf(numbersOf(table, 'due_principal'), numbersOf(table, 'due_interest'))
  const paid = sumOf(numbersOf(table, 'paid_principal'), numbersOf(table, 'paid_interest'))
  return new Map(
    [...rowsOfLoan].map(([loan, rows]) => {
      const dues = flowOf(rows, (row) => dayAt(dueOn, row), due)
      const payments = flowOf(
        rows,
        (row) => (dayAt(paidOn, row) <= asOf ? dayAt(paidOn, row) : NO_DATE),
        paid,
      )
      const coveredOn = new Int32Array(dues.count)
      coverDues(dues, payments, coveredOn)
      return [loan, Array.from(coveredOn, (day, i) => ({ due: dues.days[i], paidOn: day }))]
    }),
  )
}

type AmountAt = (row: number) => number

function sumOf(principal: Float64Array | null, interest: Float64Array | null): AmountAt {
  return (row) => (numberAt(principal, row) || 0) + (numberAt(interest, row) || 0)
}

function flowOf(rows: readonly number[], dayOf: (row: number) => Day, amountAt: AmountAt): Flow {
  const dated = rows
    .map((row) => ({ day: dayOf(row), amount: amountAt(row) }))
    .filter(({ day, amount }) => day !== NO_DATE && amount > 0)
    .sort((a, b) => a.day - b.day)
  return {
    count: dated.length,
    days: Int32Array.from(dated, ({ day }) => day),
    amounts: Float64Array.from(dated, ({ amount }) => amount),
  }
}
