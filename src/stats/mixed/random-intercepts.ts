import { normalQuantile } from '../distributions.ts'
import { solveTransposed } from '../linear-algebra/skyline-cholesky.ts'
import { type RandomStream, randomStream } from '../random.ts'
import { scaledPredictor } from '../regression/sparse-rows.ts'
import { type ByGroups, crossedGroups } from './crossed-groups.ts'
import { crossedModes } from './crossed-modes.ts'
import type { RandomIntercept } from './fitted-intercept.ts'
import { groupCells } from './group-cells.ts'
import { type GroupPosterior, groupPosterior, posteriorQuantile } from './group-posterior.ts'
import { interceptNamed, type MixedFit } from './mixed-fit.ts'

/** What the data say of one group's intercept, on the log odds scale. */
export interface InterceptEstimate {
  readonly level: string
  readonly observations: number
  readonly events: number
  readonly mean: number
  readonly standardDeviation: number
  /** Equal tails. */
  readonly interval: readonly [number, number]
}

/**
 * Posterior mean, standard deviation and interval of each group, in the order of the grouping's levels (empirical
 * Bayes: the coefficients and σ count as known). Of one grouping the posterior itself, integrated; of two its normal
 * approximation at the joint mode.
 */
export function interceptEstimates(fit: MixedFit, grouping: string, confidence = 0.95): InterceptEstimate[] {
  const intercept = interceptNamed(fit, grouping)
  const { levels, observations, events, standardDeviation: sigma } = intercept
  const tail = (1 - confidence) / 2
  const posteriors = isIntegrated(fit, intercept) ? posteriorsOf(fit, sigma) : null
  const reach = normalQuantile(1 - tail)
  return levels.map((level, group): InterceptEstimate => {
    const shared = { level, observations: observations[group], events: events[group] }
    if (posteriors) {
      const own = posteriors[group]
      return {
        ...shared,
        mean: sigma * own.mean,
        standardDeviation: sigma * own.standardDeviation,
        interval: [sigma * posteriorQuantile(own, tail), sigma * posteriorQuantile(own, 1 - tail)],
      }
    }
    const mean = intercept.modes[group]
    const standardDeviation = intercept.modeDeviations[group]
    const half = reach * standardDeviation
    return { ...shared, mean, standardDeviation, interval: [mean - half, mean + half] }
  })
}

export interface DrawOptions {
  readonly draws: number
  readonly seed: number
}

/**
 * Draws of all intercepts together from their posterior, on the log odds scale, by grouping: draw d of group g stands
 * at `d · groups + g`. Shrunken means lie closer together than the true intercepts do; draws do not.
 */
export function interceptDraws(
  fit: MixedFit,
  { draws, seed }: DrawOptions,
): ReadonlyMap<string, Float64Array> {
  const stream = randomStream(seed, 'mixed.intercepts')
  const drawn = new Map(
    fit.intercepts.map(({ name, levels, standardDeviation }) => [
      name,
      new Float64Array(draws * levels.length).fill(standardDeviation === 0 ? 0 : Number.NaN),
    ]),
  )
  const varying = fit.intercepts.filter(({ standardDeviation }) => standardDeviation > 0)
  if (varying.length === 1) {
    const [{ name, standardDeviation: sigma, levels }] = varying
    const values = drawn.get(name)!
    const posteriors = posteriorsOf(fit, sigma)
    for (let at = 0; at < values.length; at++) {
      values[at] = sigma * posteriorQuantile(posteriors[at % levels.length], stream())
    }
  } else if (varying.length === 2) {
    drawCrossed(fit, stream, draws, drawn)
  }
  return drawn
}

/**
 * The probability that a group's intercept is among the highest `share` of all, counted over draws: what may be said
 * instead of a rank, which chance decides (Goldstein & Spiegelhalter 1996). Null where the groups do not vary.
 */
export function highestShareProbabilities(
  fit: MixedFit,
  grouping: string,
  { share, ...options }: DrawOptions & { readonly share: number },
): Float64Array | null {
  const { levels, standardDeviation } = interceptNamed(fit, grouping)
  if (!(standardDeviation > 0)) return null
  const groups = levels.length
  const values = interceptDraws(fit, options).get(grouping)!
  const highest = Math.max(1, Math.round(share * groups))
  const times = new Float64Array(groups)
  for (let draw = 0; draw < options.draws; draw++) {
    const own = values.subarray(draw * groups, (draw + 1) * groups)
    const limit = own.toSorted()[groups - highest]
    for (let group = 0; group < groups; group++) if (own[group] >= limit) times[group] += 1
  }
  return times.map((count) => count / options.draws)
}

/** Whether the fit's likelihood has this grouping alone, so that each group's posterior is an integral of its own. */
function isIntegrated({ cells }: MixedFit, { name, standardDeviation }: RandomIntercept): boolean {
  return standardDeviation > 0 && cells.groups.length === 1 && cells.groups[0].name === name
}

function posteriorsOf(
  { cells, outcome, design, scaledCoefficients }: MixedFit,
  sigma: number,
): GroupPosterior[] {
  const predictor = scaledPredictor(design, scaledCoefficients)
  const [groups] = cells.groups
  const own = groupCells(outcome, groups)
  return Array.from({ length: groups.count }, (_, group) => groupPosterior(own, predictor, sigma, group))
}

/** From the normal distribution at the joint mode: the second grouping from its Schur complement, the first given it. */
function drawCrossed(
  { cells, outcome, design, scaledCoefficients, intercepts }: MixedFit,
  stream: RandomStream,
  draws: number,
  drawn: ReadonlyMap<string, Float64Array>,
): void {
  const [one, other] = cells.groups
  const sigmaOf = (name: string) => intercepts.find((own) => own.name === name)!.standardDeviation
  const deviations = [sigmaOf(one.name), sigmaOf(other.name)] as const
  const crossed = crossedGroups(outcome, [one, other])
  const start: ByGroups = [new Float64Array(one.count), new Float64Array(other.count)]
  const { modes, blocks } = crossedModes(
    crossed,
    scaledPredictor(design, scaledCoefficients),
    deviations,
    start,
  )
  const { diagonal, pairs, schur } = blocks
  const [first, second] = [drawn.get(one.name)!, drawn.get(other.name)!]
  for (let draw = 0; draw < draws; draw++) {
    const u = new Float64Array(one.count)
    for (let a = 0; a < one.count; a++) u[a] = standardNormal(stream) * Math.sqrt(diagonal[a])
    const v = new Float64Array(other.count)
    for (let b = 0; b < other.count; b++) v[b] = standardNormal(stream)
    solveTransposed(schur, v)
    for (let p = 0; p < pairs.length; p++) u[crossed.first[p]] -= pairs[p] * v[crossed.second[p]]
    for (let a = 0; a < one.count; a++)
      first[draw * one.count + a] = deviations[0] * (modes[0][a] + u[a] / diagonal[a])
    for (let b = 0; b < other.count; b++)
      second[draw * other.count + b] = deviations[1] * (modes[1][b] + v[b])
  }
}

function standardNormal(stream: RandomStream): number {
  // The stream itself can give 0, whose quantile is −∞.
  return normalQuantile(stream() + 2 ** -33)
}
