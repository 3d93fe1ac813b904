import { lnGamma } from '../distributions.ts'

/** ln of the binomial coefficients C(n, 0) … C(n, most), by the ratio of neighbours. */
export function logChooseRow(n: number, most: number): Float64Array {
  const row = new Float64Array(Math.min(n, most) + 1)
  for (let k = 1; k < row.length; k++) row[k] = row[k - 1] + Math.log((n - k + 1) / k)
  return row
}

/** ln C(n, k). */
export function logChoose(n: number, k: number): number {
  return lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1)
}
