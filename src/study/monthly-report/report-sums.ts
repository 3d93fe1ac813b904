import type { Book } from '../../book/book.ts'
import { dayAt, daysOf, identityOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { arrearsBucketOf, arrearsBuckets } from '../../lending/arrears-buckets.ts'
import { NO_DATE } from '../../lending/calendar.ts'
import { flagBit } from '../../lending/classification/rule-pack.ts'
import { categories } from '../../lending/vocabulary.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import type { Sums } from '../status-quo/quality.ts'

/** The place of notes without a category, after the five. */
export const UNCATEGORISED = categories.length

/** One line of a table by category: sums in the order of `categories`, then the notes without one. */
export type ByCategory = readonly Sums[]

const AGAIN = flagBit('restructuredAgain')
const EASED = flagBit('restructured') | flagBit('restructuredNonPerforming') | AGAIN

/** What the month's tables and their cross-checks are added up from. Balances in fen; outstanding notes only. */
export interface ReportSums {
  readonly total: Sums
  /** Null where the book gives no category. */
  readonly categories: ByCategory | null
  /** Each bucket of `arrearsBuckets` by category. */
  readonly buckets: readonly ByCategory[]
  /** Days past due above 0, counted apart from the buckets. */
  readonly overdue: ByCategory
  readonly over90: ByCategory
  readonly restructured: ByCategory
  readonly restructuredOver90: ByCategory
  /** 重复重组: eased once more inside the observation period. */
  readonly repeated: ByCategory
  readonly extended: ByCategory
  /** By industry, largest first; null where the book does not say. */
  readonly industries: readonly { readonly industry: string; readonly sums: ByCategory }[] | null
}

/** `flags`: bits of `noteFlags` by row, which tell restructured notes beside the book's own column. */
export function reportSums(
  { loans }: Book,
  positions: NotePositions,
  flags: Uint8Array | null = null,
): ReportSums {
  const { balance, daysPastDue, category } = positions
  const restructured = numbersOf(loans, 'restructured')
  const extensions = numbersOf(loans, 'extension_count')
  const extendedOn = daysOf(loans, 'extended_due_on')
  const industry = identityOf(loans, 'industry')
  const all = line()
  const overdue = line()
  const over90 = line()
  const eased = line()
  const easedOver90 = line()
  const again = line()
  const extended = line()
  const buckets = arrearsBuckets.map(line)
  const industries = industry && [...industry.texts.map(line), line()]
  for (let row = 0; row < balance.length; row++) {
    const owed = balance[row]
    if (!(owed > 0)) continue
    const code = category ? category[row] : UNCATEGORISED
    const add = (sums: MutableLine) => {
      sums[code].notes++
      sums[code].balance += owed
    }
    const late = daysPastDue[row]
    add(all)
    if (late > 0) add(overdue)
    if (late > 90) add(over90)
    const bucket = arrearsBucketOf(late)
    if (bucket >= 0) add(buckets[bucket])
    const set = flags?.[row] ?? 0
    if (set & AGAIN) add(again)
    if (numberAt(restructured, row) === 1 || set & EASED) {
      add(eased)
      if (late > 90) add(easedOver90)
    }
    if (numberAt(extensions, row) > 0 || dayAt(extendedOn, row) !== NO_DATE) add(extended)
    if (industry && industries) add(industries[Math.min(industry.codes[row], industry.texts.length)])
  }
  return {
    total: sumOf(all),
    categories: category && all,
    buckets,
    overdue,
    over90,
    restructured: eased,
    restructuredOver90: easedOver90,
    repeated: again,
    extended,
    industries:
      industries === null || industry === null
        ? null
        : industries
            .map((sums, code) => ({ industry: industry.texts[code] ?? '', sums }))
            .filter(({ sums }) => sumOf(sums).notes > 0)
            .sort((a, b) => sumOf(b.sums).balance - sumOf(a.sums).balance),
  }
}

export function sumOf(sums: ByCategory): Sums {
  return sums.reduce(
    (sum, own) => ({ notes: sum.notes + own.notes, balance: sum.balance + own.balance }),
    nothing,
  )
}

/** Substandard, doubtful and loss. */
export function nonPerformingOf(sums: ByCategory): Sums {
  return sumOf(sums.slice(2, UNCATEGORISED))
}

const nothing: Sums = { notes: 0, balance: 0 }

type MutableLine = { notes: number; balance: number }[]

function line(): MutableLine {
  return Array.from({ length: UNCATEGORISED + 1 }, () => ({ notes: 0, balance: 0 }))
}
