import { fUpperTail } from '../../stats/distributions.ts'
import { chiSquareTest, type TestResult } from '../../stats/regression/chi-square-test.ts'
import { waldTest } from '../../stats/regression/factor-tests.ts'
import type { FirthFit } from '../../stats/regression/firth.ts'
import { maximise } from '../../stats/regression/newton.ts'
import { wildScoreTest } from '../../stats/regression/wild-score-bootstrap.ts'
import { designColumnsOf } from './design-columns.ts'
import { degreesOfFreedomOf, type FactorErrors, hasFewClusters } from './factor-errors.ts'
import type { StudyFit } from './fit-model.ts'
import { factorsOf, type ModelData, plainColumns } from './model-data.ts'

export interface FactorTest {
  readonly chiSquare: number | null
  readonly degreesOfFreedom: number
  readonly pValue: number | null
  readonly kind: 'wald' | 'wildScore' | 'penalisedLikelihoodRatio'
}

/**
 * Test of each factor as a whole, missing flag included: Wald's under the errors of its basis; the penalised
 * likelihood ratio where a coefficient is infinite, since Wald's has no power there; the wild score bootstrap where
 * clusters are few.
 */
export function factorPValues(
  fit: StudyFit,
  data: ModelData,
  errors: FactorErrors,
  seed: number,
): Map<string, FactorTest> {
  const { primary, penalised, maximumLikelihood } = fit
  const infinite = new Set(maximumLikelihood.separated ? maximumLikelihood.statusColumns : [])
  const tests = new Map<string, FactorTest>()
  for (const factor of factorsOf(data).keys()) {
    const columns = designColumnsOf(primary, data, factor)
    const basis = errors.basisOf.get(factor)!
    if (columns.length === 0) {
      tests.set(factor, { chiSquare: null, degreesOfFreedom: 0, pValue: null, kind: 'wald' })
    } else if (penalised && columns.some((j) => infinite.has(j))) {
      tests.set(factor, told(penalisedTest(penalised, columns), 'penalisedLikelihoodRatio'))
    } else if (hasFewClusters(basis)) {
      const rows = {
        columns: plainColumns(data),
        outcome: data.outcome,
        clusters: [basis.clusters!.codes],
      }
      const { statistic, pValue } = wildScoreTest(primary, rows, columns, { seed })
      tests.set(factor, {
        chiSquare: statistic,
        degreesOfFreedom: columns.length,
        pValue,
        kind: 'wildScore',
      })
    } else {
      const test = waldTest(primary, columns, basis.covariance)
      tests.set(factor, told(withFewDegrees(test, degreesOfFreedomOf(basis, columns)), 'wald'))
    }
  }
  return tests
}

/** Chi-square over its degrees of freedom against F, where the variance itself stands on few of them. */
function withFewDegrees(test: TestResult, ofVariance: number): TestResult {
  const { chiSquare, degreesOfFreedom } = test
  if (!Number.isFinite(ofVariance) || !Number.isFinite(chiSquare)) return test
  return { ...test, pValue: fUpperTail(chiSquare / degreesOfFreedom, degreesOfFreedom, ofVariance) }
}

/** Penalised likelihood ratio with the penalty of the full design (Heinze & Schemper 2002). */
export function penalisedTest(fit: FirthFit, columns: readonly number[]): TestResult {
  const start = fit.scaledCoefficients.slice()
  for (const j of columns) start[j] = 0
  const free = fit.free.filter((j) => !columns.includes(j))
  const without = maximise(fit.penalizedLikelihood, start, { free, maximumIterations: 500 })
  return chiSquareTest(2 * (fit.penalizedLogLikelihood - without.point.logLikelihood), columns.length)
}

function told({ chiSquare, degreesOfFreedom, pValue }: TestResult, kind: FactorTest['kind']): FactorTest {
  const exists = Number.isFinite(chiSquare)
  return { chiSquare: exists ? chiSquare : null, degreesOfFreedom, pValue: exists ? pValue : null, kind }
}
