import type { TiedScores } from '../discrimination/tied-scores.ts'
import { type Interval, wilsonInterval } from '../proportion.ts'
import { requireProbabilities } from './proper-scores.ts'
import { bandsBetween, quantileCuts, type ScoreBand } from './score-bands.ts'

export interface ObservedExpected extends ScoreBand {
  readonly meanProbability: number
  readonly eventRate: number
  /** Wilson's interval of the event rate. */
  readonly eventRateConfidenceInterval: Interval
  /** Events over expected: above 1 the model promised too little risk. `null` where nothing was expected. */
  readonly observedOverExpected: number | null
  /** The rate's interval over the mean probability, which is taken as fixed. */
  readonly confidenceInterval: Interval | null
}

/** Observed against expected by band of probability: at given cuts (right-closed), or in `groups` quantile groups. */
export function observedExpected(
  tied: TiedScores,
  options: { cuts?: readonly number[]; groups?: number; confidence?: number } = {},
): ObservedExpected[] {
  requireProbabilities(tied)
  const cuts = options.cuts
    ? [-Infinity, ...options.cuts, Infinity]
    : quantileCuts(tied, options.groups ?? 10)
  return bandsBetween(tied, cuts).map((band) => withInterval(band, options.confidence ?? 0.95))
}

/** The same for all together: calibration in the large as a ratio. */
export function observedExpectedOverall(tied: TiedScores, confidence = 0.95): ObservedExpected {
  return observedExpected(tied, { cuts: [], confidence })[0]
}

function withInterval(band: ScoreBand, confidence: number): ObservedExpected {
  const meanProbability = band.expected / band.observations
  const interval = wilsonInterval(band.events, band.observations, confidence)
  const isExpected = band.expected > 0
  return {
    ...band,
    meanProbability,
    eventRate: band.events / band.observations,
    eventRateConfidenceInterval: interval,
    observedOverExpected: isExpected ? band.events / band.expected : null,
    confidenceInterval: isExpected ? [interval[0] / meanProbability, interval[1] / meanProbability] : null,
  }
}
