/**
 * 逾期滚动率 M0→M1→…: balance of bucket k at the end of a period / balance of bucket k − 1 at its start (DOMAIN.md §2.5).
 * Balances by bucket, not overdue first. Entry k − 1 of the answer leads into bucket k; NaN where nothing was before it.
 */
export function rollRates(opening: readonly number[], closing: readonly number[]): number[] {
  return closing.slice(1).map((balance, k) => balance / opening[k])
}
