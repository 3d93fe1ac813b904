import type { Dimension } from './dimensions.ts'
import { FEWEST_FOR_A_RATE } from './fewest.ts'

/** What is added up for each part of the book, by row of `loans`. Money in fen. */
export interface RowFacts {
  readonly balance: Float64Array
  readonly daysPastDue: Int32Array
  /** 1 where the note is non-performing as booked (by days past due where nothing is booked). */
  readonly nonPerforming: Uint8Array
  /** Rows of the sample, and 1 for the defaults among them. Null where there is no sample. */
  readonly sample: { readonly rows: Uint32Array; readonly outcome: Uint8Array } | null
}

export interface Part {
  /** Null for notes of which the level is not known. */
  readonly level: string | null
  /** Levels that stand together in this line where the part is the rest of many. */
  readonly merged: number
  readonly notes: number
  readonly balance: number
  readonly overdue: number
  readonly nonPerforming: number
  readonly matured: number
  readonly defaults: number
}

export interface Composition {
  readonly dimension: Dimension
  readonly parts: readonly Part[]
  readonly total: Part
}

/** So many lines at most; what is smaller by balance is one line of the rest. */
export const MOST_PARTS = 16

export function composition(dimension: Dimension, facts: RowFacts): Composition {
  const size = dimension.levels.length + 1
  const sums = {
    notes: new Float64Array(size),
    balance: new Float64Array(size),
    overdue: new Float64Array(size),
    nonPerforming: new Float64Array(size),
    matured: new Float64Array(size),
    defaults: new Float64Array(size),
  }
  const { codes } = dimension
  const { balance, daysPastDue, nonPerforming, sample } = facts
  for (let row = 0; row < balance.length; row++) {
    if (!(balance[row] > 0)) continue
    const code = codes[row]
    sums.notes[code]++
    sums.balance[code] += balance[row]
    if (daysPastDue[row] > 0) sums.overdue[code] += balance[row]
    if (nonPerforming[row]) sums.nonPerforming[code] += balance[row]
  }
  if (sample) {
    for (let i = 0; i < sample.rows.length; i++) {
      const code = codes[sample.rows[i]]
      sums.matured[code]++
      sums.defaults[code] += sample.outcome[i]
    }
  }
  const all = Array.from({ length: size }, (_, code): Part => {
    return {
      level: dimension.levels[code] ?? null,
      merged: 1,
      notes: sums.notes[code],
      balance: sums.balance[code],
      overdue: sums.overdue[code],
      nonPerforming: sums.nonPerforming[code],
      matured: sums.matured[code],
      defaults: sums.defaults[code],
    }
  }).filter(({ notes, matured }) => notes + matured > 0)
  const known = all.filter(({ level }) => level !== null)
  const unknown = all.filter(({ level }) => level === null)
  const { order } = dimension
  const place = ({ level }: Part) => order?.indexOf(level ?? '') ?? 0
  const inOrder = known.sort((a, b) => (order ? place(a) - place(b) : b.balance - a.balance))
  return { dimension, parts: [...folded(inOrder), ...unknown], total: addedUp(all, null) }
}

/** Beyond `MOST_PARTS` the smallest stand together, so that the parts still add up to the book. */
function folded(parts: readonly Part[]): readonly Part[] {
  if (parts.length <= MOST_PARTS) return parts
  return [...parts.slice(0, MOST_PARTS - 1), addedUp(parts.slice(MOST_PARTS - 1), null)]
}

function addedUp(parts: readonly Part[], level: string | null): Part {
  const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0)
  return {
    level,
    merged: parts.length,
    notes: sum((part) => part.notes),
    balance: sum((part) => part.balance),
    overdue: sum((part) => part.overdue),
    nonPerforming: sum((part) => part.nonPerforming),
    matured: sum((part) => part.matured),
    defaults: sum((part) => part.defaults),
  }
}

/** Null where the part is too small for a rate. */
export function nonPerformingRatioOf({ notes, balance, nonPerforming }: Part): number | null {
  return notes >= FEWEST_FOR_A_RATE ? nonPerforming / balance : null
}

export function overdueRatioOf({ notes, balance, overdue }: Part): number | null {
  return notes >= FEWEST_FOR_A_RATE ? overdue / balance : null
}

export function defaultRateOf({ matured, defaults }: Part): number | null {
  return matured >= FEWEST_FOR_A_RATE ? defaults / matured : null
}
