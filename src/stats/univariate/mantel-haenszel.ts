import { chiSquareUpperTail, normalQuantile } from '../distributions.ts'
import type { Interval } from '../proportion.ts'

/** One stratum: events and non-events of the exposed and of the others. */
export interface Stratum {
  readonly exposedEvents: number
  readonly exposedNonEvents: number
  readonly otherEvents: number
  readonly otherNonEvents: number
}

/** The odds ratio that all strata share, as far as they speak. */
export interface MantelHaenszel {
  readonly oddsRatio: number
  readonly confidenceInterval: Interval
  /** Cochran–Mantel–Haenszel, without continuity correction, one degree of freedom. */
  readonly chiSquare: number
  readonly pValue: number
  /** Strata that hold both groups and both outcomes: the others say nothing. */
  readonly informativeStrata: number
  /** Rows in these. */
  readonly rows: number
}

/**
 * Mantel and Haenszel (1959) with the variance of Robins, Breslow and Greenland (1986), which stays right where
 * strata are many and small. `null` where the ratio is 0, infinite or nowhere defined.
 */
export function mantelHaenszel(strata: Iterable<Stratum>, confidence = 0.95): MantelHaenszel | null {
  let [r, s, pr, mixed, qs] = [0, 0, 0, 0, 0]
  let [difference, variance, informativeStrata, rows] = [0, 0, 0, 0]
  for (const { exposedEvents: a, exposedNonEvents: b, otherEvents: c, otherNonEvents: d } of strata) {
    const n = a + b + c + d
    const spread = (a + b) * (c + d) * (a + c) * (b + d)
    if (spread === 0) continue
    informativeStrata += 1
    rows += n
    const [agree, disagree] = [(a * d) / n, (b * c) / n]
    const [p, q] = [(a + d) / n, (b + c) / n]
    r += agree
    s += disagree
    pr += p * agree
    mixed += p * disagree + q * agree
    qs += q * disagree
    difference += a - ((a + b) * (a + c)) / n
    variance += spread / (n * n * (n - 1))
  }
  if (!(r > 0 && s > 0)) return null
  const standardError = Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s))
  const reach = Math.exp(normalQuantile(0.5 + confidence / 2) * standardError)
  const oddsRatio = r / s
  const chiSquare = difference ** 2 / variance
  return {
    oddsRatio,
    confidenceInterval: [oddsRatio / reach, oddsRatio * reach],
    chiSquare,
    pValue: chiSquareUpperTail(chiSquare, 1),
    informativeStrata,
    rows,
  }
}
