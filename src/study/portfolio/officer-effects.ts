import { normalCdf } from '../../stats/distributions.ts'
import { standardNormal } from '../../stats/normal-draws.ts'
import { randomStream } from '../../stats/random.ts'
import type { OfficerComparison, OfficerFinding } from '../operational-risk/officer-comparison.ts'

/**
 * What is known of each account manager's own effect on the log-odds of default, beside case mix, place and year:
 * normal given the spread of all, and the spread itself known no better than the officers tell.
 */
export interface OfficerEffects {
  /** Posterior mean of the standard deviation of the true effects; 0 where fewer than two officers can be compared. */
  readonly spread: number
  /** Spreads and their posterior probabilities, which add up to 1. */
  readonly spreads: readonly { readonly spread: number; readonly weight: number }[]
  readonly officers: readonly OfficerEstimate[]
}

/** The officer's own defaults alone, before shrinkage. */
export interface OfficerEstimate {
  readonly officer: string
  readonly effect: number
  /** Infinite where the officer cannot be compared: the effect is then drawn from the prior, mean 0 and the whole spread. */
  readonly variance: number
}

/** Log-odds; officers further apart than the last are not to be met. */
const grid = Array.from({ length: 101 }, (_, step) => step / 50)

/**
 * On the log-odds scale an officer's (observed − expected) / Σp(1 − p) estimates the effect with the variance of the
 * count over (Σp(1 − p))². The spread has a flat prior (Gelman 2006, for more than a handful of groups), and its
 * posterior is that of the normal hierarchical model (Gelman et al., Bayesian Data Analysis, 5.4) on a grid. A single
 * value for the spread would make every interval of the measure too short: with twenty officers it may be off by half.
 */
export function officerEffects({ officers }: OfficerComparison): OfficerEffects {
  const estimates = officers.map(estimateOf)
  const known = estimates.filter(({ variance }) => Number.isFinite(variance))
  const spreads = known.length < 2 ? [{ spread: 0, weight: 1 }] : posteriorOfSpread(known)
  return {
    spread: spreads.reduce((sum, { spread, weight }) => sum + weight * spread, 0),
    spreads,
    officers: estimates,
  }
}

function estimateOf({
  officer,
  observed,
  expected,
  variance,
  rows,
  verdict,
}: OfficerFinding): OfficerEstimate {
  const information = expected * (1 - expected / rows)
  if (verdict === 'cannotBeSeparated' || !(information > 0)) return { officer, effect: 0, variance: Infinity }
  return { officer, effect: (observed - expected) / information, variance: variance / information ** 2 }
}

function posteriorOfSpread(estimates: readonly OfficerEstimate[]): OfficerEffects['spreads'] {
  const logs = grid.map((spread) =>
    estimates.reduce((sum, { effect, variance }) => {
      const total = variance + spread ** 2
      return sum - (Math.log(total) + effect ** 2 / total) / 2
    }, 0),
  )
  const highest = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - highest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return grid.map((spread, at) => ({ spread, weight: weights[at] / total }))
}

/** Normal, given the spread. */
interface Posterior {
  readonly mean: number
  readonly deviation: number
}

function posteriorGiven({ effect, variance }: OfficerEstimate, spread: number): Posterior {
  const trust = Number.isFinite(variance) ? spread ** 2 / (spread ** 2 + variance) : 0
  return { mean: trust * effect, deviation: spread * Math.sqrt(1 - trust) }
}

/** The mean of each officer's effect over its posterior. */
export function meanEffects({ spreads, officers }: OfficerEffects): Float64Array {
  return overSpreads(spreads, officers, ({ mean }) => mean)
}

/** The mean of max(0, effect): what lies above the average officer, uncertainty included. */
export function meanExcesses({ spreads, officers }: OfficerEffects): Float64Array {
  return overSpreads(spreads, officers, meanExcess)
}

function overSpreads(
  spreads: OfficerEffects['spreads'],
  officers: readonly OfficerEstimate[],
  of: (posterior: Posterior) => number,
): Float64Array {
  return Float64Array.from(officers, (officer) =>
    spreads.reduce((sum, { spread, weight }) => sum + weight * of(posteriorGiven(officer, spread)), 0),
  )
}

function meanExcess({ mean, deviation }: Posterior): number {
  if (deviation === 0) return Math.max(0, mean)
  const z = mean / deviation
  return mean * normalCdf(z) + (deviation * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}

/** A draw of the spread and of every officer's effect; shrunken means alone would understate how far they differ. */
export function drawEffects({ spreads, officers }: OfficerEffects, seed: number, draw: number): Float64Array {
  const random = randomStream(seed, `officers ${draw}`)
  const spread = spreadAt(spreads, random())
  return Float64Array.from(officers, (officer) => {
    const { mean, deviation } = posteriorGiven(officer, spread)
    return mean + deviation * standardNormal(random)
  })
}

/** The quantile of the spread. */
function spreadAt(spreads: OfficerEffects['spreads'], probability: number): number {
  let below = 0
  for (const { spread, weight } of spreads) {
    below += weight
    if (probability < below) return spread
  }
  return spreads[spreads.length - 1].spread
}
