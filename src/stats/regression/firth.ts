import type { Column } from '../frame.ts'
import type { LikelihoodPoint } from '../kernel/assemble.ts'
import type { LogisticLikelihood } from '../kernel/likelihood.ts'
import { logisticLikelihood } from '../kernel/likelihood.ts'
import type { ScoreFunction } from '../kernel/score-pass.ts'
import { arrowColumns } from './arrow-rows.ts'
import { ascendByScore } from './ascent-by-score.ts'
import type { TestResult } from './chi-square-test.ts'
import { chiSquareTest } from './chi-square-test.ts'
import { collapseRows } from './collapse.ts'
import { dependentColumns } from './collinearity.ts'
import { constrainedLikelihood, type Held, heldCoefficient, hold } from './constrained-likelihood.ts'
import { buildDesign, columnsOf, type Design } from './design.ts'
import { firthLikelihood, lnScales } from './firth-likelihood.ts'
import { firthScore } from './firth-score.ts'
import { inverseOn } from './inverse-curvature.ts'
import { describe, type LogisticFit, type LogisticOptions, scaledUnits } from './logistic.ts'
import { maximise } from './newton.ts'
import { type BinomialOutcome, nullLogLikelihood, totals } from './outcome.ts'
import { type CoefficientInterval, intervalsOf, type ProfileOptions } from './profile.ts'
import type { ProfiledMaximum } from './profile-bound.ts'
import { knownMaximum, maximumAt, moved, profilePath } from './profile-path.ts'

/**
 * A fit by penalised likelihood (Firth 1993; Heinze & Schemper 2002): without the first-order bias of maximum
 * likelihood, and finite under separation. `logLikelihood` is the unpenalised one at the estimate, and
 * `covariance` the inverse information there, as in logistf and brglm2.
 */
export interface FirthFit extends LogisticFit {
  readonly penalizedLikelihood: LogisticLikelihood
  /** Its value and score, without the curvature. */
  readonly penalizedScore: ScoreFunction
  /** l + ½ ln |I| in the units of the data. */
  readonly penalizedLogLikelihood: number
}

/** Each step gains a steady factor (see `firthLikelihood`), so there are more of them than Newton's. */
const mostIterations = 500

/** Firth's penalised-likelihood fit of `outcome` on `columns` (without missing values), on collapsed cells. */
export function fitFirth(
  columns: readonly Column[],
  outcome: BinomialOutcome,
  options: LogisticOptions = {},
): FirthFit {
  const cells = options.offset
    ? { rows: outcome.trials.length, columns, outcome }
    : collapseRows(columns, outcome)
  const design = buildDesign(cells.columns, cells.outcome.trials, { references: options.references })
  return fitFirthDesign(design, cells.outcome, options)
}

/** The same on a design that is built already; its rows are taken as they are. */
export function fitFirthDesign(
  design: Design,
  outcome: BinomialOutcome,
  { offset, start, maximumIterations = mostIterations }: LogisticOptions = {},
): FirthFit {
  const size = design.columns.length
  const likelihood = logisticLikelihood(design, outcome, offset)
  const origin = start ? scaledUnits(design, start) : new Float64Array(size)
  const { dependent, involved } = dependentColumns(likelihood.evaluate(new Float64Array(size)), size)
  const free = design.columns.map((_, j) => j).filter((j) => !dependent[j])
  const penalizedLikelihood = firthLikelihood(design, outcome, free, offset)
  const maximum = maximise(penalizedLikelihood, origin, { free, maximumIterations })
  const plain = likelihood.evaluate(maximum.coefficients)
  const settled = maximum.status === 'converged'
  return {
    ...describe(design, free, maximum.coefficients, plain.information),
    status: !settled ? 'notConverged' : free.length < size ? 'collinear' : 'converged',
    design,
    outcome,
    offset,
    likelihood,
    penalizedLikelihood,
    penalizedScore: firthScore(design, outcome, free, offset, lnScales(design, free)),
    free,
    rank: free.length,
    scaledCoefficients: maximum.coefficients,
    logLikelihood: plain.logLikelihood,
    penalizedLogLikelihood: maximum.point.logLikelihood,
    nullLogLikelihood: offset
      ? maximise(likelihood, new Float64Array(size), { free: [0] }).point.logLikelihood
      : nullLogLikelihood(outcome),
    iterations: maximum.iterations,
    ...totals(outcome),
    statusColumns: involved,
    diverged: false,
  }
}

/** Profile penalised-likelihood intervals by design column, under the penalty of the full design, as logistf. */
export function firthIntervals(fit: FirthFit, options: ProfileOptions = {}): (CoefficientInterval | null)[] {
  const maximum = profiledMaximum(fit)
  const known = knownMaximum(maximum, fit.penalizedScore)
  const work = (wanted: number) => firthWork(fit.design, wanted)
  return intervalsOf(fit, { maximum, known, work }, { budget: firthBudget, ...options })
}

/** Some twenty seconds of one core. */
export const firthBudget = 1e10
const evaluationsOfInterval = 12

/**
 * Counted work of the profile penalised intervals of so many coefficients: for the leverage a score needs the
 * pairs of entries of each row, one entry for each factor, and the inverse over the border of `firthScore`.
 */
export function firthWork(design: Design, wanted: number = design.columns.length): number {
  const { rows, factors, columns } = design
  const { block, border } = arrowColumns(
    design,
    columns.map((_, j) => j),
  )
  const ofRows = rows * (factors.length + 1) ** 2
  const ofBorder = border.length ** 3 + block.length * border.length ** 2
  return evaluationsOfInterval * wanted * (ofRows + ofBorder + columns.length ** 2)
}

function profiledMaximum(fit: FirthFit): ProfiledMaximum {
  return {
    objective: fit.penalizedLikelihood,
    free: fit.free,
    scaledCoefficients: fit.scaledCoefficients,
    logLikelihood: fit.penalizedLogLikelihood,
  }
}

/** Penalised likelihood-ratio test of each coefficient = 0 (the intercept's too); null for a collinear column. */
export function firthTermTests(fit: FirthFit): readonly (TestResult | null)[] {
  const done = termTests.get(fit) ?? termTestsOf(fit)
  termTests.set(fit, done)
  return done
}

/** A factor of one column has the test of its coefficient, which is not searched for twice. */
const termTests = new WeakMap<FirthFit, readonly (TestResult | null)[]>()

function termTestsOf(fit: FirthFit): (TestResult | null)[] {
  const known = knownMaximum(profiledMaximum(fit), fit.penalizedScore)
  return fit.design.columns.map((_, j) => {
    if (!fit.free.includes(j)) return null
    const held = heldCoefficient(fit.design, j)
    const path = known && profilePath(known, held)
    const byScore = path && maximumAt(path, 0, held, fit.scaledCoefficients)
    // Along the tangent, since an intercept at a far-off origin cannot move there alone.
    const start = path
      ? moved(fit.scaledCoefficients, path.tangent, -path.estimate)
      : fit.scaledCoefficients.slice()
    return penalizedTest(fit, byScore ?? heldAtZero(fit, held, start), 1)
  })
}

function heldAtZero(fit: FirthFit, held: Held, start: Float64Array): LikelihoodPoint {
  return maximise(constrainedLikelihood(fit.penalizedLikelihood, held, 0), hold(held, 0, start), {
    free: fit.free.filter((column) => column !== held.column),
    maximumIterations: mostIterations,
  }).point
}

/** Penalised likelihood-ratio test of each factor, all its levels together, in the design's order. */
export function firthFactorTests(fit: FirthFit): TestResult[] {
  const { information } = fit.penalizedLikelihood.evaluate(fit.scaledCoefficients)
  return fit.design.factors.map((factor) => {
    const ofTerm = factor.columnCount === 1 ? firthTermTests(fit)[factor.firstColumn] : null
    return ofTerm ?? firthTestWithout(fit, columnsOf(factor), information)
  })
}

/** Penalised likelihood-ratio test of the whole model against the intercept, with the full-design penalty. */
export function firthOverallTest(fit: FirthFit): TestResult {
  const { information } = fit.penalizedLikelihood.evaluate(fit.scaledCoefficients)
  return firthTestWithout(
    fit,
    fit.design.columns.map((_, j) => j).filter((j) => j > 0),
    information,
  )
}

/** `information` is that of the penalised likelihood at the fit. */
function firthTestWithout(fit: FirthFit, columns: readonly number[], information: Float64Array): TestResult {
  const left = new Set(columns)
  const start = fit.scaledCoefficients.slice()
  for (const j of columns) start[j] = 0
  const free = fit.free.filter((j) => !left.has(j))
  const inverse = inverseOn(information, start.length, free)
  const without =
    (inverse && ascendByScore(fit.penalizedScore, start, inverse)) ??
    maximise(fit.penalizedLikelihood, start, { free, maximumIterations: mostIterations }).point
  return penalizedTest(fit, without, fit.free.length - free.length)
}

function penalizedTest(
  fit: FirthFit,
  { logLikelihood }: { readonly logLikelihood: number },
  degreesOfFreedom: number,
): TestResult {
  return chiSquareTest(2 * (fit.penalizedLogLikelihood - logLikelihood), degreesOfFreedom)
}
