import type { TiedScores } from '../discrimination/tied-scores.ts'
import { chiSquareUpperTail, normalQuantile, normalTwoSided } from '../distributions.ts'
import type { Interval } from '../proportion.ts'
import { fitLine } from './logistic-line.ts'
import { requireProbabilities } from './proper-scores.ts'

/** A parameter with its Wald test against the value that perfect calibration has. */
export interface CalibrationParameter {
  readonly value: number
  readonly standardError: number
  readonly confidenceInterval: Interval
  readonly z: number
  readonly pValue: number
}

/**
 * Cox (1958): logit P(event) = a + b·logit(p).
 * - `intercept` has b fixed at 1: above 0 the model promises too little risk on the whole (calibration in the
 *   large), tested against 0;
 * - `slope` comes from the joint fit: below 1 the probabilities are too extreme, as after overfitting; tested
 *   against 1. `interceptOfJointFit` belongs to it;
 * - `likelihoodRatioTest`: a = 0 and b = 1 together, 2 degrees of freedom.
 * A fit that doesn't exist is `null`, and `status` says why: `certainty` (a probability of 0 or 1 has no logit),
 * `constantScore` (no slope), `separated` (the slope is infinite).
 */
export interface CalibrationLine {
  readonly status: 'converged' | 'certainty' | 'constantScore' | 'separated'
  readonly intercept: CalibrationParameter | null
  readonly slope: CalibrationParameter | null
  readonly interceptOfJointFit: CalibrationParameter | null
  readonly likelihoodRatioTest: { chiSquare: number; degreesOfFreedom: 2; pValue: number } | null
}

const nothing = { intercept: null, slope: null, interceptOfJointFit: null, likelihoodRatioTest: null }

export function calibrationLine(tied: TiedScores, confidence = 0.95): CalibrationLine {
  requireProbabilities(tied)
  if (tied.score[0] === 0 || tied.score[tied.score.length - 1] === 1)
    return { status: 'certainty', ...nothing }
  const logits = tied.score.map((probability) => Math.log(probability) - Math.log1p(-probability))
  const level = fitLine(tied, logits, 'intercept')
  const intercept = level && parameter(level.intercept, level.interceptVariance, 0, confidence)
  if (tied.score.length === 1) return { status: 'constantScore', ...nothing, intercept }
  const line = fitLine(tied, logits, 'both')
  if (!line) return { status: 'separated', ...nothing, intercept }
  const chiSquare = Math.max(0, 2 * (line.logLikelihood - line.logLikelihoodAsPromised))
  return {
    status: 'converged',
    intercept,
    slope: parameter(line.slope, line.slopeVariance, 1, confidence),
    interceptOfJointFit: parameter(line.intercept, line.interceptVariance, 0, confidence),
    likelihoodRatioTest: { chiSquare, degreesOfFreedom: 2, pValue: chiSquareUpperTail(chiSquare, 2) },
  }
}

function parameter(
  value: number,
  variance: number,
  perfect: number,
  confidence: number,
): CalibrationParameter {
  const standardError = Math.sqrt(variance)
  const half = normalQuantile(0.5 + confidence / 2) * standardError
  const z = (value - perfect) / standardError
  return {
    value,
    standardError,
    confidenceInterval: [value - half, value + half],
    z,
    pValue: normalTwoSided(z),
  }
}
