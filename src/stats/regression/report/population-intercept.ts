import { normalTwoSided } from '../../distributions.ts'
import type { LogisticFit } from '../logistic.ts'
import { priorShift, requirePopulationRate } from '../prior-correction.ts'
import type { IntervalOrNull, TermReport } from './regression-report.ts'
import { exponential, finiteOrNull } from './terms.ts'

/**
 * The terms of a case-control sample with the intercept that belongs to the population (see `withPopulationRate`):
 * it and its intervals move by a known number, everything else stays. Its test is Wald's, because the likelihood
 * of the sample knows nothing of the population's intercept.
 */
export function withPopulationIntercept(
  terms: readonly TermReport[],
  fit: LogisticFit,
  populationRate: number,
): TermReport[] {
  requirePopulationRate(fit, populationRate)
  const shift = priorShift(fit.events / fit.trials, populationRate)
  return terms.map((term, j) => (j === 0 ? moved(term, shift) : term))
}

function moved(term: TermReport, shift: number): TermReport {
  const plus = (value: number | null) => (value === null ? null : value + shift)
  const interval = (bounds: IntervalOrNull): IntervalOrNull => bounds && [plus(bounds[0]), plus(bounds[1])]
  const coefficient = plus(term.coefficient)
  const z = coefficient === null || term.standardError === null ? null : coefficient / term.standardError
  const confidenceInterval = interval(term.confidenceInterval)
  return {
    ...term,
    profileConfidenceInterval: interval(term.profileConfidenceInterval),
    exactProfileConfidenceInterval: interval(term.exactProfileConfidenceInterval),
    coefficient,
    z,
    pValue: z === null ? null : normalTwoSided(z),
    confidenceInterval,
    oddsRatio: coefficient === null ? null : finiteOrNull(Math.exp(coefficient)),
    oddsRatioConfidenceInterval: exponential(confidenceInterval),
    ...('penalizedLikelihoodRatioTest' in term ? { penalizedLikelihoodRatioTest: null } : {}),
    ...('wildScorePValue' in term ? { wildScorePValue: null } : {}),
  }
}
