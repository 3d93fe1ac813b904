import { normalQuantile } from '../distributions.ts'
import type { Interval } from '../proportion.ts'
import { type Placements, placements } from './placements.ts'
import type { TiedScores } from './tied-scores.ts'

export interface AreaUnderCurve {
  /** P(an event scores above a non-event) + ½ P(they tie). */
  readonly value: number
  /** `null` with fewer than two events or non-events (or clusters that hold them). */
  readonly standardError: number | null
  /** value ± z·SE, kept within [0, 1], as pROC. */
  readonly confidenceInterval: Interval | null
  /** The same on the log-odds scale, better near 1; `null` at an area of 0 or 1. */
  readonly logitConfidenceInterval: Interval | null
  /** The data separate perfectly (or no placement varies): the interval has no width and says nothing. */
  readonly zeroVariance: boolean
  readonly method: 'deLong' | 'obuchowski'
}

/** Area under the ROC curve with the variance of DeLong et al. (1988), ties and frequency weights included. */
export function areaUnderCurve(tied: TiedScores, confidence = 0.95): AreaUnderCurve {
  const placed = placements(tied)
  return areaWithVariance(placed.area, deLongVariance(tied, placed), confidence, 'deLong')
}

/** 2·AUC − 1, with the interval carried over. */
export function gini(area: AreaUnderCurve): { value: number; confidenceInterval: Interval | null } {
  const interval = area.confidenceInterval
  return {
    value: 2 * area.value - 1,
    confidenceInterval: interval && [2 * interval[0] - 1, 2 * interval[1] - 1],
  }
}

function deLongVariance(tied: TiedScores, placed: Placements): number | null {
  const { totalEvents, totalNonEvents } = tied
  if (totalEvents <= 1 || totalNonEvents <= 1) return null
  let ofEvents = 0
  let ofNonEvents = 0
  for (let place = 0; place < tied.score.length; place++) {
    ofEvents += tied.events[place] * (placed.ofEvent[place] - placed.area) ** 2
    ofNonEvents += tied.nonEvents[place] * (placed.ofNonEvent[place] - placed.area) ** 2
  }
  return ofEvents / ((totalEvents - 1) * totalEvents) + ofNonEvents / ((totalNonEvents - 1) * totalNonEvents)
}

export function areaWithVariance(
  value: number,
  variance: number | null,
  confidence: number,
  method: AreaUnderCurve['method'],
): AreaUnderCurve {
  if (variance === null) {
    return {
      value,
      standardError: null,
      confidenceInterval: null,
      logitConfidenceInterval: null,
      zeroVariance: false,
      method,
    }
  }
  const standardError = Math.sqrt(Math.max(variance, 0))
  const half = normalQuantile(0.5 + confidence / 2) * standardError
  return {
    value,
    standardError,
    confidenceInterval: [Math.max(0, value - half), Math.min(1, value + half)],
    logitConfidenceInterval: logitInterval(value, half),
    zeroVariance: standardError === 0,
    method,
  }
}

function logitInterval(value: number, half: number): Interval | null {
  if (value <= 0 || value >= 1) return null
  const logit = Math.log(value / (1 - value))
  const width = half / (value * (1 - value))
  return [1 / (1 + Math.exp(width - logit)), 1 / (1 + Math.exp(-logit - width))]
}
