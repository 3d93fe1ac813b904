import type { TiedScores } from './tied-scores.ts'

/** A corner of the ROC curve: who scores at `cutOff` or above is called an event; Infinity calls nobody. */
export interface RocPoint {
  readonly cutOff: number
  readonly falsePositiveRate: number
  readonly truePositiveRate: number
}

/**
 * The ROC curve from (0, 0) to (1, 1), thinned for drawing: a corner is kept when it lies at least 2/`mostPoints`
 * of way (right plus up) from the last one kept, so at most `mostPoints` + 1 remain.
 */
export function rocCurve(tied: TiedScores, mostPoints = 400): RocPoint[] {
  const points: RocPoint[] = [{ cutOff: Infinity, falsePositiveRate: 0, truePositiveRate: 0 }]
  const step = 2 / mostPoints
  let events = 0
  let nonEvents = 0
  let way = 0
  for (let place = tied.score.length - 1; place >= 0; place--) {
    events += tied.events[place]
    nonEvents += tied.nonEvents[place]
    const truePositiveRate = events / tied.totalEvents
    const falsePositiveRate = nonEvents / tied.totalNonEvents
    if (place > 0 && truePositiveRate + falsePositiveRate - way < step) continue
    way = truePositiveRate + falsePositiveRate
    points.push({ cutOff: tied.score[place], falsePositiveRate, truePositiveRate })
  }
  return points
}
