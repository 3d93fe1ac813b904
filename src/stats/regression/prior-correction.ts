import { InputError } from '../input-error.ts'
import type { LogisticFit } from './logistic.ts'

export type PriorCorrectionErrorCode = 'populationRateOutOfRange' | 'sampleHasOneOutcome'

/**
 * Corrects the intercept of a case-control sample (events and non-events drawn at different rates) to a known
 * event rate of the population (Prentice & Pyke 1979; King & Zeng 2001, formula 7):
 *
 *   β₀ − ln[ (1 − τ)/τ · ȳ/(1 − ȳ) ],  τ the population's rate, ȳ the sample's.
 *
 * Slopes, odds ratios, covariance and tests are right in such a sample as they are, and so is the standard error
 * of the intercept, τ being known. Every predicted probability then belongs to the population. Log likelihoods
 * stay those of the sample, to which they belong.
 *
 * @throws InputError unless 0 < τ < 1 and the sample has both outcomes
 */
export function withPopulationRate<Fit extends LogisticFit>(fit: Fit, populationRate: number): Fit {
  requirePopulationRate(fit, populationRate)
  const shift = priorShift(fit.events / fit.trials, populationRate)
  const moved = (values: Float64Array) => values.map((value, j) => (j === 0 ? value + shift : value))
  return {
    ...fit,
    coefficients: moved(fit.coefficients),
    scaledCoefficients: moved(fit.scaledCoefficients),
  }
}

/** @throws InputError unless 0 < τ < 1 and the sample has both outcomes */
export function requirePopulationRate(fit: LogisticFit, populationRate: number): void {
  if (!(populationRate > 0 && populationRate < 1)) {
    throw new InputError<PriorCorrectionErrorCode>('populationRateOutOfRange', { populationRate })
  }
  if (fit.events === 0 || fit.events === fit.trials) {
    throw new InputError<PriorCorrectionErrorCode>('sampleHasOneOutcome')
  }
}

/** What the correction adds to the intercept: logit τ − logit ȳ. Both rates in (0, 1). */
export function priorShift(sampleRate: number, populationRate: number): number {
  return Math.log(populationRate / (1 - populationRate)) - Math.log(sampleRate / (1 - sampleRate))
}
