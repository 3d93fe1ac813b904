import type { NumericColumn } from '../frame.ts'
import type { NumericBinning } from './binning.ts'
import { type BinaryOutcome, classTotals } from './cells.ts'
import type { BinConstraints } from './constraints.ts'
import { type BindingConstraint, bindingConstraintsOf } from './infeasible.ts'
import { optimalPartition } from './optimal-partition.ts'
import { preBinsOf } from './pre-bins.ts'
import { roundBreak } from './round-break.ts'
import type { DecidedTrend, Trend } from './trend.ts'

export interface NumericBinningOptions {
  readonly trend: Trend
  readonly constraints: BinConstraints
  readonly maximumPreBins: number
  readonly specialCodes: readonly number[]
  /** Breaks that must stay; the search may add others. One that parts no rows is dropped. */
  readonly keptBreaks: readonly number[]
}

export type Binned<B> =
  | { readonly status: 'binned'; readonly binning: B; readonly trend: DecidedTrend }
  | { readonly status: 'infeasible'; readonly constraints: readonly BindingConstraint[] }

/** The optimal breaks of a numeric column. Each break is the roundest number that parts the rows alike. */
export function optimalNumericBinning(
  column: NumericColumn,
  outcome: BinaryOutcome,
  options: NumericBinningOptions,
): Binned<NumericBinning> {
  const keptBreaks = [...options.keptBreaks].sort((a, b) => a - b)
  const preBins = preBinsOf(column.values, outcome, { ...options, keptBreaks })
  const { lowest, highest, cells } = preBins
  const keptAt = new Map<number, number>()
  for (const value of keptBreaks) {
    const boundary = lowest.findIndex((first) => first >= value)
    if (boundary > 0) keptAt.set(boundary, value)
  }
  const request = {
    cells,
    totals: classTotals(outcome),
    trend: options.trend,
    constraints: options.constraints,
    keptBoundaries: [...keptAt.keys()],
  }
  const partition = optimalPartition(request)
  if (partition === null || partition.starts.length < 2) {
    return { status: 'infeasible', constraints: bindingConstraintsOf(request) }
  }
  const breaks = partition.starts
    .slice(1)
    .map((start) => keptAt.get(start) ?? roundBreak(highest[start - 1], lowest[start]))
  return {
    status: 'binned',
    binning: { kind: 'numeric', breaks, specialCodes: options.specialCodes },
    trend: partition.trend,
  }
}
