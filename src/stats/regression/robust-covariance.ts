import type { LogisticFit } from './logistic.ts'
import { crossProduct, quadraticForms, scaledProbabilities } from './row-sums.ts'
import { covarianceInDataUnits, inverseInformation, scaledSandwich } from './sandwich-covariance.ts'
import { estimatedColumns } from './separated-fit.ts'

/** Kinds of heteroskedasticity-consistent covariance. */
export const robustKinds = ['HC1', 'HC0', 'HC3'] as const
export type RobustKind = (typeof robustKinds)[number]

export interface RobustCovariance {
  readonly kind: RobustKind
  /** In the units of the data, row-major; NaN where no coefficient was estimated. */
  readonly covariance: Float64Array
  /** Over the scaled columns; 0 where none was estimated. */
  readonly scaledCovariance: Float64Array
  /** n / (n − k) for HC1, with n the trials and k the estimated coefficients; else 1. */
  readonly multiplier: number
}

/**
 * Huber–White covariance of a maximum likelihood logit (White 1982; HC1 and HC3 of MacKinnon & White 1985, as
 * R's `sandwich::vcovHC`). The unit is the trial: a cell with y events of m trials is y ones and m − y zeros,
 * each with the leverage of a single trial, so collapsed cells give exactly the figures of the rows.
 */
export function robustCovariance(fit: LogisticFit, kind: RobustKind = 'HC1'): RobustCovariance {
  const { design, outcome } = fit
  const bread = inverseInformation(fit)
  const probabilities = scaledProbabilities(design, fit.scaledCoefficients, fit.offset)
  const squares = new Float64Array(design.rows)
  const forms = kind === 'HC3' ? quadraticForms(design, bread) : undefined
  for (let row = 0; row < design.rows; row++) {
    const p = probabilities[row]
    const events = outcome.events[row]
    const shrink = forms ? 1 - p * (1 - p) * forms[row] : 1
    squares[row] = (events * (1 - p) ** 2 + (outcome.trials[row] - events) * p * p) / (shrink * shrink)
  }
  const multiplier = kind === 'HC1' ? fit.trials / (fit.trials - estimatedColumns(fit).length) : 1
  const scaledCovariance = scaledSandwich(fit, bread, crossProduct(design, squares), multiplier)
  return { kind, covariance: covarianceInDataUnits(fit, scaledCovariance), scaledCovariance, multiplier }
}
