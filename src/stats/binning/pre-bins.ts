import { codingOf, countsOfCodes, type NumberCoding } from '../number-coding.ts'
import { type BinaryOutcome, type Cells, emptyCells } from './cells.ts'

/** Consecutive candidate bins of a numeric column: cell i holds the values from lowest[i] to highest[i]. */
export interface PreBins {
  readonly lowest: Float64Array
  readonly highest: Float64Array
  readonly cells: Cells
}

export interface PreBinOptions {
  /** Each distinct value is a candidate up to this many; beyond, quantile cells of about equal weight. */
  readonly maximumPreBins: number
  readonly specialCodes: readonly number[]
  /** Breaks that must stay: no cell spans one. */
  readonly keptBreaks?: readonly number[]
}

/** Missing values (NaN) and special codes are left out. */
export function preBinsOf(values: Float64Array, outcome: BinaryOutcome, options: PreBinOptions): PreBins {
  const coding = codingOf(values)
  const distinct = distinctValues(coding, options.specialCodes)
  const firstOfCell =
    distinct.values.length <= options.maximumPreBins
      ? Float64Array.from(distinct.values.keys())
      : quantileCells(distinct.values, weightsOfDistinct(coding, distinct, outcome.weights), options)
  const lowest = Float64Array.from(firstOfCell, (first) => distinct.values[first])
  const highest = Float64Array.from(
    firstOfCell,
    (_, cell) => distinct.values[(firstOfCell[cell + 1] ?? distinct.values.length) - 1],
  )
  return { lowest, highest, cells: cellsOf(coding, distinct, firstOfCell, outcome) }
}

interface Distinct {
  /** Rising. */
  readonly values: Float64Array
  readonly counts: Float64Array
  readonly codes: Uint32Array
}

/** The values that occur, special codes left out. */
function distinctValues(coding: NumberCoding, specialCodes: readonly number[]): Distinct {
  const counts = countsOfCodes(coding)
  const special = new Set(specialCodes)
  const codes = Uint32Array.from(coding.values.keys()).filter(
    (code) => counts[code] > 0 && !special.has(coding.values[code]),
  )
  return {
    values: Float64Array.from(codes, (code) => coding.values[code]),
    counts: Float64Array.from(codes, (code) => counts[code]),
    codes,
  }
}

function weightsOfDistinct(
  { codes, values }: NumberCoding,
  distinct: Distinct,
  weights?: Float64Array,
): Float64Array {
  if (!weights) return distinct.counts
  const sums = new Float64Array(values.length + 1)
  for (let row = 0; row < codes.length; row++) sums[codes[row]] += weights[row]
  return Float64Array.from(distinct.codes, (code) => sums[code])
}

/** Sums the outcome by cell; the row of a missing value or a special code has none. */
function cellsOf(
  { codes, values }: NumberCoding,
  distinct: Distinct,
  firstOfCell: Float64Array,
  { event, weights }: BinaryOutcome,
): Cells {
  const cells = emptyCells(firstOfCell.length)
  const cellOfCode = new Int32Array(values.length + 1).fill(-1)
  let cell = -1
  for (let at = 0; at < distinct.codes.length; at++) {
    if (at === firstOfCell[cell + 1]) cell += 1
    cellOfCode[distinct.codes[at]] = cell
  }
  for (let row = 0; row < codes.length; row++) {
    const own = cellOfCode[codes[row]]
    if (own < 0) continue
    const target = event[row] === 1 ? cells.events : cells.nonEvents
    target[own] += weights ? weights[row] : 1
  }
  return cells
}

/** Heaps and kept breaks can double the cells, and the exact search takes 1,000. */
const MOST_QUANTILES = 400

/**
 * Cells of about 1 / maximumPreBins of the weight each. A value that alone weighs as much has a cell of its
 * own, so that a heap (zero income, a round amount) is never mixed with its neighbours.
 */
function quantileCells(
  values: Float64Array,
  weights: Float64Array,
  { maximumPreBins, keptBreaks = [] }: PreBinOptions,
): Float64Array {
  const target = weights.reduce((sum, weight) => sum + weight, 0) / Math.min(maximumPreBins, MOST_QUANTILES)
  const first: number[] = [0]
  let held = 0
  let nextKept = 0
  for (let i = 0; i < weights.length; i++) {
    const value = values[i]
    let cut = held > 0 && (weights[i] >= target || held + weights[i] / 2 > target)
    while (nextKept < keptBreaks.length && value >= keptBreaks[nextKept]) {
      cut = true
      nextKept++
    }
    if (cut && i > 0) {
      first.push(i)
      held = 0
    }
    held += weights[i]
    if (weights[i] >= target && i + 1 < weights.length) held = Number.POSITIVE_INFINITY
  }
  return Float64Array.from(first)
}
