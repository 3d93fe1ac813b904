import { normalTwoSided } from '../distributions.ts'
import type { LevelCounts } from './level-counts.ts'

export interface RankSumTest {
  /** Pairs in which the event has the greater value, ties half: R's W with the events first. */
  readonly statistic: number
  /** statistic over all pairs: P(an event has the greater value), the effect size. */
  readonly superiority: number
  readonly z: number
  readonly pValue: number
}

/**
 * The rank-sum test of Wilcoxon, Mann and Whitney between events and non-events, by the normal approximation with
 * correction for ties and continuity, as R's wilcox.test(exact = FALSE); `null` where all values tie or one outcome is
 * missing. The counts are of the distinct values, rising.
 */
export function rankSumTest({ events, nonEvents }: LevelCounts): RankSumTest | null {
  const totalEvents = sumOf(events)
  const totalNonEvents = sumOf(nonEvents)
  const size = totalEvents + totalNonEvents
  let statistic = 0
  let nonEventsBelow = 0
  let tieSum = 0
  for (let place = 0; place < events.length; place++) {
    const count = events[place] + nonEvents[place]
    statistic += events[place] * (nonEventsBelow + nonEvents[place] / 2)
    nonEventsBelow += nonEvents[place]
    tieSum += count ** 3 - count
  }
  const pairs = totalEvents * totalNonEvents
  const variance = (pairs / 12) * (size + 1 - tieSum / (size * (size - 1)))
  if (!(variance > 0)) return null
  const distance = statistic - pairs / 2
  const z = (distance - Math.sign(distance) * 0.5) / Math.sqrt(variance)
  return { statistic, superiority: statistic / pairs, z, pValue: Math.min(1, normalTwoSided(z)) }
}

function sumOf(counts: Float64Array): number {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}
