/**
 * The first three cumulants of an exposure's loss, as polynomials in the share that is struck: two coefficients of the
 * mean, three of the variance, four of the third cumulant.
 */
export const cumulantCoefficients = 9

/** Where each cumulant's coefficients begin, and its order. */
export const cumulantOrders = [1, 1, 2, 2, 2, 3, 3, 3, 3] as const

/**
 * Of one exposure that stands alone: a Bernoulli loss whose probability is p = spared + share · (struck − spared);
 * κ₁ = e p, κ₂ = e² (p − p²), κ₃ = e³ (p − 3p² + 2p³).
 */
export function bernoulliCumulants(
  into: Float64Array,
  loss: number,
  spared: number,
  struck: number,
): Float64Array {
  const d = struck - spared
  const p = spared
  const square = loss * loss
  const cube = square * loss
  into[0] = loss * p
  into[1] = loss * d
  into[2] = square * (p - p * p)
  into[3] = square * (d - 2 * p * d)
  into[4] = -square * d * d
  into[5] = cube * p * (1 - p) * (1 - 2 * p)
  into[6] = cube * d * (1 - 6 * p + 6 * p * p)
  into[7] = cube * d * d * (6 * p - 3)
  into[8] = cube * 2 * d * d * d
  return into
}
