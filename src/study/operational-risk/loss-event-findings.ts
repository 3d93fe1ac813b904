import type { Book } from '../../book/book.ts'
import { daysOf, levelAt, nominalOf, numbersOf } from '../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../lending/calendar.ts'
import { baselEventTypes } from '../../lending/rules/basel-event-types.ts'

export interface LossLine {
  /** A Basel type, or the book's own word where it is none. */
  readonly type: string
  readonly events: number
  /** Yuan. */
  readonly gross: number
  readonly recovery: number
  readonly net: number
  readonly largest: number
}

export interface LossEventFindings {
  /** In the order of Basel's types; types without an event stand with 0. */
  readonly lines: readonly LossLine[]
  readonly from: Day | null
  readonly to: Day | null
}

/** Loss events by Basel's seven types (DOMAIN.md §5.1), by the as-of date. Null without a file of events. */
export function lossEventFindings({ companions }: Book, asOf: Day): LossEventFindings | null {
  const table = companions.loss_events
  const type = nominalOf(table, 'basel_type')
  const gross = numbersOf(table, 'gross_loss')
  if (!table || !type || !gross) return null
  const recovery = numbersOf(table, 'recovery')
  const occurredOn = daysOf(table, 'occurred_on')
  const sums = new Map<string, { events: number; gross: number; recovery: number; largest: number }>(
    baselEventTypes.map((name) => [name, { events: 0, gross: 0, recovery: 0, largest: 0 }]),
  )
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < table.rows; row++) {
    const name = levelAt(type, row)
    const day = occurredOn?.[row] ?? NO_DATE
    if (name === null || Number.isNaN(gross[row]) || day > asOf) continue
    const sum = sums.get(name) ?? { events: 0, gross: 0, recovery: 0, largest: 0 }
    sums.set(name, sum)
    sum.events++
    sum.gross += gross[row]
    sum.recovery += recovery?.[row] || 0
    sum.largest = Math.max(sum.largest, gross[row])
    if (day === NO_DATE) continue
    from = Math.min(from, day)
    to = Math.max(to, day)
  }
  return {
    lines: [...sums].map(([name, sum]) => ({
      type: name,
      events: sum.events,
      gross: sum.gross / 100,
      recovery: sum.recovery / 100,
      net: (sum.gross - sum.recovery) / 100,
      largest: sum.largest / 100,
    })),
    from: Number.isFinite(from) ? from : null,
    to: Number.isFinite(to) ? to : null,
  }
}
