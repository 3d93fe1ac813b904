import type { Book } from '../../book/book.ts'
import { dayAt, daysOf, identityOf, numberAt, numbersOf, rowsOfKey } from '../../book/sample/table-columns.ts'
import { type Day, dayOf, NO_DATE, yearOf } from '../../lending/calendar.ts'
import { countDebtors, debtorsOf } from './households-of.ts'
import type { NotePositions } from './note-positions.ts'

/** How the book stood at the end of a year, and what was lent in it. Money in fen. */
export interface YearEnd {
  readonly year: number
  /** 31 December; the as-of date for the last year, which may not be over. */
  readonly day: Day
  readonly isPartYear: boolean
  readonly notes: number
  /** Null where the book names neither households nor borrowers. */
  readonly households: number | null
  readonly balance: number
  /** Against the year's end before; null for the first. */
  readonly growth: number | null
  readonly disbursedNotes: number
  readonly disbursedAmount: number
}

/**
 * What the year ends before the as-of date rest on: month-end snapshots, or dates of disbursement and settlement
 * with repaid principal taken off (`repayments`) or with whole amounts (`dates`).
 */
export type YearEndSource = 'snapshots' | 'repayments' | 'dates'

export interface YearEnds {
  readonly source: YearEndSource
  readonly ends: readonly YearEnd[]
}

export function yearEnds(book: Book, positions: NotePositions): YearEnds | null {
  const disbursedOn = daysOf(book.loans, 'disbursed_on')
  if (disbursedOn === null) return null
  const { isIn, asOf } = positions
  let first = Number.POSITIVE_INFINITY
  for (let row = 0; row < isIn.length; row++) {
    if (isIn[row] && disbursedOn[row] !== NO_DATE && disbursedOn[row] < first) first = disbursedOn[row]
  }
  if (!Number.isFinite(first)) return null
  const years = range(yearOf(first), yearOf(asOf))
  const balances = pastBalances(book, positions, years)
  const flows = disbursements(book, positions, years)
  const debtors = debtorsOf(book)
  const ends = years.map((year, i): Omit<YearEnd, 'growth'> => {
    const isLast = i === years.length - 1
    const held = isLast ? positions.balance : balances.byYear[i]
    let notes = 0
    let balance = 0
    for (let row = 0; row < held.length; row++) {
      if (!(held[row] > 0)) continue
      notes++
      balance += held[row]
    }
    return {
      year,
      day: isLast ? asOf : dayOf(year, 12, 31),
      isPartYear: isLast && asOf < dayOf(year, 12, 31),
      notes,
      households: debtors && countDebtors(debtors, (row) => held[row] > 0, held.length),
      balance,
      disbursedNotes: flows.notes[i],
      disbursedAmount: flows.amounts[i],
    }
  })
  return {
    source: balances.source,
    ends: ends.map((end, i) => ({
      ...end,
      growth: i > 0 && ends[i - 1].balance > 0 ? end.balance / ends[i - 1].balance - 1 : null,
    })),
  }
}

interface PastBalances {
  readonly source: YearEndSource
  /** By year, then by row of `loans`: fen. The last year is not in it. */
  readonly byYear: readonly Float64Array[]
}

function pastBalances(book: Book, positions: NotePositions, years: readonly number[]): PastBalances {
  const snapshots = snapshotBalances(book, positions, years)
  if (snapshots) return { source: 'snapshots', byYear: snapshots }
  const byYear = balancesByDates(book, positions, years)
  return { source: subtractRepayments(book, years, byYear) ? 'repayments' : 'dates', byYear }
}

/** Null unless there are snapshots of every December that is over. */
function snapshotBalances(
  book: Book,
  { isIn }: NotePositions,
  years: readonly number[],
): Float64Array[] | null {
  const table = book.companions.snapshots
  const months = daysOf(table, 'month')
  const balances = numbersOf(table, 'balance')
  const foreign = identityOf(table, 'loan_id')
  const loanOf = table && foreign && rowsOfKey(foreign, table.rows, book.loans, 'loan_id')
  if (!table || !months || !balances || !loanOf || years.length < 2) return null
  const decembers = new Map(years.slice(0, -1).map((year, i) => [dayOf(year, 12, 1), i]))
  const byYear = [...decembers].map(() => new Float64Array(isIn.length))
  const isSeen = new Uint8Array(byYear.length)
  for (let row = 0; row < table.rows; row++) {
    const year = decembers.get(months[row])
    if (year === undefined) continue
    isSeen[year] = 1
    const loan = loanOf[row]
    if (loan >= 0 && isIn[loan] && balances[row] > 0) byYear[year][loan] = balances[row]
  }
  return isSeen.every((seen) => seen === 1) ? byYear : null
}

/** The whole amount from disbursement until settlement or write-off. */
function balancesByDates(
  { loans }: Book,
  { isIn, balance }: NotePositions,
  years: readonly number[],
): Float64Array[] {
  const amounts = numbersOf(loans, 'amount')
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const settledOn = daysOf(loans, 'settled_on')
  const writtenOffOn = daysOf(loans, 'written_off_on')
  const dueOn = daysOf(loans, 'due_on')
  return years.slice(0, -1).map((year) => {
    const end = dayOf(year, 12, 31)
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
  })
}

/** Takes principal paid by each year's end off; false where the book has no payments of principal. */
function subtractRepayments(book: Book, years: readonly number[], byYear: readonly Float64Array[]): boolean {
  const table = book.companions.repayments
  const paidOn = daysOf(table, 'paid_on')
  const paid = numbersOf(table, 'paid_principal')
  const foreign = identityOf(table, 'loan_id')
  const loanOf = table && foreign && rowsOfKey(foreign, table.rows, book.loans, 'loan_id')
  if (!table || !paidOn || !paid || !loanOf) return false
  const firstEnd = dayOf(years[0], 12, 31)
  for (let row = 0; row < table.rows; row++) {
    const loan = loanOf[row]
    if (loan < 0 || paidOn[row] === NO_DATE || !(paid[row] > 0)) continue
    const from = paidOn[row] <= firstEnd ? 0 : yearOf(paidOn[row]) - years[0]
    for (let year = from; year < byYear.length; year++) {
      if (byYear[year][loan] > 0) byYear[year][loan] = Math.max(0, byYear[year][loan] - paid[row])
    }
  }
  return true
}

function disbursements({ loans }: Book, { isIn }: NotePositions, years: readonly number[]) {
  const amounts = numbersOf(loans, 'amount')
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const notes = new Float64Array(years.length)
  const sums = new Float64Array(years.length)
  for (let row = 0; row < isIn.length; row++) {
    const day = dayAt(disbursedOn, row)
    if (!isIn[row] || day === NO_DATE) continue
    const year = yearOf(day) - years[0]
    notes[year]++
    sums[year] += numberAt(amounts, row) || 0
  }
  return { notes, amounts: sums }
}

/** The ledger was opened so late that notes of before may have been outstanding at these year ends. */
export function isProbablyIncomplete({ ends }: YearEnds): boolean {
  return ends.length > 1 && ends[0].balance < 0.5 * ends[1].balance
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
