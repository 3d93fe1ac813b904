import { normalCdf, normalQuantile } from '../distributions.ts'

export interface PilotSize {
  /** Clusters (villages) in each arm. */
  readonly clusters: number
  /** Units (notes) in each cluster. */
  readonly unitsPerCluster: number
  /** Correlation of two units of one cluster, 0 to 1. */
  readonly intraclassCorrelation: number
}

/**
 * The smallest fall of a rate from `rate` that a comparison of two equal arms shows with the given power in a
 * two-sided test (normal approximation as in R's power.prop.test: pooled variance under equality, own variances under
 * the difference), the variances raised by the design effect 1 + (m − 1) ICC of Kish (1965). NaN where even a fall to
 * 0 would not be shown.
 */
export function detectableFall(
  rate: number,
  { clusters, unitsPerCluster, intraclassCorrelation }: PilotSize,
  { power = 0.8, significance = 0.05 } = {},
): number {
  const designEffect = 1 + (unitsPerCluster - 1) * intraclassCorrelation
  const units = (clusters * unitsPerCluster) / designEffect
  const isShown = (fall: number) => powerOf(rate, rate - fall, units, significance) >= power
  if (!isShown(rate)) return Number.NaN
  let low = 0
  let high = rate
  for (let halving = 0; halving < 100 && high - low > 1e-12; halving++) {
    const middle = (low + high) / 2
    if (isShown(middle)) high = middle
    else low = middle
  }
  return high
}

function powerOf(from: number, to: number, units: number, significance: number): number {
  const pooled = (from + to) / 2
  const underEquality = Math.sqrt(2 * pooled * (1 - pooled))
  const underDifference = Math.sqrt(from * (1 - from) + to * (1 - to))
  const critical = normalQuantile(1 - significance / 2)
  return normalCdf((Math.sqrt(units) * (from - to) - critical * underEquality) / underDifference)
}
