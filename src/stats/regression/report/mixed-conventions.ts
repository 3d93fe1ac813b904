import type { MixedFit } from '../../mixed/mixed-fit.ts'
import type { RegressionRequest } from './request.ts'
import type { RowsInUse } from './rows-in-use.ts'

/** What a reader must know to compare the figures of a mixed logit with another program's. */
export function mixedConventions(
  fit: MixedFit,
  rows: RowsInUse,
  request: RegressionRequest,
  isRefitted: boolean,
): Record<string, unknown> {
  const references: Record<string, string> = {}
  for (const factor of fit.design.factors) {
    if (factor.kind === 'nominal') references[factor.name] = factor.levels[factor.reference]
  }
  return {
    event: rows.event,
    coefficients: 'log odds of the event within a group, treatment coding',
    populationAveragedCoefficient:
      'of the logit nearest to the probabilities averaged over the random intercepts',
    references,
    randomIntercepts: 'independent normal on the log odds scale',
    integration:
      fit.quadrature === 1 ? 'Laplace' : `adaptive Gauss–Hermite quadrature, ${fit.quadrature} points`,
    standardErrors: 'model',
    information: 'joint observed information of coefficients and standard deviations, as lme4',
    confidence: request.confidence,
    confidenceInterval: 'Wald, normal quantile; of a standard deviation on the scale of its logarithm',
    profileConfidenceInterval: null,
    likelihoodRatioTests: isRefitted
      ? 'model-based, refitted with the random intercepts'
      : 'left out: too much work at this size',
    varianceTest: 'half of chi-square with 1 degree of freedom',
    intercepts:
      'conditional modes and conditional standard deviations at the estimates; confidence intervals integrated over the standard deviation (half-normal prior) and the common level',
    weights: request.weights === null ? null : 'frequencies',
    missing: 'rows with a missing value in a column in use are dropped',
    degreesOfFreedom: 'coefficients and standard deviations',
    goodnessOfFit: 'discrimination and calibration of the probabilities averaged over the random intercepts',
    averageMarginalEffects:
      'averaged over the random intercepts; errors take the standard deviations as known',
    hosmerLemeshow: 'type-7 quantiles, right-closed, ties together, groups − 2 degrees of freedom',
    areaUnderCurve: 'DeLong',
    dominance:
      "general dominance (Shapley) of McFadden's R² of the fit without random intercepts, the factor as the player",
  }
}
