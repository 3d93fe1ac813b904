import { scoreFunction } from '../kernel/score-pass.ts'
import { cholesky, invertCholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import { ascendByScore, type ScoreMaximum } from './ascent-by-score.ts'
import { chiSquareTest, type TestResult } from './chi-square-test.ts'
import { columnsOf, type DesignFactor } from './design.ts'
import { inverseOn } from './inverse-curvature.ts'
import type { LogisticFit } from './logistic.ts'
import { type Maximum, maximise } from './newton.ts'
import { finiteOutcome } from './separated-fit.ts'

/**
 * Wald's test that all coefficients of a factor are 0, in the design's order: b' V⁻¹ b. `covariance` (units of
 * the data, row-major) may be a robust one. NaN for a factor with an infinite or undetermined coefficient, and
 * where the covariance has not the rank for it (fewer clusters than coefficients).
 */
export function waldFactorTests(fit: LogisticFit, covariance: Float64Array = fit.covariance): TestResult[] {
  return fit.design.factors.map((factor) => waldTest(fit, columnsOf(factor), covariance))
}

/** Wald's test that the given design columns all have coefficient 0; collinear columns count for nothing. */
export function waldTest(
  fit: LogisticFit,
  columns: readonly number[],
  covariance: Float64Array = fit.covariance,
): TestResult {
  if (fit.separated && columns.some((j) => fit.statusColumns.includes(j))) {
    return chiSquareTest(Number.NaN, columns.length)
  }
  const size = fit.design.columns.length
  const estimated = columns.filter((j) => fit.free.includes(j))
  const factor = cholesky(submatrix(covariance, size, estimated), estimated.length)
  if (factor.dependent.some((flag) => flag === 1)) return chiSquareTest(Number.NaN, estimated.length)
  const b = Float64Array.from(estimated, (j) => fit.coefficients[j])
  return chiSquareTest(dot(b, solveCholesky(factor, b)), estimated.length)
}

export interface RefitTests {
  /** 2 (l̂ − l̂ without the factor), from an exact refit. */
  readonly likelihoodRatio: TestResult
  /** Rao's: U' I⁻¹ U of the full model at the maximum without the factor. */
  readonly score: TestResult
}

/**
 * Likelihood-ratio and score test of each factor, in the design's order, by a refit without it from a warm start.
 * Model-based, whatever covariance the Wald tests use. Degrees of freedom are the rank that the factor adds to
 * the others (as `drop1` of R); a factor that adds none has NaN.
 */
export function refitFactorTests(fit: LogisticFit): RefitTests[] {
  return refitsWithout(fit).map(({ degreesOfFreedom, byNewton, all }) => {
    if (degreesOfFreedom === 0) {
      return { likelihoodRatio: chiSquareTest(0, 0), score: chiSquareTest(0, 0) }
    }
    const { point } = byNewton()
    return {
      likelihoodRatio: ratioTest(fit, point.logLikelihood, degreesOfFreedom),
      score: chiSquareTest(scoreStatistic(point, all), degreesOfFreedom),
    }
  })
}

/**
 * The likelihood-ratio tests alone: each refit by scores, without a new information matrix, where the search
 * settles that way.
 */
export function likelihoodRatioFactorTests(fit: LogisticFit): TestResult[] {
  return refitsWithout(fit).map(({ degreesOfFreedom, byScore, byNewton }) => {
    if (degreesOfFreedom === 0) return chiSquareTest(0, 0)
    const { logLikelihood } = byScore() ?? byNewton().point
    return ratioTest(fit, logLikelihood, degreesOfFreedom)
  })
}

function ratioTest(fit: LogisticFit, logLikelihood: number, degreesOfFreedom: number): TestResult {
  return chiSquareTest(2 * (fit.logLikelihood - logLikelihood), degreesOfFreedom)
}

interface Refit {
  readonly degreesOfFreedom: number
  /** Independent columns of the full model. */
  readonly all: readonly number[]
  byScore(): ScoreMaximum | null
  byNewton(): Maximum
}

/** The refit without each factor. */
function refitsWithout(fit: LogisticFit): Refit[] {
  const size = fit.design.columns.length
  // What a search that ran away left is no place to start from.
  const sound = !fit.separated && !fit.diverged
  const start = sound ? fit.scaledCoefficients : (fit.separated?.scaledCoefficients ?? new Float64Array(size))
  const all = fit.separated?.allFree ?? fit.free
  const gram = fit.likelihood.evaluate(new Float64Array(size)).information
  const { information } = fit.likelihood.evaluate(start)
  const inverse = invertCholesky(cholesky(submatrix(information, size, all), all.length))
  const score = scoreFunction(fit.design, finiteOutcome(fit), fit.offset)
  const known = fit.separated?.likelihood.evaluate(start).information ?? information
  return fit.design.factors.map((factor): Refit => {
    const own = new Set(columnsOf(factor))
    const candidates = fit.design.columns.map((_, j) => j).filter((j) => !own.has(j))
    const free = independentOn(gram, size, candidates)
    const origin = sound ? projected(factor, start, all, inverse) : without(factor, start)
    // A factor that keeps its limit takes no part in the separation: without it the same cells are separated.
    const sameCells = fit.separated
      ? !columnsOf(factor).some((j) => fit.statusColumns.includes(j))
      : !fit.diverged
    return {
      degreesOfFreedom: fit.rank - free.length,
      all,
      byScore() {
        const base = sameCells ? inverseOn(known, size, independentOn(known, size, free)) : null
        return base && ascendByScore(score, origin, base)
      },
      byNewton: () => maximise(fit.likelihood, origin, { free, maximumIterations: 200 }),
    }
  })
}

/** The columns that earlier ones do not determine. */
function independentOn(information: Float64Array, size: number, columns: readonly number[]): number[] {
  const { dependent } = cholesky(submatrix(information, size, columns), columns.length, 1e-11)
  return columns.filter((_, i) => !dependent[i])
}

/** Likelihood-ratio test of the whole model against the intercept alone. */
export function overallTest(fit: LogisticFit): TestResult {
  return chiSquareTest(2 * (fit.logLikelihood - fit.nullLogLikelihood), fit.rank - 1)
}

/** U' I⁻¹ U over the given columns. */
export function scoreStatistic(
  { gradient, information }: { readonly gradient: Float64Array; readonly information: Float64Array },
  columns: readonly number[],
): number {
  const score = Float64Array.from(columns, (j) => gradient[j])
  const factor = cholesky(submatrix(information, gradient.length, columns), columns.length)
  return dot(score, solveCholesky(factor, score))
}

function without(factor: DesignFactor, scaled: Float64Array): Float64Array {
  const start = scaled.slice()
  for (const j of columnsOf(factor)) start[j] = 0
  return start
}

/** The maximum without the factor if the log likelihood were quadratic: β − V₋ₖ V_KK⁻¹ β_K. */
function projected(
  factor: DesignFactor,
  scaled: Float64Array,
  all: readonly number[],
  inverse: Float64Array,
): Float64Array {
  const start = without(factor, scaled)
  const own = columnsOf(factor).flatMap((j) => (all.includes(j) ? [all.indexOf(j)] : []))
  const block = cholesky(submatrix(inverse, all.length, own), own.length)
  const pull = solveCholesky(
    block,
    Float64Array.from(own, (i) => scaled[all[i]]),
  )
  all.forEach((j, i) => {
    if (own.includes(i)) return
    own.forEach((k, a) => {
      start[j] -= inverse[i * all.length + k] * pull[a]
    })
  })
  return start
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let i = 0; i < left.length; i++) sum += left[i] * right[i]
  return sum
}
