import type { Book } from '../../book/book.ts'
import { daysOf, levelAt, nominalOf, numbersOf } from '../../book/sample/table-columns.ts'
import { type Day, dateOf, NO_DATE } from '../../lending/calendar.ts'
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
  /** The last eight quarters, the one under way too, oldest first; events without a date are in none. */
  readonly quarters: readonly LossQuarter[]
  readonly from: Day | null
  readonly to: Day | null
}

export interface LossQuarter {
  /** `2026Q3` */
  readonly quarter: string
  readonly events: number
  /** Yuan. */
  readonly gross: number
  readonly recovery: number
  readonly net: number
  /** Types with an event in it, those with most net loss first. */
  readonly types: readonly Pick<LossLine, 'type' | 'events' | 'net'>[]
}

const QUARTERS = 8

/** Loss events by Basel's seven types (DOMAIN.md §5.1), by the as-of date. Null without a file of events. */
export function lossEventFindings({ companions }: Book, asOf: Day): LossEventFindings | null {
  const table = companions.loss_events
  const type = nominalOf(table, 'basel_type')
  const gross = numbersOf(table, 'gross_loss')
  if (!table || !type || !gross) return null
  const recovery = numbersOf(table, 'recovery')
  const occurredOn = daysOf(table, 'occurred_on')
  const sums = new Map<string, LossSums>(baselEventTypes.map((name) => [name, noLosses()]))
  const last = quarterOf(asOf)
  const byQuarter = Array.from({ length: QUARTERS }, () => new Map<string, LossSums>())
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < table.rows; row++) {
    const name = levelAt(type, row)
    const day = occurredOn?.[row] ?? NO_DATE
    if (name === null || Number.isNaN(gross[row]) || day > asOf) continue
    add(sums, name, gross[row], recovery?.[row] || 0)
    if (day === NO_DATE) continue
    from = Math.min(from, day)
    to = Math.max(to, day)
    const place = quarterOf(day) - last + QUARTERS - 1
    if (place >= 0) add(byQuarter[place], name, gross[row], recovery?.[row] || 0)
  }
  return {
    lines: linesOf(sums),
    quarters: byQuarter.map((own, place) => lossQuarter(last - QUARTERS + 1 + place, linesOf(own))),
    from: Number.isFinite(from) ? from : null,
    to: Number.isFinite(to) ? to : null,
  }
}

interface LossSums {
  events: number
  /** Fen. */
  gross: number
  recovery: number
  largest: number
}

function noLosses(): LossSums {
  return { events: 0, gross: 0, recovery: 0, largest: 0 }
}

function add(sums: Map<string, LossSums>, type: string, gross: number, recovery: number): void {
  const sum = sums.get(type) ?? noLosses()
  sums.set(type, sum)
  sum.events++
  sum.gross += gross
  sum.recovery += recovery
  sum.largest = Math.max(sum.largest, gross)
}

function linesOf(sums: ReadonlyMap<string, LossSums>): LossLine[] {
  return [...sums].map(([type, { events, gross, recovery, largest }]) => ({
    type,
    events,
    gross: gross / 100,
    recovery: recovery / 100,
    net: (gross - recovery) / 100,
    largest: largest / 100,
  }))
}

function lossQuarter(quarter: number, lines: readonly LossLine[]): LossQuarter {
  const sum = (key: 'events' | 'gross' | 'recovery' | 'net') =>
    lines.reduce((total, line) => total + line[key], 0)
  return {
    quarter: `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`,
    events: sum('events'),
    gross: sum('gross'),
    recovery: sum('recovery'),
    net: sum('net'),
    types: lines
      .toSorted((a, b) => b.net - a.net || (a.type < b.type ? -1 : 1))
      .map(({ type, events, net }) => ({ type, events, net })),
  }
}

/** Quarters since year 0. */
function quarterOf(day: Day): number {
  const { year, month } = dateOf(day)
  return 4 * year + Math.floor((month - 1) / 3)
}
