import { fault } from '../discrimination/scored-outcomes.ts'
import type { TiedScores } from '../discrimination/tied-scores.ts'

/** Mean squared distance of probability and outcome (Brier 1950): 0 is perfect; lower is better. */
export function brier(tied: TiedScores): number {
  return meanScore(
    tied,
    (probability) => probability * probability,
    (probability) => (1 - probability) ** 2,
  )
}

/** Mean −ln of the probability given to what happened; Infinity where the impossible happened. */
export function logLoss(tied: TiedScores): number {
  return meanScore(
    tied,
    (probability) => -Math.log1p(-probability),
    (probability) => -Math.log(probability),
  )
}

function meanScore(
  tied: TiedScores,
  ofNonEvent: (probability: number) => number,
  ofEvent: (probability: number) => number,
): number {
  requireProbabilities(tied)
  let sum = 0
  for (let place = 0; place < tied.score.length; place++) {
    const events = tied.events[place]
    const nonEvents = tied.nonEvents[place]
    // A count of zero makes no claim, even where its score is infinite.
    if (events > 0) sum += events * ofEvent(tied.score[place])
    if (nonEvents > 0) sum += nonEvents * ofNonEvent(tied.score[place])
  }
  return sum / (tied.totalEvents + tied.totalNonEvents)
}

/** Calibration is asked of probabilities only; throws the fault `scoreNotAProbability` otherwise. */
export function requireProbabilities(tied: TiedScores): void {
  for (const place of [0, tied.score.length - 1]) {
    const value = tied.score[place]
    if (!(value >= 0 && value <= 1)) {
      throw fault('scoreNotAProbability', { row: tied.placeOfRow.indexOf(place), value })
    }
  }
}
