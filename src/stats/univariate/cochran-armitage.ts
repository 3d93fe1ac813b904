import { normalTwoSided } from '../distributions.ts'
import type { LevelCounts } from './level-counts.ts'

export interface TrendTest {
  /** Above 0: the event rate rises with the score. Its square is R's chi-square of prop.trend.test. */
  readonly z: number
  readonly pValue: number
}

/**
 * The trend of the event rate over ordered levels (Cochran 1954, Armitage 1955), two-sided. `scores` default to
 * 1, 2, …; `null` where the scores or the outcomes don't vary.
 */
export function cochranArmitage(counts: LevelCounts, scores?: ArrayLike<number>): TrendTest | null {
  const { events, nonEvents } = counts
  let size = 0
  let eventSum = 0
  let scoreSum = 0
  const scoreOf = (level: number) => (scores ? scores[level] : level + 1)
  for (let level = 0; level < events.length; level++) {
    size += events[level] + nonEvents[level]
    eventSum += events[level]
    scoreSum += (events[level] + nonEvents[level]) * scoreOf(level)
  }
  const rate = eventSum / size
  const meanScore = scoreSum / size
  let lean = 0
  let spread = 0
  for (let level = 0; level < events.length; level++) {
    const distance = scoreOf(level) - meanScore
    const held = events[level] + nonEvents[level]
    lean += distance * (events[level] - held * rate)
    spread += held * distance * distance
  }
  const variance = rate * (1 - rate) * spread
  if (!(variance > 0)) return null
  const z = lean / Math.sqrt(variance)
  return { z, pValue: normalTwoSided(z) }
}
