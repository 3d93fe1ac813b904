/**
 * The variance σ² of a rate factor over cells whose events are expected (E) with binomial variance (V): by moments
 * Σ[(D − E)² − V] / ΣE². A factor of mean 1 and this variance, a gamma of shape 1/σ², explains what the cells vary
 * beyond chance. Never below 0.
 */
export function rateHeterogeneity(
  observed: ArrayLike<number>,
  expected: ArrayLike<number>,
  binomialVariance: ArrayLike<number>,
): number {
  let excess = 0
  let squares = 0
  for (let cell = 0; cell < observed.length; cell++) {
    excess += (observed[cell] - expected[cell]) ** 2 - binomialVariance[cell]
    squares += expected[cell] ** 2
  }
  return squares > 0 ? Math.max(0, excess / squares) : 0
}
