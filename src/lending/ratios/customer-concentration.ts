/** Limits on lending to one customer, of net capital (DOMAIN.md §2.5, confidence high). */
export const concentrationLimits = { largest: 0.1, largestGroup: 0.15, tenLargest: 0.5 } as const

export interface CustomerConcentration {
  /** In the unit of the balances. */
  readonly largest: number
  readonly tenLargest: number
  /** 单一客户贷款集中度 and 十大户 = balance / net capital; null where the capital is not known. */
  readonly largestRatio: number | null
  readonly tenLargestRatio: number | null
}

/**
 * `exposures`: what each customer (or group of related customers) owes. Single customer at most 10 % of net capital, a
 * group 15 %, ten customers 50 %.
 */
export function customerConcentration(
  exposures: Float64Array,
  netCapital: number | null,
): CustomerConcentration {
  const descending = exposures.slice().sort().reverse()
  const largest = descending[0] ?? 0
  const tenLargest = descending.subarray(0, 10).reduce((sum, exposure) => sum + exposure, 0)
  const ofCapital = (exposure: number) =>
    netCapital !== null && netCapital > 0 ? exposure / netCapital : null
  return {
    largest,
    tenLargest,
    largestRatio: ofCapital(largest),
    tenLargestRatio: ofCapital(tenLargest),
  }
}
