import type { Book } from '../../book/book.ts'
import { lastMonthBy, monthEnd } from '../../book/sample/as-of.ts'
import { dayAt, daysOf, levelAt, nominalOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { addMonths, type Day, dayTable, NO_DATE } from '../../lending/calendar.ts'
import { isNonPerforming } from '../../lending/outcome.ts'
import { DEFAULT_DAYS_PAST_DUE } from '../../lending/performance-window.ts'
import type { NonPerformingFlow } from '../../lending/ratios/disposal.ts'
import type { Category } from '../../lending/vocabulary.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { loanRowsOf } from './loan-rows-of.ts'

/** The flow of non-performing loans over twelve months; fen. */
export interface FlowOfMonths extends NonPerformingFlow {
  /** The month ends that it lies between. */
  readonly from: Day
  readonly to: Day
}

const span = 12

/**
 * From month to month by the snapshots: a note is non-performing by its category, and by more than 90 days past due where
 * no category is given. Null where the snapshots do not reach twelve months back from the last month that ended by the
 * as-of date.
 */
export function nonPerformingFlow(book: Book, { isIn, asOf }: NotePositions): FlowOfMonths | null {
  const { loans } = book
  const table = book.companions.snapshots
  const months = daysOf(table, 'month')
  const balances = numbersOf(table, 'balance')
  const late = numbersOf(table, 'days_past_due')
  const category = nominalOf(table, 'category')
  if (!table || !months || !balances || (!late && !category)) return null
  const last = lastMonthBy(months, asOf)
  if (last === NO_DATE) return null
  const placeOf = dayTable(
    new Map(Array.from({ length: span + 1 }, (_, place) => [addMonths(last, place - span), place])),
  )
  const settledOn = daysOf(loans, 'settled_on')
  const first = monthEnd(addMonths(last, -span))
  const loanAt = loanRowsOf(
    book,
    table,
    (row) => isIn[row] === 1 && (dayAt(settledOn, row) === NO_DATE || settledOn![row] >= first),
  )
  if (!loanAt) return null
  const isBadCode = category?.levels.map((level) => isNonPerforming(level as Category)) ?? []
  const isBad = (row: number) =>
    category && category.codes[row] < isBadCode.length
      ? isBadCode[category.codes[row]]
      : numberAt(late, row) > DEFAULT_DAYS_PAST_DUE
  const everBad = new Map<number, { bad: Float64Array; good: Float64Array }>()
  const seen = new Uint8Array(span + 1)
  for (let row = 0; row < table.rows; row++) {
    const place = placeOf(months[row])
    if (place < 0) continue
    seen[place] = 1
    const loan = loanAt(row)
    if (loan >= 0 && !everBad.has(loan) && balances[row] > 0 && isBad(row))
      everBad.set(loan, { bad: new Float64Array(span + 1), good: new Float64Array(span + 1) })
  }
  if (seen.some((own) => own === 0)) return null
  for (let row = 0; row < table.rows; row++) {
    const place = placeOf(months[row])
    const own = place < 0 ? undefined : everBad.get(loanAt(row))
    if (own && balances[row] > 0) own[isBad(row) ? 'bad' : 'good'][place] = balances[row]
  }
  const settledBy = nominalOf(loans, 'settled_by')
  const flow = { opening: 0, formed: 0, upgraded: 0, renewed: 0, disposed: 0, closing: 0 }
  for (const [loan, { bad, good }] of everBad) {
    const by = levelAt(settledBy, loan)
    const isRenewed = by === 'renewal' || by === 'refinance'
    flow.opening += bad[0]
    flow.closing += bad[span]
    for (let place = 1; place <= span; place++) {
      const before = bad[place - 1]
      const rest = bad[place] + good[place]
      flow.formed += Math.max(0, bad[place] - before)
      if (before === 0) continue
      const gone = Math.max(0, before - rest)
      flow.upgraded += bad[place] > 0 ? 0 : Math.min(before, good[place])
      if (rest === 0 && isRenewed) flow.renewed += gone
      else flow.disposed += gone
    }
  }
  return { ...flow, from: first, to: monthEnd(last) }
}
