import { lowerIncompleteGamma } from '../incomplete-gamma.ts'
import type { Interval } from '../proportion.ts'

/**
 * Where counts with an expectation lie by chance (Spiegelhalter 2005), from the Poisson distribution itself. Counts
 * may be fractions, as they become when overdispersion scales them: P(X ≥ k) = P(k, µ), the incomplete gamma
 * function, is then read between the whole numbers.
 */

/** P(X > k) + P(X = k)/2 for X Poisson with mean `expected` > 0: the mid-p tail, exact at whole k on average. */
export function upperMidTail(count: number, expected: number): number {
  return (atLeast(count, expected) + atLeast(count + 1, expected)) / 2
}

/** Two-sided mid-p value of a count: twice the smaller tail, at most 1. */
export function countPValue(count: number, expected: number): number {
  const upper = upperMidTail(count, expected)
  return Math.min(1, 2 * Math.min(upper, 1 - upper))
}

/**
 * The ratios observed/expected within which a count of mean `expected` lies with probability `coverage`: those whose
 * two-sided mid-p value is above 1 − coverage. The lower limit is 0 where even no event at all is no surprise.
 */
export function funnelLimits(expected: number, coverage: number): Interval {
  const tail = (1 - coverage) / 2
  const countAt = (target: number) => {
    let low = 0
    let high = expected + 10 * Math.sqrt(expected) + 40
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2
      if (upperMidTail(middle, expected) > target) low = middle
      else high = middle
    }
    return (low + high) / 2
  }
  const isLowBounded = upperMidTail(0, expected) > 1 - tail
  return [isLowBounded ? countAt(1 - tail) / expected : 0, countAt(tail) / expected]
}

/** P(X ≥ k), 1 at or below 0. */
function atLeast(count: number, expected: number): number {
  return count <= 0 ? 1 : lowerIncompleteGamma(count, expected)
}
