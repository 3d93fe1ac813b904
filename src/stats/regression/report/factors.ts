import type { TestResult } from '../chi-square-test.ts'
import { columnsOf } from '../design.ts'
import { likelihoodRatioFactorTests, waldFactorTests } from '../factor-tests.ts'
import { firthFactorTests } from '../firth.ts'
import { generalizedVarianceInflation } from '../generalized-variance-inflation.ts'
import { averageMarginalEffects } from '../marginal-effects.ts'
import { withPopulationRate } from '../prior-correction.ts'
import { effectsOfFactor } from './effects-of-factor.ts'
import { dominanceOf } from './importance.ts'
import type { ErrorBasis, RequestedFits } from './regress.ts'
import type { FactorReport } from './regression-report.ts'
import type { RegressionRequest } from './request.ts'
import type { RowsInUse } from './rows-in-use.ts'
import { finiteOrNull } from './terms.ts'

/** What each factor does as a whole: tests, importance, collinearity, effect on the probability. */
export function factorReports(
  { fit, likelihoodFit }: RequestedFits,
  { covariance, scaledCovariance }: Pick<ErrorBasis, 'covariance' | 'scaledCovariance'>,
  rows: RowsInUse,
  request: RegressionRequest,
): FactorReport[] {
  const wald = waldFactorTests(fit, covariance)
  const likelihoodRatio =
    'penalizedLikelihood' in fit ? firthFactorTests(fit) : likelihoodRatioFactorTests(fit)
  const inflation = new Map(
    generalizedVarianceInflation(fit).map((entry) => [entry.factor, entry.factorValue]),
  )
  const predicting = request.populationRate === null ? fit : withPopulationRate(fit, request.populationRate)
  const { confidence } = request
  const effects = averageMarginalEffects(predicting, { covariance, scaledCovariance, confidence })
  const dominance = dominanceOf(likelihoodFit, rows, request)
  const estimable = fit.separated?.allFree ?? fit.free
  return fit.design.factors.map((factor, i) => ({
    factor: factor.name,
    kind: factor.kind,
    reference: factor.kind === 'nominal' ? factor.levels[factor.reference] : null,
    degreesOfFreedom: columnsOf(factor).filter((j) => estimable.includes(j)).length,
    waldTest: testOrNull(wald[i]),
    likelihoodRatioTest: testOrNull(likelihoodRatio[i]),
    dominance: dominance[i],
    generalizedVarianceInflationFactor: finiteOrNull(inflation.get(factor.name) ?? Number.NaN),
    averageMarginalEffects: effectsOfFactor(effects, factor.name),
  }))
}

/** Null where a test does not exist. */
export function testOrNull(test: TestResult | null | undefined): TestResult | null {
  return test && Number.isFinite(test.chiSquare) ? test : null
}
