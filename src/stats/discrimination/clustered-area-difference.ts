import { normalQuantile, normalTwoSided } from '../distributions.ts'
import type { Interval } from '../proportion.ts'
import { clusteredVariance } from './clustered-area.ts'
import { placements } from './placements.ts'
import { fault, type ScoredOutcomes } from './scored-outcomes.ts'
import { tiedScores } from './tied-scores.ts'

export interface ClusteredAreaDifference {
  readonly areas: readonly [number, number]
  /** First minus second. */
  readonly difference: number
  /** Null with fewer than two clusters that hold an event, or a non-event. */
  readonly standardError: number | null
  readonly confidenceInterval: Interval | null
  readonly pValue: number | null
}

/**
 * Two scores of the same rows where rows of one cluster are not independent: the variance of Obuchowski (1997) of
 * the differences of placements. With every row its own cluster it is the paired test of DeLong et al. (1988).
 */
export function clusteredAreaDifference(
  first: ScoredOutcomes,
  secondScore: Float64Array,
  clusters: Uint32Array,
  confidence = 0.95,
): ClusteredAreaDifference {
  if (secondScore.length !== first.score.length) {
    throw fault('lengthsDiffer', { rows: first.score.length, other: secondScore.length })
  }
  const one = placed(first)
  const two = placed({ ...first, score: secondScore })
  const difference = one.area - two.area
  const variance = clusteredVariance(first, clusters, {
    ofEvent: (row) => one.ofEvent(row) - two.ofEvent(row),
    ofNonEvent: (row) => one.ofNonEvent(row) - two.ofNonEvent(row),
  })
  const standardError = variance === null ? null : Math.sqrt(Math.max(0, variance))
  const half = standardError === null ? null : normalQuantile(0.5 + confidence / 2) * standardError
  return {
    areas: [one.area, two.area],
    difference,
    standardError,
    confidenceInterval: half === null ? null : [difference - half, difference + half],
    pValue: standardError ? normalTwoSided(difference / standardError) : null,
  }
}

function placed(scored: ScoredOutcomes) {
  const tied = tiedScores(scored)
  const { area, ofEvent, ofNonEvent } = placements(tied)
  return {
    area,
    ofEvent: (row: number) => ofEvent[tied.placeOfRow[row]] - area,
    ofNonEvent: (row: number) => ofNonEvent[tied.placeOfRow[row]] - area,
  }
}
