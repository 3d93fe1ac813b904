import { studentQuantile, studentTwoSided } from '../distributions.ts'
import type { Interval } from '../proportion.ts'

/** Event rates of the exposed and the others, with errors that let rows of one cluster go together. */
export interface RateDifference {
  readonly exposed: { readonly events: number; readonly size: number; readonly rate: number }
  readonly others: { readonly events: number; readonly size: number; readonly rate: number }
  /** Exposed less others. */
  readonly difference: number
  readonly confidenceInterval: Interval
  readonly pValue: number
  readonly clusters: number
}

/**
 * The linearised residuals of both rates are summed by cluster (Liang and Zeger 1986, with G/(G − 1)); t with G − 1
 * degrees of freedom. `exposed` is 1, 0 or NaN (left out). `null` where a side is empty or fewer than two clusters.
 */
export function clusteredRateDifference(
  outcome: ArrayLike<number>,
  exposed: ArrayLike<number>,
  clusters: { readonly codes: ArrayLike<number>; readonly count: number },
  confidence = 0.95,
): RateDifference | null {
  const [events, sizes] = [new Float64Array(2), new Float64Array(2)]
  const isHeld = new Uint8Array(clusters.count)
  for (let row = 0; row < outcome.length; row++) {
    const side = exposed[row]
    if (Number.isNaN(side)) continue
    events[side] += outcome[row]
    sizes[side] += 1
    isHeld[clusters.codes[row]] = 1
  }
  const held = isHeld.reduce((sum, flag) => sum + flag, 0)
  if (sizes[0] === 0 || sizes[1] === 0 || held < 2) return null
  const rates = events.map((count, side) => count / sizes[side])
  const sums = new Float64Array(clusters.count)
  for (let row = 0; row < outcome.length; row++) {
    const side = exposed[row]
    if (Number.isNaN(side)) continue
    sums[clusters.codes[row]] += ((side === 1 ? 1 : -1) * (outcome[row] - rates[side])) / sizes[side]
  }
  const squares = sums.reduce((sum, one) => sum + one * one, 0)
  const standardError = Math.sqrt((squares * held) / (held - 1))
  const difference = rates[1] - rates[0]
  const reach = studentQuantile(0.5 + confidence / 2, held - 1) * standardError
  return {
    exposed: { events: events[1], size: sizes[1], rate: rates[1] },
    others: { events: events[0], size: sizes[0], rate: rates[0] },
    difference,
    confidenceInterval: [difference - reach, difference + reach],
    pValue: standardError > 0 ? studentTwoSided(difference / standardError, held - 1) : 1,
    clusters: held,
  }
}
