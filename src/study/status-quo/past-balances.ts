import type { Book } from '../../book/book.ts'
import { monthEnd } from '../../book/sample/as-of.ts'
import { dayAt, daysOf, identityOf, numberAt, numbersOf, rowsOfKey } from '../../book/sample/table-columns.ts'
import { type Day, dateOf, dayOf, dayTable, NO_DATE } from '../../lending/calendar.ts'
import type { NotePositions } from './note-positions.ts'

/**
 * What past balances rest on: month-end snapshots, or dates of disbursement and settlement with repaid principal
 * taken off (`repayments`) or with whole amounts (`dates`).
 */
export type PastSource = 'snapshots' | 'repayments' | 'dates'

export interface PastBalances {
  readonly source: PastSource
  /** By day, then by row of `loans`: fen. */
  readonly byDay: readonly Float64Array[]
}

/** What each note of the population owed at the end of each day, days ascending and before the as-of date. */
export function pastBalances(book: Book, positions: NotePositions, days: readonly Day[]): PastBalances {
  const snapshots = snapshotBalances(book, positions, days)
  if (snapshots) return { source: 'snapshots', byDay: snapshots }
  const byDay = days.map((day) => balancesByDates(book, positions, day))
  return { source: subtractRepayments(book, days, byDay) ? 'repayments' : 'dates', byDay }
}

/** Null unless every day is the end of a month of which there are snapshots. */
function snapshotBalances(book: Book, { isIn }: NotePositions, days: readonly Day[]): Float64Array[] | null {
  const table = book.companions.snapshots
  const months = daysOf(table, 'month')
  const balances = numbersOf(table, 'balance')
  const foreign = identityOf(table, 'loan_id')
  const loanOf = table && foreign && rowsOfKey(foreign, table.rows, book.loans, 'loan_id')
  if (!table || !months || !balances || !loanOf || days.length === 0) return null
  const placeOf = placesOfMonths(days)
  const byDay = days.map(() => new Float64Array(isIn.length))
  const isSeen = new Uint8Array(days.length)
  for (let row = 0; row < table.rows; row++) {
    const place = placeOf(months[row])
    if (place < 0) continue
    isSeen[place] = 1
    const loan = loanOf[row]
    if (loan >= 0 && isIn[loan] && balances[row] > 0) byDay[place][loan] = balances[row]
  }
  return isSeen.every((seen) => seen === 1) ? byDay : null
}

/** The place in `days` of the month that begins on a day and ends on one of them; −1 for other days. */
function placesOfMonths(days: readonly Day[]): (month: Day) => number {
  const places = new Map<Day, number>()
  days.forEach((day, place) => {
    const { year, month } = dateOf(day)
    const first = dayOf(year, month, 1)
    if (monthEnd(first) === day && !places.has(first)) places.set(first, place)
  })
  return dayTable(places)
}

/** The whole amount from disbursement until settlement or write-off. */
function balancesByDates({ loans }: Book, { isIn, balance }: NotePositions, end: Day): Float64Array {
  const amounts = numbersOf(loans, 'amount')
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const settledOn = daysOf(loans, 'settled_on')
  const writtenOffOn = daysOf(loans, 'written_off_on')
  const dueOn = daysOf(loans, 'due_on')
  const held = new Float64Array(isIn.length)
  for (let row = 0; row < held.length; row++) {
    if (!isIn[row] || dayAt(disbursedOn, row) > end) continue
    const settled = dayAt(settledOn, row)
    const gone = settled === NO_DATE ? dayAt(writtenOffOn, row) : settled
    // Closed on an unknown day: by its due date at the latest, as far as anyone can tell.
    const until = gone === NO_DATE && !(balance[row] > 0) ? dayAt(dueOn, row) : gone
    if (until === NO_DATE || until > end) held[row] = numberAt(amounts, row) || 0
  }
  return held
}

/** Takes principal paid by each day off; false where the book has no payments of principal. */
function subtractRepayments(book: Book, days: readonly Day[], byDay: readonly Float64Array[]): boolean {
  const table = book.companions.repayments
  const paidOn = daysOf(table, 'paid_on')
  const paid = numbersOf(table, 'paid_principal')
  const foreign = identityOf(table, 'loan_id')
  const loanOf = table && foreign && rowsOfKey(foreign, table.rows, book.loans, 'loan_id')
  if (!table || !paidOn || !paid || !loanOf) return false
  const last = days.at(-1) ?? NO_DATE
  for (let row = 0; row < table.rows; row++) {
    if (paidOn[row] > last) continue
    const loan = loanOf[row]
    if (loan < 0 || paidOn[row] === NO_DATE || !(paid[row] > 0)) continue
    for (let place = days.length - 1; place >= 0 && days[place] >= paidOn[row]; place--) {
      const held = byDay[place]
      if (held[loan] > 0) held[loan] = Math.max(0, held[loan] - paid[row])
    }
  }
  return true
}
