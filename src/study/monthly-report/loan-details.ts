import type { Book } from '../../book/book.ts'
import { dayAt, daysOf, levelAt, nominalOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { addMonths, NO_DATE } from '../../lending/calendar.ts'
import { isConsumption } from '../../lending/loan-use.ts'
import { guarantees } from '../../lending/vocabulary.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import type { Sums } from '../status-quo/quality.ts'
import { type ByCategory, UNCATEGORISED } from './report-sums.ts'

export const detailNames = {
  guarantee: [...guarantees, 'unknown'],
  term: ['short', 'medium', 'long', 'unknown'],
  use: ['production', 'consumption', 'unknown'],
} as const
export type DetailGroup = keyof typeof detailNames

/** Outstanding notes by guarantee, by term and by use, each by category; every group adds up to all loans. */
export type LoanDetails = Readonly<Record<DetailGroup, readonly ByCategory[]>>

/** Terms of up to a year are short, of up to five years medium (贷款通则 art. 8; from knowledge, confidence high). */
const termLimits = [12, 60]

export function loanDetails({ loans }: Book, { balance, category }: NotePositions): LoanDetails {
  const guarantee = nominalOf(loans, 'guarantee')
  const purpose = nominalOf(loans, 'purpose')
  const term = numbersOf(loans, 'term_months')
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const dueOn = daysOf(loans, 'due_on')
  const useOf = purpose?.levels.map((level) => (isConsumption(level) ? 1 : 0)) ?? []
  const termAt = (row: number) => {
    const months = numberAt(term, row)
    const [from, to] = [dayAt(disbursedOn, row), dayAt(dueOn, row)]
    const place =
      months > 0
        ? termLimits.findIndex((limit) => months <= limit)
        : from === NO_DATE || to === NO_DATE
          ? 3
          : termLimits.findIndex((limit) => to <= addMonths(from, limit))
    return place < 0 ? termLimits.length : place
  }
  const details = {
    guarantee: lines(detailNames.guarantee.length),
    term: lines(detailNames.term.length),
    use: lines(detailNames.use.length),
  }
  for (let row = 0; row < balance.length; row++) {
    if (!(balance[row] > 0)) continue
    const code = category ? category[row] : UNCATEGORISED
    const add = (line: Sums & { notes: number; balance: number }) => {
      line.notes++
      line.balance += balance[row]
    }
    const named = guarantees.indexOf(levelAt(guarantee, row) as (typeof guarantees)[number])
    add(details.guarantee[named < 0 ? guarantees.length : named][code])
    add(details.term[termAt(row)][code])
    const use = purpose ? (useOf[purpose.codes[row]] ?? 2) : 2
    add(details.use[use][code])
  }
  return details
}

function lines(count: number) {
  return Array.from({ length: count }, () =>
    Array.from({ length: UNCATEGORISED + 1 }, () => ({ notes: 0, balance: 0 })),
  )
}
