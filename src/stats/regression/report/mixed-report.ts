import { gaussHermite } from '../../mixed/gauss-hermite.ts'
import type { MixedFit } from '../../mixed/mixed-fit.ts'
import { fitMixedLogistic } from '../../mixed/mixed-logistic.ts'
import {
  populationCoefficients,
  populationProbabilities,
  totalDeviation,
} from '../../mixed/population-averaged.ts'
import { chiSquareTest, type TestResult } from '../chi-square-test.ts'
import { columnsOf } from '../design.ts'
import { waldFactorTests } from '../factor-tests.ts'
import { generalizedVarianceInflation } from '../generalized-variance-inflation.ts'
import type { LogisticFit } from '../logistic.ts'
import { averageMarginalEffects } from '../marginal-effects.ts'
import { binomialConstant } from '../pseudo-r-squared.ts'
import { effectsOfFactor } from './effects-of-factor.ts'
import { testOrNull } from './factors.ts'
import { goodnessOf } from './goodness.ts'
import { dominanceOf } from './importance.ts'
import { mixedConventions } from './mixed-conventions.ts'
import { randomInterceptReports } from './random-intercept-report.ts'
import { usableReferences } from './references.ts'
import { warningsOf } from './regress.ts'
import type { FactorReport, RegressionReport, RegressionWarning } from './regression-report.ts'
import type { RegressionRequest } from './request.ts'
import type { RowsInUse } from './rows-in-use.ts'
import { statusOf } from './status.ts'
import { finiteOrNull, termReports } from './terms.ts'

const fewestGroups = 10
/** Cells × points × refits up to which each factor is tested by a refit without it: about half a minute. */
const refitBudget = 4e7
/** Points over which marginal effects are averaged. */
const effectPoints = 9

/** The regression with random intercepts, in the field names of `fit`; `plain` is the fit without them. */
export async function mixedReport(
  plain: LogisticFit,
  rows: RowsInUse,
  request: RegressionRequest,
  quadrature: number,
): Promise<RegressionReport> {
  const references = usableReferences(rows.columns, request)
  const fit = await fitMixedLogistic(rows.columns, rows.outcome, rows.groupings, { references, quadrature })
  const asLogistic = fixedPart(fit)
  const grouped = request.outcome.kind === 'counts' ? rows.outcome : undefined
  const populations = populationCoefficients(fit)
  const terms = termReports(asLogistic, fit.covariance, { exact: [], interpolated: [] }, request.confidence)
  const tests = await refitTests(fit, rows, { references, quadrature })
  return {
    read: rows.read,
    dropped: rows.dropped,
    observations: asLogistic.trials,
    rows: rows.outcome.trials.length,
    events: asLogistic.events,
    ...statusOf(asLogistic),
    warnings: mixedWarnings(fit, asLogistic),
    method: 'ml',
    iterations: fit.iterations,
    logLikelihood: fit.logLikelihood,
    nullLogLikelihood: asLogistic.nullLogLikelihood,
    ...(grouped ? { logLikelihoodWithConstant: fit.logLikelihood + binomialConstant(grouped) } : {}),
    likelihoodRatioTest: testOrNull(tests?.overall),
    terms: terms.map((term, j) => ({ ...term, populationAveragedCoefficient: finiteOrNull(populations[j]) })),
    factors: mixedFactors(fit, asLogistic, { plain, tests: tests?.factors ?? [] }, rows, request),
    fit: goodnessOf(asLogistic, request.confidence, grouped, populationProbabilities(fit)),
    randomIntercepts: randomInterceptReports(fit, request.confidence),
    conventions: mixedConventions(fit, rows, request, tests !== null),
  }
}

/** The fixed part as a logit: its coefficients, their covariance, and the likelihood of the whole. */
function fixedPart(fit: MixedFit): LogisticFit {
  const { status, scaledCoefficients, coefficients, covariance, scaledCovariance } = fit
  const { logLikelihood, iterations, plain } = fit
  return {
    ...plain,
    status,
    scaledCoefficients,
    coefficients,
    covariance,
    scaledCovariance,
    logLikelihood,
    iterations,
    // The deviations are parameters too, one at 0 included, as in lme4.
    rank: plain.rank + fit.intercepts.length,
  }
}

interface RefitTests {
  readonly overall: TestResult
  readonly factors: readonly TestResult[]
}

/** Likelihood-ratio tests by refits without each factor and without all, random intercepts kept; null beyond the budget. */
async function refitTests(
  fit: MixedFit,
  rows: RowsInUse,
  options: { readonly references: Readonly<Record<string, string>>; readonly quadrature: number },
): Promise<RefitTests | null> {
  const { factors } = fit.design
  if (fit.design.rows * fit.quadrature * (factors.length + 1) > refitBudget) return null
  const test = async (without: (name: string) => boolean) => {
    const columns = rows.columns.filter(({ name }) => !without(name))
    const reduced = await fitMixedLogistic(columns, rows.outcome, rows.groupings, {
      ...options,
      withInference: false,
    })
    const degreesOfFreedom = fit.plain.rank - reduced.plain.rank
    return degreesOfFreedom === 0
      ? chiSquareTest(Number.NaN, 0)
      : chiSquareTest(Math.max(0, 2 * (fit.logLikelihood - reduced.logLikelihood)), degreesOfFreedom)
  }
  const tests: TestResult[] = []
  for (const { name } of factors) tests.push(await test((own) => own === name))
  return { overall: await test(() => true), factors: tests }
}

function mixedFactors(
  fit: MixedFit,
  asLogistic: LogisticFit,
  { plain, tests }: { readonly plain: LogisticFit; readonly tests: readonly TestResult[] },
  rows: RowsInUse,
  request: RegressionRequest,
): FactorReport[] {
  const wald = waldFactorTests(asLogistic)
  const inflation = new Map(
    generalizedVarianceInflation(asLogistic).map(({ factor, factorValue }) => [factor, factorValue]),
  )
  const { nodes, weights } = gaussHermite(effectPoints)
  const deviation = totalDeviation(fit)
  const effects = averageMarginalEffects(asLogistic, {
    confidence: request.confidence,
    ...(deviation > 0
      ? { shifts: Array.from(nodes, (z, k) => ({ by: deviation * z, weight: weights[k] })) }
      : {}),
  })
  const dominance = dominanceOf(plain, rows, request)
  const estimable = fit.plain.separated?.allFree ?? fit.free
  return fit.design.factors.map((factor, i) => ({
    factor: factor.name,
    kind: factor.kind,
    reference: factor.kind === 'nominal' ? factor.levels[factor.reference] : null,
    degreesOfFreedom: columnsOf(factor).filter((j) => estimable.includes(j)).length,
    waldTest: testOrNull(wald[i]),
    likelihoodRatioTest: testOrNull(tests[i]),
    dominance: dominance[i],
    generalizedVarianceInflationFactor: finiteOrNull(inflation.get(factor.name) ?? Number.NaN),
    averageMarginalEffects: effectsOfFactor(effects, factor.name),
  }))
}

function mixedWarnings(fit: MixedFit, asLogistic: LogisticFit): RegressionWarning[] {
  const warnings = warningsOf({ ...asLogistic, rank: fit.plain.rank }, { clusterCounts: [] })
  if (fit.intercepts.some(({ isSingular }) => isSingular)) warnings.push('singularFit')
  if (fit.intercepts.some(({ levels }) => levels.length < fewestGroups)) warnings.push('fewGroups')
  return warnings
}
