import { firthIntervals } from '../../stats/regression/firth.ts'
import type { TermReport } from '../../stats/regression/report/regression-report.ts'
import { exponential, finiteOrNull, termReports } from '../../stats/regression/report/terms.ts'
import { degreesOfFreedomByColumn, type FactorErrors } from './factor-errors.ts'
import { type FactorTest, penalisedTest } from './factor-p-values.ts'
import type { StudyFit } from './fit-model.ts'
import type { ModelData } from './model-data.ts'

export interface TermInputs {
  readonly fit: StudyFit
  readonly data: ModelData
  readonly errors: FactorErrors
  readonly covariance: Float64Array
  readonly tests: ReadonlyMap<string, FactorTest>
  readonly confidence: number
}

/**
 * The coefficients that the study shows: Wald intervals under the errors of each factor; profile penalised likelihood
 * where the maximum-likelihood estimate is infinite.
 */
export function explanatoryTerms({
  fit,
  data,
  errors,
  covariance,
  confidence,
  tests,
}: TermInputs): TermReport[] {
  const { primary, penalised, maximumLikelihood } = fit
  const none = primary.design.columns.map(() => null)
  const degreesOfFreedom = degreesOfFreedomByColumn(primary, data, errors)
  const profilesOf = { exact: none, interpolated: none }
  const terms = termReports(primary, covariance, profilesOf, confidence, degreesOfFreedom)
  const infinite = maximumLikelihood.separated
    ? maximumLikelihood.statusColumns.filter((j) => j > 0 && primary.free.includes(j))
    : []
  if (!penalised || infinite.length === 0) return terms.map((term) => withFewClusters(term, data, tests))
  const profiles = firthIntervals(penalised, { confidence, columns: infinite })
  return terms.map((term, j) => {
    const profile = profiles[j]
    if (!profile || !infinite.includes(j)) return withFewClusters(term, data, tests)
    const interval = [finiteOrNull(profile.lower), finiteOrNull(profile.upper)] as const
    const direction = maximumLikelihood.coefficients[j]
    const test = penalisedTest(penalised, [j])
    return {
      ...term,
      direction:
        direction === Infinity ? '+infinity' : direction === -Infinity ? '-infinity' : 'undetermined',
      pValue: test.pValue,
      penalizedLikelihoodRatioTest: test,
      confidenceInterval: interval,
      exactProfileConfidenceInterval: interval,
      oddsRatioConfidenceInterval: exponential(interval),
    }
  })
}

/** A factor of one column carries the bootstrap's p value where its clusters are few. */
function withFewClusters(term: TermReport, data: ModelData, tests: TermInputs['tests']): TermReport {
  const own = data.columns.find(({ column }) => column.name === term.factor)
  const test = own && tests.get(own.factor)
  if (test?.kind !== 'wildScore' || test.degreesOfFreedom !== 1) return term
  return { ...term, pValue: test.pValue, wildScorePValue: test.pValue }
}
