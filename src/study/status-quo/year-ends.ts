import type { Book } from '../../book/book.ts'
import { dayAt, daysOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { addMonths, type Day, dayOf, NO_DATE, yearOf } from '../../lending/calendar.ts'
import { countDebtors, type Debtors, debtorsOf } from './households-of.ts'
import type { NotePositions } from './note-positions.ts'
import { type PastSource, pastBalances } from './past-balances.ts'

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
  /** Against the year's end before; for a year that is not over against the same day a year before. */
  readonly growth: number | null
  readonly disbursedNotes: number
  readonly disbursedAmount: number
}

export interface YearEnds {
  readonly source: PastSource
  readonly ends: readonly YearEnd[]
}

/** Null where the book has no disbursement date. */
export function yearEnds(book: Book, positions: NotePositions): YearEnds | null {
  const first = firstDisbursement(book, positions)
  if (first === null) return null
  const { asOf } = positions
  const years = range(yearOf(first), yearOf(asOf))
  const pastDays = years.slice(0, -1).map((year) => dayOf(year, 12, 31))
  const past = pastBalances(book, positions, pastDays)
  const flows = disbursements(book, positions, years)
  const debtors = debtorsOf(book)
  const yearBefore = balanceOn(book, positions, addMonths(asOf, -12))
  const stocks = [...past.byDay, positions.balance].map((held) => stockOf(held, debtors))
  const ends = years.map((year, i): YearEnd => {
    const isLast = i === years.length - 1
    const isPartYear = isLast && asOf < dayOf(year, 12, 31)
    const before = isPartYear ? yearBefore : (stocks[i - 1]?.balance ?? 0)
    return {
      year,
      day: isLast ? asOf : pastDays[i],
      isPartYear,
      ...stocks[i],
      growth: before > 0 ? stocks[i].balance / before - 1 : null,
      disbursedNotes: flows.notes[i],
      disbursedAmount: flows.amounts[i],
    }
  })
  return { source: past.source, ends }
}

/** The ledger was opened so late that notes of before may have been outstanding at these year ends. */
export function isProbablyIncomplete({ ends }: YearEnds): boolean {
  return ends.length > 1 && ends[0].balance < 0.5 * ends[1].balance
}

function firstDisbursement({ loans }: Book, { isIn }: NotePositions): Day | null {
  const disbursedOn = daysOf(loans, 'disbursed_on')
  let first = Number.POSITIVE_INFINITY
  for (let row = 0; row < isIn.length; row++) {
    const day = dayAt(disbursedOn, row)
    if (isIn[row] && day !== NO_DATE && day < first) first = day
  }
  return Number.isFinite(first) ? first : null
}

function stockOf(held: Float64Array, debtors: Debtors | null) {
  let notes = 0
  let balance = 0
  for (const owed of held) {
    if (!(owed > 0)) continue
    notes++
    balance += owed
  }
  return {
    notes,
    households: debtors && countDebtors(debtors, (row) => held[row] > 0, held.length),
    balance,
  }
}

function balanceOn(book: Book, positions: NotePositions, day: Day): number {
  return stockOf(pastBalances(book, positions, [day]).byDay[0], null).balance
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

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
