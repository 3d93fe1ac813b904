import type { FittedRows } from '../../stats/overdispersion/cell-scores.ts'
import { buildDesign } from '../../stats/regression/design.ts'
import { fitFirth } from '../../stats/regression/firth.ts'
import { withLikelihoodIntercept } from '../../stats/regression/flic.ts'
import {
  describe,
  fitLogistic,
  fittedProbabilities,
  type LogisticFit,
} from '../../stats/regression/logistic.ts'
import { cropYearFactor } from '../findings/crop-year-effects.ts'
import type { ExplanatoryModel } from '../findings/explanatory-model.ts'
import { type ModelData, occurringReferences, plainColumns } from '../findings/model-data.ts'

/** Model B row by row, as it is fitted. */
export function fittedRows({ data, fit }: Pick<ExplanatoryModel, 'data' | 'fit'>): FittedRows {
  return rowsOf(data, fit.primary)
}

/**
 * Model B without its crop years, fitted anew in the same way. Putting the years' coefficients to 0 in the fit at hand
 * will not do: to first order the intercept moves to the mean of their logarithms weighted by defaults, half their
 * variance too high, and with it the expected defaults.
 */
export function fitWithoutYears({ data, fit }: Pick<ExplanatoryModel, 'data' | 'fit'>): FittedRows {
  const left = { ...data, columns: data.columns.filter(({ factor }) => factor !== cropYearFactor) }
  if (left.columns.length === data.columns.length) return fittedRows({ data, fit })
  const years = fit.primary.design.factors.find(({ name }) => name === cropYearFactor)!
  const references = occurringReferences(left)
  const start = fit.primary.coefficients
    .slice(0, years.firstColumn)
    .map((value) => (Number.isFinite(value) ? value : 0))
  const columns = plainColumns(left)
  return rowsOf(
    left,
    fit.method === 'ml'
      ? fitLogistic(columns, data.outcome, { references, start })
      : withLikelihoodIntercept(fitFirth(columns, data.outcome, { references, start })),
  )
}

function rowsOf(data: ModelData, fit: LogisticFit): FittedRows {
  const design = buildDesign(plainColumns(data), data.outcome.trials, {
    references: occurringReferences(data),
  })
  const finite = fit.coefficients.map((value) => (Number.isFinite(value) ? value : 0))
  return {
    design,
    outcome: data.isEvent,
    probability: fittedProbabilities(design, finite),
    covariance: covarianceAtFit(fit),
  }
}

/** At the very probabilities: the covariance of a penalised fit stands where its own intercept has more defaults. */
function covarianceAtFit({ design, free, likelihood, scaledCoefficients }: LogisticFit): Float64Array {
  const { information } = likelihood.evaluate(scaledCoefficients)
  return describe(design, free, scaledCoefficients, information).covariance
}
