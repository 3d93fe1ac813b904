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
  /** By officer, the index of the branch; null where the book names none. */
  readonly branchOf: readonly number[] | null
}

/**
 * Shares of the officers' variance that those of a branch may have in common, each as likely as the others. What a
 * branch has in common cannot be told from its townships, whose years the comparison leaves out: the estimates know
 * nothing of it, and without it the officers would seem more alike than they are. An assumption, stated with the rest.
 */
const sharedShares = [0, 0.1, 0.2, 0.3, 0.4, 0.5]
export const meanSharedShare = sharedShares.reduce((sum, share) => sum + share, 0) / sharedShares.length

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
export function officerEffects(
  { officers }: OfficerComparison,
  branchOfOfficer: ReadonlyMap<string, number> | null = null,
): OfficerEffects {
  const estimates = officers.map(estimateOf)
  const known = estimates.filter(({ variance }) => Number.isFinite(variance))
  const spreads = known.length < 2 ? [{ spread: 0, weight: 1 }] : posteriorOfSpread(known)
  return {
    spread: spreads.reduce((sum, { spread, weight }) => sum + weight * spread, 0),
    spreads,
    officers: estimates,
    branchOf: branchOfOfficer && estimates.map(({ officer }) => branchOfOfficer.get(officer) ?? -1),
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

/** The mean of each officer's own effect over its posterior. */
export function meanEffects({ spreads, officers }: OfficerEffects): Float64Array {
  return overSpreads(spreads, officers, ({ mean }) => mean)
}

/** The mean of max(0, effect): what lies above the average officer, uncertainty and the branch's part included. */
export function meanExcesses({ spreads, officers, branchOf }: OfficerEffects): Float64Array {
  const shares = branchOf === null ? [0] : sharedShares
  return overSpreads(spreads, officers, ({ mean, deviation }, spread) => {
    const over = (share: number) => meanExcess(mean, Math.hypot(deviation, sharedDeviation(spread, share)))
    return shares.reduce((sum, share) => sum + over(share), 0) / shares.length
  })
}

function overSpreads(
  spreads: OfficerEffects['spreads'],
  officers: readonly OfficerEstimate[],
  of: (posterior: Posterior, spread: number) => number,
): Float64Array {
  return Float64Array.from(officers, (officer) =>
    spreads.reduce(
      (sum, { spread, weight }) => sum + weight * of(posteriorGiven(officer, spread), spread),
      0,
    ),
  )
}

/** The own effects vary by `spread`²; that is 1 − share of all. */
function sharedDeviation(spread: number, share: number): number {
  return spread * Math.sqrt(share / (1 - share))
}

function meanExcess(mean: number, deviation: number): number {
  if (deviation === 0) return Math.max(0, mean)
  const z = mean / deviation
  return mean * normalCdf(z) + (deviation * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}

/** By officer. */
export interface OfficerDraw {
  /** The own effect. */
  readonly own: Float64Array
  /** max(0, own effect and the branch's). */
  readonly excess: Float64Array
}

/** A draw of the spread and of every officer's effect; shrunken means alone would understate how far they differ. */
export function drawEffects(
  { spreads, officers, branchOf }: OfficerEffects,
  seed: number,
  draw: number,
): OfficerDraw {
  const random = randomStream(seed, `officers ${draw}`)
  const spread = spreadAt(spreads, random())
  const own = Float64Array.from(officers, (officer) => {
    const { mean, deviation } = posteriorGiven(officer, spread)
    return mean + deviation * standardNormal(random)
  })
  if (branchOf === null) return { own, excess: own.map((effect) => Math.max(0, effect)) }
  const share = sharedShares[Math.floor(random() * sharedShares.length)]
  const deviation = sharedDeviation(spread, share)
  const shared = new Map<number, number>()
  for (const branch of new Set(branchOf)) shared.set(branch, deviation * standardNormal(random))
  return { own, excess: own.map((effect, i) => Math.max(0, effect + shared.get(branchOf[i])!)) }
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
