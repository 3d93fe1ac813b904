import type { BasePointsPlace, Rounding, Scaling } from './card.ts'
import type { FittedCard } from './card-model.ts'
import {
  largestError,
  nearestIntegerPoints,
  optimalIntegerPoints,
  type PointsRequest,
} from './integer-points.ts'
import { type ScalingTarget, scalingOf } from './scaling.ts'

export interface PointsPlan {
  readonly target: ScalingTarget
  /** Whether the constant stands apart or is spread evenly over the factors. */
  readonly basePoints: BasePointsPlace
  readonly rounding: Rounding
}

/** Points by factor and slot: −factor × what the slot adds to the log-odds, then rounded as the plan says. */
export function cardPoints(
  { model, factors }: FittedCard,
  { target, basePoints, rounding }: PointsPlan,
): { scaling: Scaling; points: readonly (readonly number[])[] } {
  const { offset, factor } = scalingOf(target)
  const base = offset - factor * model.intercept.coefficient
  const spread = basePoints === 'spread'
  const share = spread ? base / factors.length : 0
  const exact: PointsRequest = {
    base: spread ? null : base,
    points: factors.map(({ logOdds }) => logOdds.map((value) => share - factor * value + 0)),
  }
  const nearest = nearestIntegerPoints(exact)
  const unrounded = {
    base: exact.base ?? 0,
    points: exact.points.map((values) => Array.from(values)),
    proven: true,
  }
  const chosen =
    rounding === 'optimal' ? optimalIntegerPoints(exact) : rounding === 'nearest' ? nearest : unrounded
  return {
    scaling: {
      ...target,
      offset,
      factor,
      basePoints,
      base: chosen.base,
      rounding,
      largestError: largestError(exact, chosen.base, chosen.points),
      nearestLargestError: nearest.largestError,
      roundingProven: chosen.proven,
    },
    points: chosen.points,
  }
}
