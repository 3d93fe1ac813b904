import { normalCdf } from '../distributions.ts'
import { standardNormal } from '../normal-draws.ts'
import { randomStream } from '../random.ts'
import { interceptNamed, type MixedFit } from './mixed-fit.ts'
import type { InterceptEstimate } from './random-intercepts.ts'
import { type SpreadPoint, spreadPosterior } from './spread-posterior.ts'

export interface IntegratedIntercepts {
  readonly estimates: readonly InterceptEstimate[]
  /** By group, the probability of being among the highest `share` of all, counted over draws. */
  readonly highestShare: Float64Array
}

export interface IntegratedOptions {
  readonly confidence: number
  readonly share: number
  readonly draws: number
  readonly seed: number
}

/** Estimates with the probability of being among the highest; null where no spread can be estimated. */
export function integratedIntercepts(
  fit: MixedFit,
  grouping: string,
  { confidence, ...options }: IntegratedOptions,
): IntegratedIntercepts | null {
  const points = spreadPosterior(fit, grouping)
  if (points === null) return null
  const place = placesOf(fit, grouping)
  const highest = highestOf(points, place.length, options)
  return {
    estimates: estimatesOf(fit, grouping, points, confidence),
    highestShare: Float64Array.from(place, (at) => highest[at]),
  }
}

/**
 * What the data say of each group once σ and the common level are as uncertain as they are: a mixture over the
 * posterior of σ of normal distributions. Where σ̂ is 0 the groups are not thereby proved alike, and with few groups an
 * interval that takes σ̂ for σ is much too short (bench/MIXED.md). Null where no spread can be estimated.
 */
export function integratedEstimates(
  fit: MixedFit,
  grouping: string,
  confidence: number,
): InterceptEstimate[] | null {
  const points = spreadPosterior(fit, grouping)
  return points && estimatesOf(fit, grouping, points, confidence)
}

function estimatesOf(
  fit: MixedFit,
  grouping: string,
  points: readonly SpreadPoint[],
  confidence: number,
): InterceptEstimate[] {
  const { levels, observations, events } = interceptNamed(fit, grouping)
  const place = placesOf(fit, grouping)
  const tail = (1 - confidence) / 2
  return levels.map((level, group): InterceptEstimate => {
    const { mean, standardDeviation } = momentsOf(points, place[group])
    return {
      level,
      observations: observations[group],
      events: events[group],
      mean,
      standardDeviation,
      interval: [quantileOf(points, place[group], tail), quantileOf(points, place[group], 1 - tail)],
    }
  })
}

/** The groups of the joint maximum stand in an order of their own. */
function placesOf(fit: MixedFit, grouping: string): number[] {
  const placeOf = new Map(
    fit.together?.cells.groups
      .find(({ name }) => name === grouping)
      ?.levels.map((level, place) => [level, place]),
  )
  return interceptNamed(fit, grouping).levels.map((level) => placeOf.get(level)!)
}

function momentsOf(points: readonly SpreadPoint[], group: number) {
  let mean = 0
  let square = 0
  for (const { weight, means, deviations } of points) {
    mean += weight * means[group]
    square += weight * (means[group] ** 2 + deviations[group] ** 2)
  }
  return { mean, standardDeviation: Math.sqrt(square - mean * mean) }
}

const reach = 10
const halvings = 60

function quantileOf(points: readonly SpreadPoint[], group: number, share: number): number {
  const below = (x: number) =>
    points.reduce(
      (sum, { weight, means, deviations }) =>
        sum + weight * normalCdf((x - means[group]) / deviations[group]),
      0,
    )
  const ends = points.map(({ means, deviations }) => [means[group], reach * deviations[group]] as const)
  let low = Math.min(...ends.map(([mean, far]) => mean - far))
  let high = Math.max(...ends.map(([mean, far]) => mean + far))
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2
    if (below(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Draws of σ and then of the groups, which given σ hardly depend on each other. */
function highestOf(
  points: readonly SpreadPoint[],
  groups: number,
  { share, draws, seed }: Omit<IntegratedOptions, 'confidence'>,
): Float64Array {
  const random = randomStream(seed, 'mixed.integrated')
  const highest = Math.max(1, Math.round(share * groups))
  const times = new Float64Array(groups)
  const values = new Float64Array(groups)
  for (let draw = 0; draw < draws; draw++) {
    const { means, deviations } = pointOf(points, random())
    for (let group = 0; group < groups; group++)
      values[group] = means[group] + deviations[group] * standardNormal(random)
    const limit = values.toSorted()[groups - highest]
    for (let group = 0; group < groups; group++) if (values[group] >= limit) times[group] += 1
  }
  return times.map((count) => count / draws)
}

function pointOf(points: readonly SpreadPoint[], share: number): SpreadPoint {
  let sum = 0
  for (const point of points) {
    sum += point.weight
    if (sum > share) return point
  }
  return points[points.length - 1]
}
