import type { Book } from '../../book/book.ts'
import {
  dayAt,
  daysOf,
  hasValues,
  identityOf,
  numberAt,
  numbersOf,
  rowsOfKey,
} from '../../book/sample/table-columns.ts'
import { addMonths, dateOf, NO_DATE } from '../../lending/calendar.ts'
import type { NotePositions } from './note-positions.ts'

/** Principal by calendar month (January first), over all years of the book. Fen. */
export interface Season {
  /** `repayments`: instalments and payments; `notes`: whole notes by their due and settlement dates. */
  readonly source: 'repayments' | 'notes'
  readonly due: readonly number[]
  readonly repaid: readonly number[]
  /** Outstanding balance that falls due in the twelve months after the as-of date, by calendar month. */
  readonly dueNextYear: readonly number[]
  /** Outstanding balance already past its due date, and due later than in twelve months. */
  readonly pastDue: number
  readonly dueLater: number
}

export function repaymentSeason(book: Book, positions: NotePositions): Season | null {
  if (daysOf(book.loans, 'due_on') === null) return null
  const flows = seasonOfRepayments(book, positions) ?? seasonOfNotes(book, positions)
  return { ...flows, ...dueAhead(book, positions) }
}

type Flows = Pick<Season, 'source' | 'due' | 'repaid'>

function seasonOfRepayments(book: Book, { isIn, asOf }: NotePositions): Flows | null {
  const table = book.companions.repayments
  const foreign = identityOf(table, 'loan_id')
  if (!table || !foreign || !hasValues(table, 'paid_principal')) return null
  const loanOf = rowsOfKey(foreign, table.rows, book.loans, 'loan_id')
  if (!loanOf) return null
  const dueOn = daysOf(table, 'due_on')
  const paidOn = daysOf(table, 'paid_on')
  const owed = numbersOf(table, 'due_principal')
  const paid = numbersOf(table, 'paid_principal')
  const due = new Float64Array(12)
  const repaid = new Float64Array(12)
  for (let row = 0; row < table.rows; row++) {
    const loan = loanOf[row]
    if (loan < 0 || !isIn[loan]) continue
    addTo(due, dayAt(dueOn, row), numberAt(owed, row), asOf)
    addTo(repaid, dayAt(paidOn, row), numberAt(paid, row), asOf)
  }
  return { source: 'repayments', due: [...due], repaid: [...repaid] }
}

function seasonOfNotes({ loans }: Book, { isIn, asOf }: NotePositions): Flows {
  const amount = numbersOf(loans, 'amount')
  const dueOn = daysOf(loans, 'due_on')
  const settledOn = daysOf(loans, 'settled_on')
  const due = new Float64Array(12)
  const repaid = new Float64Array(12)
  for (let row = 0; row < isIn.length; row++) {
    if (!isIn[row]) continue
    addTo(due, dayAt(dueOn, row), numberAt(amount, row), asOf)
    addTo(repaid, dayAt(settledOn, row), numberAt(amount, row), asOf)
  }
  return { source: 'notes', due: [...due], repaid: [...repaid] }
}

/** An instalment note counts with its whole balance in the month of its last due date. */
function dueAhead({ loans }: Book, { balance, asOf }: NotePositions) {
  const dueOn = daysOf(loans, 'due_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  const horizon = addMonths(asOf, 12)
  const dueNextYear = new Float64Array(12)
  let pastDue = 0
  let dueLater = 0
  for (let row = 0; row < balance.length; row++) {
    if (!(balance[row] > 0)) continue
    const day = Math.max(dayAt(dueOn, row), dayAt(extendedDueOn, row))
    if (day <= asOf) pastDue += balance[row]
    else if (day > horizon) dueLater += balance[row]
    else dueNextYear[dateOf(day).month - 1] += balance[row]
  }
  return { dueNextYear: [...dueNextYear], pastDue, dueLater }
}

function addTo(months: Float64Array, day: number, amount: number, asOf: number): void {
  if (day === NO_DATE || day > asOf || !(amount > 0)) return
  months[dateOf(day).month - 1] += amount
}

/** The fewest neighbouring months, round the year's end too, that hold half of the whole. */
export function densestMonths(
  byMonth: readonly number[],
  share = 0.5,
): { readonly from: number; readonly months: number; readonly share: number } {
  const total = byMonth.reduce((sum, value) => sum + value, 0)
  for (let months = 1; months <= 12; months++) {
    const sums = byMonth.map((_, from) => {
      let sum = 0
      for (let i = 0; i < months; i++) sum += byMonth[(from + i) % 12]
      return sum
    })
    const most = Math.max(...sums)
    if (most >= share * total) return { from: sums.indexOf(most) + 1, months, share: most / total }
  }
  return { from: 1, months: 12, share: 1 }
}
