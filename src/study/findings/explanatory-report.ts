import { conditionNumber } from '../../stats/regression/condition-number.ts'
import { columnsOf } from '../../stats/regression/design.ts'
import { likelihoodRatioFactorTests, overallTest, waldTest } from '../../stats/regression/factor-tests.ts'
import { generalizedVarianceInflation } from '../../stats/regression/generalized-variance-inflation.ts'
import { averageMarginalEffects } from '../../stats/regression/marginal-effects.ts'
import { effectsOfFactor } from '../../stats/regression/report/effects-of-factor.ts'
import { testOrNull } from '../../stats/regression/report/factors.ts'
import { goodnessOf } from '../../stats/regression/report/goodness.ts'
import type {
  FactorReport,
  RegressionReport,
  RegressionWarning,
} from '../../stats/regression/report/regression-report.ts'
import { finiteOrNull } from '../../stats/regression/report/terms.ts'
import { isLarge } from './budgets.ts'
import { explanatoryTerms } from './explanatory-terms.ts'
import { type FactorErrors, hasFewClusters } from './factor-errors.ts'
import type { FactorTest } from './factor-p-values.ts'
import { fewestEventsPerParameter, type StudyFit } from './fit-model.ts'
import { factorsOf, type ModelData } from './model-data.ts'

export interface ReportInputs {
  readonly fit: StudyFit
  readonly data: ModelData
  readonly errors: FactorErrors
  readonly covariance: Float64Array
  readonly tests: ReadonlyMap<string, FactorTest>
  readonly confidence: number
  readonly read: number
}

/** The primary regression in the field names of `fit --json`; factors are the columns of the design. */
export function explanatoryReport(inputs: ReportInputs): RegressionReport {
  const { fit, data, errors, read } = inputs
  const { primary, maximumLikelihood, penalised, method } = fit
  const statusTerms = maximumLikelihood.statusColumns.map((j) => primary.design.columns[j])
  return {
    read,
    dropped: read - data.rows,
    observations: primary.trials,
    rows: data.rows,
    events: primary.events,
    status: maximumLikelihood.status,
    statusColumns: [...new Set(statusTerms.map(({ factor }) => factor))],
    statusTerms: statusTerms.map(({ factor, level }) => ({ factor, level })),
    warnings: warningsOf(inputs),
    method,
    iterations: primary.iterations,
    logLikelihood: primary.logLikelihood,
    nullLogLikelihood: primary.nullLogLikelihood,
    ...(penalised ? { penalizedLogLikelihood: penalised.penalizedLogLikelihood } : {}),
    likelihoodRatioTest: testOrNull(overallTest(maximumLikelihood)),
    terms: explanatoryTerms(inputs),
    factors: factorReportsOf(inputs),
    fit: goodnessOf(primary, inputs.confidence),
    randomIntercepts: [],
    conventions: {
      coefficients: 'log odds of default, treatment coding',
      standardErrors: Object.fromEntries(
        [...errors.basisOf].map(([factor, { name, clusters }]) => [
          factor,
          { basis: name, clusters: clusters?.count ?? null },
        ]),
      ),
      multiplier: 'CR1; CR2 with Satterthwaite degrees of freedom for up to 400 township-years or villages',
      confidence: inputs.confidence,
      confidenceInterval:
        'Wald; profile penalised likelihood where the maximum-likelihood estimate is infinite',
      likelihoodRatioTests: 'model-based, of the maximum-likelihood fit',
      intercept: method === 'firth' ? 'FLIC (Puhr et al. 2017)' : 'maximum likelihood',
    },
  }
}

function factorReportsOf({ fit, data, errors, covariance, confidence }: ReportInputs): FactorReport[] {
  const { primary, maximumLikelihood } = fit
  const ratios = isLarge(data.rows) ? null : likelihoodRatioFactorTests(maximumLikelihood)
  const inflation = new Map(
    generalizedVarianceInflation(primary).map(({ factor, factorValue }) => [factor, factorValue]),
  )
  const effects = averageMarginalEffects(primary, { covariance, confidence })
  return primary.design.factors.map((factor, i) => {
    const own = data.columns.find(({ column }) => column.name === factor.name)!
    const basis = errors.basisOf.get(own.factor)!
    const columns = columnsOf(factor).filter((j) => primary.free.includes(j))
    return {
      factor: factor.name,
      kind: factor.kind,
      reference: factor.kind === 'nominal' ? factor.levels[factor.reference] : null,
      degreesOfFreedom: factor.columnCount,
      waldTest: columns.length > 0 ? testOrNull(waldTest(primary, columns, basis.covariance)) : null,
      likelihoodRatioTest: ratios ? testOrNull(ratios[i]) : null,
      dominance: { value: null, share: null, method: null, standardError: null, confidenceInterval: null },
      generalizedVarianceInflationFactor: finiteOrNull(inflation.get(factor.name) ?? Number.NaN),
      averageMarginalEffects: effectsOfFactor(effects, factor.name),
    }
  })
}

function warningsOf({ fit, data, errors }: ReportInputs): RegressionWarning[] {
  const warnings: RegressionWarning[] = []
  if (fit.eventsPerParameter < fewestEventsPerParameter) warnings.push('tooFewEvents')
  const inUse = [...factorsOf(data).keys()].map((factor) => errors.basisOf.get(factor)!)
  if (inUse.some(hasFewClusters)) warnings.push('fewClusters')
  if (conditionNumber(fit.primary).conditionNumber > 30) warnings.push('hugeCondition')
  return warnings
}
