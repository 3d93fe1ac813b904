/** What each bin, and each pair of neighbouring bins, must satisfy. Counts are sums of the weights. */
export interface BinConstraints {
  /** Least share of all rows (missing and special ones counted in the whole) in a bin, 0 to 1. */
  readonly minimumShare: number
  /** Least events a bin. A bin without any event is never built, so that each WoE is finite. */
  readonly minimumEvents: number
  readonly minimumNonEvents: number
  /** Most bins, missing and special bins apart; null is no limit. */
  readonly maximumBins: number | null
  /** Least absolute difference between the event rates of neighbours. */
  readonly minimumRateDifference: number
  /** Largest p value of Pearson's chi-square test (1 degree of freedom, no correction) between neighbours. */
  readonly maximumPValue: number | null
}

export const defaultConstraints: BinConstraints = {
  minimumShare: 0.05,
  minimumEvents: 5,
  minimumNonEvents: 5,
  maximumBins: 6,
  minimumRateDifference: 0,
  maximumPValue: null,
}

export const noConstraints: BinConstraints = {
  minimumShare: 0,
  minimumEvents: 0,
  minimumNonEvents: 0,
  maximumBins: null,
  minimumRateDifference: 0,
  maximumPValue: null,
}
