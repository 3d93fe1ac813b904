import { type HosmerLemeshow, hosmerLemeshow } from '../../calibration/hosmer-lemeshow.ts'
import { brier, logLoss } from '../../calibration/proper-scores.ts'
import { type AreaUnderCurve, areaUnderCurve } from '../../discrimination/area-under-curve.ts'
import { kolmogorovSmirnov } from '../../discrimination/kolmogorov-smirnov.ts'
import { scoredCounts } from '../../discrimination/scored-outcomes.ts'
import { tiedScores } from '../../discrimination/tied-scores.ts'
import type { LogisticFit } from '../logistic.ts'
import type { BinomialOutcome } from '../outcome.ts'
import { fitSummary, tjur } from '../pseudo-r-squared.ts'
import { scaledProbabilities } from '../row-sums.ts'

/** How well the model fits and tells apart, on the data that made it. */
export interface GoodnessReport {
  readonly deviance: number
  readonly nullDeviance: number
  readonly aic: number
  readonly bic: number
  readonly mcFadden: number
  readonly adjustedMcFadden: number
  readonly coxSnell: number
  readonly nagelkerke: number
  readonly tjur: number
  readonly areaUnderCurve: AreaUnderCurve
  readonly gini: number
  readonly kolmogorovSmirnov: number
  readonly brier: number
  readonly logLoss: number
  readonly hosmerLemeshow: HosmerLemeshow
}

/**
 * `grouped` is the outcome of the original rows where the data came as counts; `probabilities` stand in for those
 * of the linear predictor.
 */
export function goodnessOf(
  fit: LogisticFit,
  confidence: number,
  grouped?: BinomialOutcome,
  probabilities: Float64Array = scaledProbabilities(fit.design, fit.scaledCoefficients, fit.offset),
): GoodnessReport {
  const { logLikelihoodWithConstant: _, ...summary } = fitSummary(fit, grouped)
  const { events, trials } = fit.outcome
  const nonEvents = trials.map((count, cell) => count - events[cell])
  const tied = tiedScores(scoredCounts(probabilities, events, nonEvents))
  const area = areaUnderCurve(tied, confidence)
  return {
    ...summary,
    tjur: tjur(fit, probabilities),
    areaUnderCurve: area,
    gini: 2 * area.value - 1,
    kolmogorovSmirnov: kolmogorovSmirnov(tied).value,
    brier: brier(tied),
    logLoss: logLoss(tied),
    hosmerLemeshow: hosmerLemeshow(tied),
  }
}
