import { studentQuantile } from '../../stats/distributions.ts'
import {
  type Differentiable,
  deltaEstimate,
  type PredictedRows,
} from '../../stats/regression/marginal-effects.ts'
import type { SettingPair } from './factor-settings.ts'
import type { FactorContrast } from './findings.ts'
import { meanPrediction } from './marginal-prediction.ts'

/**
 * "Of 100 such households, X default instead of Y". The interval of the difference is the delta method's on the
 * logarithm of the rate ratio, at the baseline as estimated: it keeps the rate above 0, and agrees with the test of
 * the coefficient where a plain interval of a small group's difference would not.
 */
export function factorContrast(
  rows: PredictedRows,
  { from, to }: SettingPair,
  {
    covariance,
    confidence,
    degreesOfFreedom = Number.POSITIVE_INFINITY,
  }: {
    readonly covariance: Float64Array
    readonly confidence: number
    /** Of Student's t; the normal distribution without. */
    readonly degreesOfFreedom?: number
  },
): FactorContrast {
  const before = meanPrediction(rows, from.changes)
  const after = meanPrediction(rows, to.changes)
  const { estimate, standardError } = deltaEstimate(rows.fit, logRatio(after, before), { covariance })
  const reach = studentQuantile(0.5 + confidence / 2, degreesOfFreedom) * standardError
  const differenceAt = (log: number) => before.value * Math.expm1(log)
  return {
    from: from.label,
    to: to.label,
    rateFrom: before.value,
    rateTo: after.value,
    difference: after.value - before.value,
    interval: [differenceAt(estimate - reach), Math.min(1 - before.value, differenceAt(estimate + reach))],
  }
}

function logRatio(left: Differentiable, right: Differentiable): Differentiable {
  return {
    value: Math.log(left.value / right.value),
    gradient: left.gradient.map((slope, j) => slope / left.value - right.gradient[j] / right.value),
  }
}
