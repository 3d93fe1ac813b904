import { type Binning, ordinaryCount, type Slot, slotName, slotsOf } from './binning.ts'
import type { Cells } from './cells.ts'
import { informationValueOf } from './segments.ts'

/**
 * Conventions. Weight of evidence: WoE = ln(share of all events / share of all non-events), so that a positive
 * WoE is more risk than average and a sound factor has a positive coefficient. (Some tools write the opposite
 * sign; information values are the same.) Intervals are left-closed.
 *
 * A bin without events or without non-events changes no other bin: totals stay as they are. Its WoE counts half
 * a row (0.5) in the empty cell, its information value is left out of the sum, and `zeroCell` marks it. A bin
 * without rows has WoE 0.
 */
export const woeConvention = 'ln(eventShare/nonEventShare)'
export const intervalConvention = 'left-closed'
export const zeroCellConvention =
  'half a row in the empty cell of that bin only; not in the information value'

const ZERO_CELL_ROWS = 0.5

export interface BinRow {
  readonly slot: Slot
  readonly name: string
  /** Sum of weights. */
  readonly count: number
  readonly share: number
  readonly events: number
  readonly nonEvents: number
  /** Null where the bin is empty. */
  readonly eventRate: number | null
  readonly woe: number
  readonly informationValue: number
  /** Its part of the Jensen–Shannon divergence between events and non-events, natural logarithm. */
  readonly jensenShannon: number
  readonly zeroCell: 'events' | 'nonEvents' | null
}

export interface BinningTable {
  readonly rows: readonly BinRow[]
  readonly events: number
  readonly nonEvents: number
  readonly informationValue: number
}

/** `cells` are the sums by slot, in the order of `slotsOf(binning)`. */
export function binningTable(binning: Binning, cells: Cells): BinningTable {
  const events = sum(cells.events)
  const nonEvents = sum(cells.nonEvents)
  const rows = slotsOf(binning).map((slot, i) =>
    binRow(slot, cells.events[i], cells.nonEvents[i], { events, nonEvents }),
  )
  return { rows, events, nonEvents, informationValue: sum(rows.map((row) => row.informationValue)) }
}

function binRow(
  slot: Slot,
  events: number,
  nonEvents: number,
  totals: { events: number; nonEvents: number },
): BinRow {
  const count = events + nonEvents
  const zeroCell = count === 0 ? null : events === 0 ? 'events' : nonEvents === 0 ? 'nonEvents' : null
  const p = events / totals.events
  const q = nonEvents / totals.nonEvents
  return {
    slot,
    name: slotName(slot),
    count,
    share: count / (totals.events + totals.nonEvents),
    events,
    nonEvents,
    eventRate: count > 0 ? events / count : null,
    woe: count === 0 ? 0 : weightOfEvidence(events, nonEvents, totals),
    informationValue: count === 0 || zeroCell ? 0 : informationValueOf(events, nonEvents, totals),
    jensenShannon: (part(p, q) + part(q, p)) / 2,
    zeroCell,
  }
}

/** ln((events / all events) / (non-events / all non-events)), half a row standing for an empty cell. */
export function weightOfEvidence(
  events: number,
  nonEvents: number,
  totals: { events: number; nonEvents: number },
): number {
  return Math.log(
    (events || ZERO_CELL_ROWS) / totals.events / ((nonEvents || ZERO_CELL_ROWS) / totals.nonEvents),
  )
}

/** p ln(p / m) with m the middle of p and q; 0 where p is 0. */
function part(p: number, q: number): number {
  return p > 0 ? p * Math.log((2 * p) / (p + q)) : 0
}

/** The ordinary bins, without special, missing and unseen ones. */
export function ordinaryRows(binning: Binning, table: BinningTable): readonly BinRow[] {
  return table.rows.slice(0, ordinaryCount(binning))
}

function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]
  return total
}
