/** A run of values that isotonic regression pools to their weighted mean. */
export interface IsotonicBlock {
  /** First position and the one after the last. */
  readonly start: number
  readonly end: number
  readonly weight: number
  readonly mean: number
}

/**
 * Weighted isotonic (non-decreasing) least squares by pooling adjacent violators, in one pass: each value is pushed
 * once and pooled at most once. Weights > 0; equal neighbours are pooled too, so blocks strictly increase.
 */
export function isotonicBlocks(values: ArrayLike<number>, weights: ArrayLike<number>): IsotonicBlock[] {
  const starts = new Uint32Array(values.length + 1)
  const sums = new Float64Array(values.length)
  const totals = new Float64Array(values.length)
  let top = -1
  for (let i = 0; i < values.length; i++) {
    if (!(weights[i] > 0)) throw new RangeError(`isotonic regression: weight ${weights[i]} at ${i}`)
    top++
    starts[top] = i
    sums[top] = values[i] * weights[i]
    totals[top] = weights[i]
    // Cross-multiplied, so that counts are compared exactly.
    while (top > 0 && sums[top - 1] * totals[top] >= sums[top] * totals[top - 1]) {
      top--
      sums[top] += sums[top + 1]
      totals[top] += totals[top + 1]
    }
  }
  starts[top + 1] = values.length
  return Array.from({ length: top + 1 }, (_, block) => ({
    start: starts[block],
    end: starts[block + 1],
    weight: totals[block],
    mean: sums[block] / totals[block],
  }))
}

/** The fitted value at each position. */
export function isotonicRegression(values: ArrayLike<number>, weights: ArrayLike<number>): Float64Array {
  const fitted = new Float64Array(values.length)
  for (const block of isotonicBlocks(values, weights)) fitted.fill(block.mean, block.start, block.end)
  return fitted
}
