import type { Book } from '../../book/book.ts'
import { dayAt, daysOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { type Day, dateOf, NO_DATE } from '../../lending/calendar.ts'
import { loanRowsOf } from '../classification/loan-rows-of.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'

/** Days past due that a note has ever been over. */
export const vintageDays = [30, 90] as const
export const MOST_MONTHS = 36

/** The notes lent in one quarter, by months on book (MOB). */
export interface QuarterCohort {
  readonly year: number
  readonly quarter: number
  readonly notes: number
  /** Fen. */
  readonly amount: number
  /** By `vintageDays`, then by month on book from 1: cumulative share of the amount lent that was ever so late; null while not all of the quarter has come so far. */
  readonly ever: readonly (readonly (number | null)[])[]
}

/**
 * 账龄: a note counts from the first month's end at which it is over the days, with what it owed then, over the amount lent.
 * Cohorts lent before the first snapshot are left out: their early arrears cannot be seen. Null without snapshots.
 */
export function quarterVintages(book: Book, { isIn, asOf }: NotePositions): QuarterCohort[] | null {
  const { loans } = book
  const table = book.companions.snapshots
  const months = daysOf(table, 'month')
  const balances = numbersOf(table, 'balance')
  const late = numbersOf(table, 'days_past_due')
  const amount = numbersOf(loans, 'amount')
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const loanAt = loanRowsOf(book, table, (row) => isIn[row] === 1)
  if (!table || !months || !balances || !late || !amount || !disbursedOn || !loanAt) return null
  const monthCodes = new Map<Day, number>()
  const codeOf = (day: Day) => {
    const known = monthCodes.get(day)
    if (known !== undefined) return known
    const { year, month } = dateOf(day)
    monthCodes.set(day, 12 * year + month - 1)
    return 12 * year + month - 1
  }
  let first = Number.POSITIVE_INFINITY
  for (const month of months) if (month !== NO_DATE) first = Math.min(first, codeOf(month))
  const last = codeOf(asOf + 1) - 1
  const lentIn = Int32Array.from(disbursedOn, (day) => (day === NO_DATE ? -1 : codeOf(day)))
  const firstLate = vintageDays.map(() => new Map<number, { month: number; owed: number }>())
  for (let row = 0; row < table.rows; row++) {
    const days = numberAt(late, row)
    if (!(days > vintageDays[0]) || months[row] === NO_DATE) continue
    const loan = loanAt(row)
    const month = codeOf(months[row])
    if (loan < 0 || month > last) continue
    vintageDays.forEach((limit, i) => {
      const known = firstLate[i].get(loan)
      if (days > limit && (!known || month < known.month))
        firstLate[i].set(loan, { month, owed: balances[row] || 0 })
    })
  }
  const cohorts = new Map<number, { notes: number; amount: number; late: Float64Array[] }>()
  for (let loan = 0; loan < lentIn.length; loan++) {
    if (isIn[loan] !== 1 || lentIn[loan] < first || lentIn[loan] > last || dayAt(disbursedOn, loan) > asOf)
      continue
    const quarter = Math.floor(lentIn[loan] / 3)
    const own = cohorts.get(quarter) ?? {
      notes: 0,
      amount: 0,
      late: vintageDays.map(() => new Float64Array(MOST_MONTHS + 1)),
    }
    cohorts.set(quarter, own)
    own.notes++
    own.amount += numberAt(amount, loan) || 0
    vintageDays.forEach((_, i) => {
      const hit = firstLate[i].get(loan)
      if (hit && hit.month - lentIn[loan] <= MOST_MONTHS)
        own.late[i][Math.max(0, hit.month - lentIn[loan])] += hit.owed
    })
  }
  return [...cohorts]
    .sort(([a], [b]) => a - b)
    .map(([quarter, own]) => ({
      year: Math.floor(quarter / 4),
      quarter: (quarter % 4) + 1,
      notes: own.notes,
      amount: own.amount,
      // The quarter's last month has been on book for so many months.
      ever: own.late.map((byMonth) => cumulated(byMonth, own.amount, last - (3 * quarter + 2))),
    }))
}

function cumulated(byMonth: Float64Array, amount: number, watched: number): (number | null)[] {
  let sum = byMonth[0]
  return Array.from({ length: MOST_MONTHS }, (_, i) => {
    sum += byMonth[i + 1]
    return i + 1 <= watched && amount > 0 ? sum / amount : null
  })
}
