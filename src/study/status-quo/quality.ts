import type { Book } from '../../book/book.ts'
import type { BookOutcome } from '../../book/sample/book-outcome.ts'
import { arrearsBucketOf, arrearsBuckets } from '../../lending/arrears-buckets.ts'
import { type LoanQuality, loanQuality } from '../../lending/loan-quality.ts'
import { type PortfolioAtRisk, portfolioAtRisk } from '../../lending/portfolio-at-risk.ts'
import { categories } from '../../lending/vocabulary.ts'
import {
  badGrounds,
  badGroundsOf,
  isNonPerformingCode,
  renegotiatedNotes,
  strictCategories,
} from './loan-state.ts'
import type { NotePositions } from './note-positions.ts'

/** Count and fen. */
export interface Sums {
  readonly notes: number
  readonly balance: number
}

/** How good the outstanding book is on the as-of date. */
export interface Quality {
  readonly total: Sums
  /** By category in the order of `categories`, then the notes without one; null where the book gives none. */
  readonly booked: readonly Sums[] | null
  /** By category, no better than days past due allow. */
  readonly strict: readonly Sums[]
  /** By bucket in the order of `arrearsBuckets`. */
  readonly buckets: readonly Sums[]
  readonly overdue: Sums
  /** Outstanding notes by why they are bad, in the order of `badGrounds`. */
  readonly grounds: readonly Sums[]
  readonly ratios: LoanQuality
  readonly atRisk: readonly PortfolioAtRisk[]
  /** Non-performing by the book's own category, or by more than 90 days past due where it gives none. */
  readonly nonPerforming: Uint8Array
}

/** The days after which a portfolio counts as at risk (DOMAIN.md §2.7). */
export const atRiskDays = [0, 30, 60, 90, 180] as const

export function qualityOf(book: Book, reading: BookOutcome, positions: NotePositions): Quality {
  const { balance, daysPastDue, category } = positions
  const strict = strictCategories(positions)
  const grounds = badGroundsOf(book, reading, positions)
  const total = emptySums(1)
  const byCategory = emptySums(categories.length + 1)
  const byStrict = emptySums(categories.length)
  const byBucket = emptySums(arrearsBuckets.length)
  const byGround = emptySums(badGrounds.length)
  const nonPerforming = new Uint8Array(balance.length)
  const over90 = { total: 0, notBad: 0 }
  for (let row = 0; row < balance.length; row++) {
    const owed = balance[row]
    if (!(owed > 0)) continue
    add(total, 0, owed)
    if (category) add(byCategory, category[row], owed)
    add(byStrict, strict[row], owed)
    add(byGround, grounds[row], owed)
    const bucket = arrearsBucketOf(daysPastDue[row])
    if (bucket >= 0) add(byBucket, bucket, owed)
    const isBad = category ? isNonPerformingCode(category[row]) : daysPastDue[row] > 90
    nonPerforming[row] = isBad ? 1 : 0
    if (daysPastDue[row] > 90) {
      over90.total += owed
      if (!isBad) over90.notBad += owed
    }
  }
  const buckets = listOf(byBucket)
  const overdue = addUp(buckets)
  const bad = category
    ? addUp(
        listOf(byCategory)
          .slice(0, categories.length)
          .filter((_, code) => isNonPerformingCode(code)),
      )
    : { notes: 0, balance: over90.total }
  const renegotiated = renegotiatedNotes(book)
  const [all] = listOf(total)
  return {
    total: all,
    booked: category && listOf(byCategory),
    strict: listOf(byStrict),
    buckets,
    overdue,
    grounds: listOf(byGround),
    ratios: loanQuality({
      total: all.balance,
      overdue: overdue.balance,
      over90: over90.total,
      nonPerforming: bad.balance,
      nonPerformingOrOver90: bad.balance + over90.notBad,
    }),
    atRisk: atRiskDays.map((days) => portfolioAtRisk({ balances: balance, daysPastDue, renegotiated }, days)),
    nonPerforming,
  }
}

/** The grounds that make the adjusted non-performing loans, without `none`. */
export function adjustedNonPerforming({ grounds }: Quality): Sums {
  return addUp(grounds.slice(1))
}

interface MutableSums {
  readonly notes: Float64Array
  readonly balance: Float64Array
}

function emptySums(size: number): MutableSums {
  return { notes: new Float64Array(size), balance: new Float64Array(size) }
}

function add(sums: MutableSums, code: number, balance: number): void {
  sums.notes[code]++
  sums.balance[code] += balance
}

function listOf({ notes, balance }: MutableSums): Sums[] {
  return Array.from(notes, (count, code) => ({ notes: count, balance: balance[code] }))
}

export function addUp(list: readonly Sums[]): Sums {
  return list.reduce(
    (sum, { notes, balance }) => ({ notes: sum.notes + notes, balance: sum.balance + balance }),
    {
      notes: 0,
      balance: 0,
    },
  )
}
