import type { TiedScores } from './tied-scores.ts'

export interface KolmogorovSmirnov {
  /** The largest distance between the cumulative shares of non-events and events. */
  readonly value: number
  /** The score where it is reached: borrowers up to and including it are the low side. */
  readonly score: number
}

/** Ties move both shares at once: the distance is read only between distinct scores. */
export function kolmogorovSmirnov(tied: TiedScores): KolmogorovSmirnov {
  let events = 0
  let nonEvents = 0
  let value = 0
  let score = tied.score[0]
  for (let place = 0; place < tied.score.length; place++) {
    events += tied.events[place]
    nonEvents += tied.nonEvents[place]
    const distance = Math.abs(nonEvents / tied.totalNonEvents - events / tied.totalEvents)
    if (distance > value) {
      value = distance
      score = tied.score[place]
    }
  }
  return { value, score }
}
