import { normalCdf } from '../../stats/distributions.ts'
import { standardNormal } from '../../stats/normal-draws.ts'
import { randomStream } from '../../stats/random.ts'
import type { OfficerComparison, OfficerFinding } from '../operational-risk/officer-comparison.ts'

/** What is known of each account manager's own effect on the log-odds of default, beside case mix, place and year. */
export interface OfficerEffects {
  /** Standard deviation of the true effects; 0 where they differ by no more than chance. */
  readonly spread: number
  readonly officers: readonly OfficerPosterior[]
}

/** Normal, given the officer's own defaults and the spread of all. */
export interface OfficerPosterior {
  readonly officer: string
  readonly mean: number
  readonly deviation: number
}

/**
 * Empirical Bayes on the log-odds scale: an officer's (observed − expected) / Σp(1 − p) estimates the effect with the
 * variance of the count over (Σp(1 − p))²; the spread of the true effects is by the moments of DerSimonian and Laird
 * (1986). An officer who cannot be compared keeps the prior: mean 0 and the whole spread.
 */
export function officerEffects({ officers }: OfficerComparison): OfficerEffects {
  const estimates = officers.map((one) => ({ one, ...estimateOf(one) }))
  const known = estimates.filter(({ variance }) => Number.isFinite(variance))
  const spread = Math.sqrt(betweenVariance(known))
  return {
    spread,
    officers: estimates.map(({ one, effect, variance }) => {
      const trust = Number.isFinite(variance) ? spread ** 2 / (spread ** 2 + variance) : 0
      return {
        officer: one.officer,
        mean: trust > 0 ? trust * effect : 0,
        deviation: spread * Math.sqrt(1 - trust),
      }
    }),
  }
}

interface Estimate {
  readonly effect: number
  /** Infinite where the officer cannot be compared. */
  readonly variance: number
}

function estimateOf({ observed, expected, variance, rows, verdict }: OfficerFinding): Estimate {
  const information = expected * (1 - expected / rows)
  if (verdict === 'cannotBeSeparated' || !(information > 0)) return { effect: 0, variance: Infinity }
  return { effect: (observed - expected) / information, variance: variance / information ** 2 }
}

function betweenVariance(estimates: readonly Estimate[]): number {
  const weights = estimates.map(({ variance }) => 1 / variance)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0)
  const mean = estimates.reduce((sum, { effect }, i) => sum + weights[i] * effect, 0) / total
  const q = estimates.reduce((sum, { effect }, i) => sum + weights[i] * (effect - mean) ** 2, 0)
  const excess = (q - (estimates.length - 1)) / (total - squares / total)
  return excess > 0 ? excess : 0
}

/** The mean of max(0, effect): what lies above the average officer, uncertainty included. */
export function meanExcess({ mean, deviation }: OfficerPosterior): number {
  if (deviation === 0) return Math.max(0, mean)
  const z = mean / deviation
  return mean * normalCdf(z) + (deviation * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}

/** A draw of every officer's effect from its posterior; shrunken means alone would understate the spread. */
export function drawEffects({ officers }: OfficerEffects, seed: number, draw: number): Float64Array {
  const random = randomStream(seed, `officers ${draw}`)
  return Float64Array.from(officers, ({ mean, deviation }) => mean + deviation * standardNormal(random))
}
