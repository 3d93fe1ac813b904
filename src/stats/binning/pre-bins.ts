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
  const distinct = distinctValues(values, options.specialCodes)
  const firstOfCell =
    distinct.values.length <= options.maximumPreBins
      ? Float64Array.from(distinct.values.keys())
      : quantileCells(distinct, weightsOfDistinct(values, distinct, outcome.weights), options)
  const count = firstOfCell.length
  const lowest = Float64Array.from(firstOfCell, (first) => distinct.values[first])
  const highest = Float64Array.from(
    firstOfCell,
    (_, cell) => distinct.values[(firstOfCell[cell + 1] ?? distinct.values.length) - 1],
  )
  const cells = emptyCells(count)
  const special = new Set(options.specialCodes)
  const { event, weights } = outcome
  for (let row = 0; row < values.length; row++) {
    const value = values[row]
    if (Number.isNaN(value) || (special.size > 0 && special.has(value))) continue
    const target = event[row] === 1 ? cells.events : cells.nonEvents
    target[lastNotAbove(lowest, value)] += weights ? weights[row] : 1
  }
  return { lowest, highest, cells }
}

interface Distinct {
  /** Rising. */
  readonly values: Float64Array
  readonly counts: Float64Array
}

function distinctValues(values: Float64Array, specialCodes: readonly number[]): Distinct {
  // A typed array sorts NaN last and −0 before 0, which are one value.
  const sorted = values.slice().sort()
  let end = sorted.length
  while (end > 0 && Number.isNaN(sorted[end - 1])) end--
  const distinct = new Float64Array(end)
  const counts = new Float64Array(end)
  let count = 0
  for (let i = 0; i < end; ) {
    const value = sorted[i] + 0
    let next = i + 1
    while (next < end && sorted[next] === value) next++
    if (specialCodes.length === 0 || !specialCodes.includes(value)) {
      distinct[count] = value
      counts[count++] = next - i
    }
    i = next
  }
  return { values: distinct.subarray(0, count), counts: counts.subarray(0, count) }
}

function weightsOfDistinct(values: Float64Array, distinct: Distinct, weights?: Float64Array): Float64Array {
  if (!weights) return distinct.counts
  const sums = new Float64Array(distinct.values.length)
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) continue
    const at = lastNotAbove(distinct.values, values[row])
    if (at >= 0 && distinct.values[at] === values[row]) sums[at] += weights[row]
  }
  return sums
}

/** Heaps and kept breaks can double the cells, and the exact search takes 1,000. */
const MOST_QUANTILES = 400

/**
 * Cells of about 1 / maximumPreBins of the weight each. A value that alone weighs as much has a cell of its
 * own, so that a heap (zero income, a round amount) is never mixed with its neighbours.
 */
function quantileCells(
  distinct: Distinct,
  weights: Float64Array,
  { maximumPreBins, keptBreaks = [] }: PreBinOptions,
): Float64Array {
  const target = weights.reduce((sum, weight) => sum + weight, 0) / Math.min(maximumPreBins, MOST_QUANTILES)
  const first: number[] = [0]
  let held = 0
  let nextKept = 0
  for (let i = 0; i < weights.length; i++) {
    const value = distinct.values[i]
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

/** Index of the last of the rising `values` that is not above `value`; −1 where there is none. */
export function lastNotAbove(values: ArrayLike<number>, value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle] <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
