import type { LogisticFit } from '../logistic.ts'
import { profileBudget, profileWork } from '../profile.ts'
import type { ErrorBasis } from './regress.ts'
import type { RegressionRequest } from './request.ts'
import type { RowsInUse } from './rows-in-use.ts'

/** What a reader must know to compare these figures with another program's. */
export function conventionsOf(
  fit: LogisticFit,
  errors: ErrorBasis,
  rows: RowsInUse,
  request: RegressionRequest,
): Record<string, unknown> {
  const references: Record<string, string> = {}
  for (const factor of fit.design.factors) {
    if (factor.kind === 'nominal') references[factor.name] = factor.levels[factor.reference]
  }
  return {
    event: rows.event,
    coefficients: 'log odds of the event, treatment coding',
    references,
    standardErrors: errors.type,
    multipliers: errors.multipliers,
    clusters: errors.clusterCounts,
    confidence: request.confidence,
    confidenceInterval: request.method === 'firth' ? 'profile penalised likelihood' : 'Wald, normal quantile',
    intercept:
      request.method === 'firth' && request.flic
        ? "maximum likelihood beside Firth's slopes, Wald's interval"
        : null,
    profileConfidenceInterval:
      request.method === 'firth' || profileWork(fit.design) > profileBudget
        ? 'exact'
        : 'interpolated as confint of R; exactProfileConfidenceInterval has the exact bounds',
    likelihoodRatioTests: 'model-based',
    informationCriteria:
      request.outcome.kind === 'counts'
        ? 'with the binomial constant and the number of rows, as R on grouped data'
        : null,
    weights: request.weights === null ? null : 'frequencies',
    missing: 'rows with a missing value in a column in use are dropped',
    twoWayClusters:
      errors.clusterCounts.length < 3
        ? null
        : errors.repaired
          ? 'A + B − AB, negative eigenvalues set to zero'
          : 'A + B − AB',
    populationRate: request.populationRate,
    populationRateAppliesTo:
      request.populationRate === null
        ? null
        : 'intercept, and marginal effects over the rows of the sample; goodness of fit is that of the sample',
    hosmerLemeshow: 'type-7 quantiles, right-closed, ties together, groups − 2 degrees of freedom',
    areaUnderCurve: 'DeLong',
    dominance: `general dominance (Shapley) of McFadden's R²${request.method === 'firth' ? ' of the maximum likelihood fit' : ''}, the factor as the player`,
  }
}
