export interface ScalingTarget {
  /** The score at which non-events stand to events as `odds` to 1. */
  readonly points: number
  readonly odds: number
  readonly pointsToDoubleOdds: number
}

export const defaultScalingTarget: ScalingTarget = { points: 600, odds: 19, pointsToDoubleOdds: 50 }

/** score = offset − factor × log-odds of the event. */
export function scalingOf(target: ScalingTarget): { offset: number; factor: number } {
  const factor = target.pointsToDoubleOdds / Math.LN2
  return { factor, offset: target.points - factor * Math.log(target.odds) }
}

/** The probability of the event that a score stands for. */
export function probabilityOfScore(
  score: number,
  { offset, factor }: { offset: number; factor: number },
): number {
  return 1 / (1 + Math.exp((score - offset) / factor))
}
