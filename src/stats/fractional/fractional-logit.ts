import type { Column } from '../frame.ts'
import { buildDesign } from '../regression/design.ts'
import { fitDesign, type LogisticFit } from '../regression/logistic.ts'
import { crossProduct, scaledProbabilities } from '../regression/row-sums.ts'
import {
  covarianceInDataUnits,
  inverseInformation,
  scaledSandwich,
} from '../regression/sandwich-covariance.ts'

/** Shares from 0 to 1 by row, each with the weight of its row. */
export interface Shares {
  readonly share: ArrayLike<number>
  /** 1 for every row where not given: a place's year counts once, however many borrowers it has. */
  readonly weight?: ArrayLike<number>
}

export interface FractionalFit {
  /** The Bernoulli quasi-likelihood's maximum; its own covariance and likelihood are not the model's. */
  readonly fit: LogisticFit
  /** Robust to whatever variance the shares have; in the units of the data, row-major. */
  readonly covariance: Float64Array
  /** n / (n − k) under HC1, else 1. */
  readonly multiplier: number
}

/**
 * Fractional logit: E(share | x) = logistic(x'β) by the Bernoulli quasi-likelihood, which needs no more than the
 * mean to be right, with the sandwich covariance of rows (Papke & Wooldridge 1996; R: glm quasibinomial with
 * `sandwich::vcovHC`). Unlike in `robustCovariance`, the unit is the row and not the trial: rows are never collapsed,
 * and a row of 200 borrowers has one residual.
 */
export function fractionalLogit(
  columns: readonly Column[],
  { share, weight }: Shares,
  kind: 'HC1' | 'HC0' = 'HC1',
): FractionalFit {
  const rows = share.length
  const trials = Float64Array.from({ length: rows }, (_, row) => (weight ? weight[row] : 1))
  const events = trials.map((own, row) => own * share[row])
  const fit = fitDesign(buildDesign(columns, trials), { events, trials })
  const { design, scaledCoefficients, free } = fit
  const probabilities = scaledProbabilities(design, scaledCoefficients)
  const squares = events.map((own, row) => (own - trials[row] * probabilities[row]) ** 2)
  const multiplier = kind === 'HC1' ? rows / (rows - free.length) : 1
  const meat = crossProduct(design, squares)
  const scaled = scaledSandwich(fit, inverseInformation(fit), meat, multiplier)
  return { fit, covariance: covarianceInDataUnits(fit, scaled), multiplier }
}
