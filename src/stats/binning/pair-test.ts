import erfcinv from '@stdlib/math-base-special-erfcinv'
import type { BinConstraints } from './constraints.ts'

/** Pearson's chi-square of a 2 × 2 table of events and non-events, without continuity correction. */
export function pairChiSquare(
  events1: number,
  nonEvents1: number,
  events2: number,
  nonEvents2: number,
): number {
  const n1 = events1 + nonEvents1
  const n2 = events2 + nonEvents2
  const events = events1 + events2
  const nonEvents = nonEvents1 + nonEvents2
  const difference = events1 * nonEvents2 - events2 * nonEvents1
  const product = n1 * n2 * events * nonEvents
  return product === 0 ? 0 : (difference * difference * (n1 + n2)) / product
}

/** Whether two neighbouring bins are apart enough; null where no constraint asks. */
export type PairTest = (events1: number, nonEvents1: number, events2: number, nonEvents2: number) => boolean

export function pairTestOf(constraints: BinConstraints): PairTest | null {
  const { minimumRateDifference, maximumPValue } = constraints
  if (minimumRateDifference <= 0 && (maximumPValue === null || maximumPValue >= 1)) return null
  // P(χ²₁ ≥ c) = erfc(√(c / 2)), so the p value is at most P where c ≥ 2 erfc⁻¹(P)².
  const criticalChiSquare = maximumPValue === null ? 0 : 2 * erfcinv(maximumPValue) ** 2
  return (events1, nonEvents1, events2, nonEvents2) => {
    const difference = Math.abs(events1 / (events1 + nonEvents1) - events2 / (events2 + nonEvents2))
    return (
      difference >= minimumRateDifference - 1e-12 &&
      pairChiSquare(events1, nonEvents1, events2, nonEvents2) >= criticalChiSquare
    )
  }
}
