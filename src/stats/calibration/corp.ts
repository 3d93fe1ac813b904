import type { TiedScores } from '../discrimination/tied-scores.ts'
import { isotonicBlocks } from './isotonic.ts'
import { brier, requireProbabilities } from './proper-scores.ts'

/** A step of the reliability diagram: borrowers whose probabilities isotonic regression cannot tell apart. */
export interface ReliabilityStep {
  readonly lowestProbability: number
  readonly highestProbability: number
  readonly meanProbability: number
  readonly observations: number
  readonly events: number
  /** The recalibrated probability. */
  readonly eventRate: number
}

/**
 * CORP reliability (Dimitriadis, Gneiting and Jordan 2021, PNAS 118): the recalibrated probability is the isotonic
 * regression of the outcome, without bins to choose, and
 * brier = miscalibration − discrimination + uncertainty, each ≥ 0, exactly.
 */
export interface CorpReliability {
  readonly brier: number
  /** What recalibration would save. */
  readonly miscalibration: number
  /** What the recalibrated probabilities save against the overall rate. */
  readonly discrimination: number
  /** The score of the overall rate. */
  readonly uncertainty: number
  readonly steps: readonly ReliabilityStep[]
}

export function corpReliability(tied: TiedScores): CorpReliability {
  requireProbabilities(tied)
  const steps = reliabilitySteps(tied)
  const all = tied.totalEvents + tied.totalNonEvents
  const rate = tied.totalEvents / all
  const uncertainty = rate * (1 - rate)
  const score = brier(tied)
  // The Brier score of the recalibrated probabilities is the variance left within the steps.
  const recalibrated = steps.reduce((sum, step) => sum + step.events * (1 - step.eventRate), 0) / all
  const discrimination =
    steps.reduce((sum, step) => sum + step.observations * (step.eventRate - rate) ** 2, 0) / all
  return { brier: score, miscalibration: score - recalibrated, discrimination, uncertainty, steps }
}

function reliabilitySteps(tied: TiedScores): ReliabilityStep[] {
  const places = Uint32Array.from(tied.score.keys()).filter(
    (place) => tied.events[place] + tied.nonEvents[place] > 0,
  )
  const counts = Float64Array.from(places, (place) => tied.events[place] + tied.nonEvents[place])
  const rates = Float64Array.from(places, (place, i) => tied.events[place] / counts[i])
  return isotonicBlocks(rates, counts).map(({ start, end }) => {
    let observations = 0
    let events = 0
    let expected = 0
    for (let i = start; i < end; i++) {
      observations += counts[i]
      events += tied.events[places[i]]
      expected += counts[i] * tied.score[places[i]]
    }
    return {
      lowestProbability: tied.score[places[start]],
      highestProbability: tied.score[places[end - 1]],
      meanProbability: expected / observations,
      observations,
      events,
      eventRate: events / observations,
    }
  })
}
