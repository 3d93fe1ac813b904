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
  const placed = placements(tied)
  const count = clusters.reduce((most, cluster) => Math.max(most, cluster + 1), 0)
  const eventSum = new Float64Array(count)
  const nonEventSum = new Float64Array(count)
  const holdsEvent = new Uint8Array(count)
  const holdsNonEvent = new Uint8Array(count)
  for (let row = 0; row < clusters.length; row++) {
    const cluster = clusters[row]
    const place = tied.placeOfRow[row]
    eventSum[cluster] += scored.events[row] * (placed.ofEvent[place] - placed.area)
    nonEventSum[cluster] += scored.nonEvents[row] * (placed.ofNonEvent[place] - placed.area)
    if (scored.events[row] > 0) holdsEvent[cluster] = 1
    if (scored.nonEvents[row] > 0) holdsNonEvent[cluster] = 1
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
  const estimable = sums.withEvent > 1 && sums.withNonEvent > 1
  const variance =
    (smallSample(sums.withEvent) * sums.ofEvents) / tied.totalEvents ** 2 +
    (smallSample(sums.withNonEvent) * sums.ofNonEvents) / tied.totalNonEvents ** 2 +
    (2 * smallSample(sums.clusters) * sums.cross) / (tied.totalEvents * tied.totalNonEvents)
  return areaWithVariance(placed.area, estimable ? variance : null, confidence, 'obuchowski')
}

function smallSample(clusters: number): number {
  return clusters / (clusters - 1)
}
