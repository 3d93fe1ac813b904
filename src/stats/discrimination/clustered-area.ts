import { type AreaUnderCurve, areaWithVariance } from './area-under-curve.ts'
import { placements } from './placements.ts'
import type { ScoredOutcomes } from './scored-outcomes.ts'
import { tiedScores } from './tied-scores.ts'

/**
 * Area under the ROC curve where rows of one cluster (a household's notes, a village) are not independent: the
 * variance of Obuchowski (1997, Biometrics 53, 567–578). With every row its own cluster it is DeLong's.
 * `clusters` numbers the cluster of each row from 0.
 */
export function clusteredAreaUnderCurve(
  scored: ScoredOutcomes,
  clusters: Uint32Array,
  confidence = 0.95,
): AreaUnderCurve {
  const tied = tiedScores(scored)
  const { area, ofEvent, ofNonEvent } = placements(tied)
  const variance = clusteredVariance(scored, clusters, {
    ofEvent: (row) => ofEvent[tied.placeOfRow[row]] - area,
    ofNonEvent: (row) => ofNonEvent[tied.placeOfRow[row]] - area,
  })
  return areaWithVariance(area, variance, confidence, 'obuchowski')
}

/** Deviation of each row's placement from the mean, as an event and as a non-event. */
export interface PlacementDeviations {
  readonly ofEvent: (row: number) => number
  readonly ofNonEvent: (row: number) => number
}

/** Variance of a mean of placements, or of a difference of two; null with fewer than two clusters of either outcome. */
export function clusteredVariance(
  { events, nonEvents }: ScoredOutcomes,
  clusters: Uint32Array,
  { ofEvent, ofNonEvent }: PlacementDeviations,
): number | null {
  const count = clusters.reduce((most, cluster) => Math.max(most, cluster + 1), 0)
  const eventSum = new Float64Array(count)
  const nonEventSum = new Float64Array(count)
  const holdsEvent = new Uint8Array(count)
  const holdsNonEvent = new Uint8Array(count)
  let totalEvents = 0
  let totalNonEvents = 0
  for (let row = 0; row < clusters.length; row++) {
    const cluster = clusters[row]
    eventSum[cluster] += events[row] * ofEvent(row)
    nonEventSum[cluster] += nonEvents[row] * ofNonEvent(row)
    if (events[row] > 0) holdsEvent[cluster] = 1
    if (nonEvents[row] > 0) holdsNonEvent[cluster] = 1
    totalEvents += events[row]
    totalNonEvents += nonEvents[row]
  }
  const sums = { ofEvents: 0, ofNonEvents: 0, cross: 0, clusters: 0, withEvent: 0, withNonEvent: 0 }
  for (let cluster = 0; cluster < count; cluster++) {
    sums.ofEvents += eventSum[cluster] ** 2
    sums.ofNonEvents += nonEventSum[cluster] ** 2
    sums.cross += eventSum[cluster] * nonEventSum[cluster]
    sums.withEvent += holdsEvent[cluster]
    sums.withNonEvent += holdsNonEvent[cluster]
    sums.clusters += holdsEvent[cluster] | holdsNonEvent[cluster]
  }
  if (sums.withEvent < 2 || sums.withNonEvent < 2) return null
  return (
    (smallSample(sums.withEvent) * sums.ofEvents) / totalEvents ** 2 +
    (smallSample(sums.withNonEvent) * sums.ofNonEvents) / totalNonEvents ** 2 +
    (2 * smallSample(sums.clusters) * sums.cross) / (totalEvents * totalNonEvents)
  )
}

function smallSample(clusters: number): number {
  return clusters / (clusters - 1)
}
