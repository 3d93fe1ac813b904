import { lnGamma } from '../distributions.ts'
import type { LogisticFit } from './logistic.ts'
import type { BinomialOutcome } from './outcome.ts'
import { scaledProbabilities } from './row-sums.ts'

/** Five pseudo-R²; n is the sum of trials and k the number of parameters, the intercept included. */
export interface PseudoRSquared {
  /** 1 − lnL / lnL₀ (McFadden 1974). */
  readonly mcFadden: number
  /** 1 − (lnL − k) / lnL₀ (Ben-Akiva & Lerman 1985; Stata's `fitstat`): below zero for a useless model. */
  readonly adjustedMcFadden: number
  /** 1 − (L₀ / L)^(2/n) (Cox & Snell 1989). */
  readonly coxSnell: number
  /** Cox–Snell over its maximum 1 − L₀^(2/n) (Nagelkerke 1991). */
  readonly nagelkerke: number
  /** Mean fitted probability of events − of non-events (Tjur 2009). */
  readonly tjur: number
}

export interface FitSummary extends PseudoRSquared {
  readonly deviance: number
  readonly nullDeviance: number
  readonly aic: number
  readonly bic: number
  /** Grouped data: the log likelihood with the binomial coefficients, as R's `logLik`; `aic` and `bic` follow it. */
  readonly logLikelihoodWithConstant?: number
}

/**
 * Deviance, information criteria and pseudo-R² of a fit. For a 0/1 outcome (frequency weights too) they are
 * Bernoulli's. `grouped` is the outcome of the original rows of grouped data: deviances are then against one
 * probability for each row and the criteria have the constant Σ ln C(m, y), with n the number of rows for BIC, as
 * in R. Pseudo-R² are Bernoulli's in both cases.
 */
export function fitSummary(fit: LogisticFit, grouped?: BinomialOutcome): FitSummary {
  const { logLikelihood, nullLogLikelihood, rank } = fit
  const pseudo = pseudoRSquared(fit)
  if (!grouped) {
    return {
      ...pseudo,
      deviance: -2 * logLikelihood,
      nullDeviance: -2 * nullLogLikelihood,
      aic: 2 * rank - 2 * logLikelihood,
      bic: rank * Math.log(fit.trials) - 2 * logLikelihood,
    }
  }
  const saturated = saturatedLogLikelihood(grouped)
  const logLikelihoodWithConstant = logLikelihood + binomialConstant(grouped)
  return {
    ...pseudo,
    deviance: 2 * (saturated - logLikelihood),
    nullDeviance: 2 * (saturated - nullLogLikelihood),
    aic: 2 * rank - 2 * logLikelihoodWithConstant,
    bic: rank * Math.log(rowsWithTrials(grouped)) - 2 * logLikelihoodWithConstant,
    logLikelihoodWithConstant,
  }
}

export function pseudoRSquared(fit: LogisticFit): PseudoRSquared {
  const { logLikelihood, nullLogLikelihood, trials, rank } = fit
  const coxSnell = -Math.expm1((2 * (nullLogLikelihood - logLikelihood)) / trials)
  return {
    mcFadden: 1 - logLikelihood / nullLogLikelihood,
    adjustedMcFadden: 1 - (logLikelihood - rank) / nullLogLikelihood,
    coxSnell,
    nagelkerke: coxSnell / -Math.expm1((2 * nullLogLikelihood) / trials),
    tjur: tjur(fit, scaledProbabilities(fit.design, fit.scaledCoefficients, fit.offset)),
  }
}

/** Mean probability of events − of non-events. */
export function tjur(fit: LogisticFit, probabilities: Float64Array): number {
  let onEvents = 0
  let onNonEvents = 0
  probabilities.forEach((p, row) => {
    onEvents += fit.outcome.events[row] * p
    onNonEvents += (fit.outcome.trials[row] - fit.outcome.events[row]) * p
  })
  return onEvents / fit.events - onNonEvents / (fit.trials - fit.events)
}

/** Σ ln C(m, y). */
export function binomialConstant({ events, trials }: BinomialOutcome): number {
  let sum = 0
  for (let row = 0; row < trials.length; row++) {
    if (events[row] === 0 || events[row] === trials[row]) continue
    sum += lnGamma(trials[row] + 1) - lnGamma(events[row] + 1) - lnGamma(trials[row] - events[row] + 1)
  }
  return sum
}

/** Bernoulli log likelihood with a probability of its own for each row. */
function saturatedLogLikelihood({ events, trials }: BinomialOutcome): number {
  let sum = 0
  for (let row = 0; row < trials.length; row++) {
    const y = events[row]
    const rest = trials[row] - y
    if (y > 0 && rest > 0) sum += y * Math.log(y / trials[row]) + rest * Math.log(rest / trials[row])
  }
  return sum
}

function rowsWithTrials({ trials }: BinomialOutcome): number {
  return trials.reduce((count, trial) => count + (trial > 0 ? 1 : 0), 0)
}
