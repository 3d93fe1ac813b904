import { cholesky, invertCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import type { Design } from '../regression/design.ts'
import { describe, type FitStatus, type LogisticFit } from '../regression/logistic.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import { farAlong } from '../regression/separation.ts'
import { scaledPredictor } from '../regression/sparse-rows.ts'
import { boundaryTest, flatIntercept, groupTotals, type RandomIntercept } from './fitted-intercept.ts'
import type { GroupedCells } from './grouped-cells.ts'
import type { MixedMaximum, MixedModel } from './mixed-model.ts'

export interface MixedFit {
  readonly status: FitStatus
  readonly statusColumns: readonly number[]
  readonly design: Design
  readonly cells: GroupedCells
  /** Without the cells that the fixed part separates, which no intercept moves. */
  readonly outcome: BinomialOutcome
  /** The logit without random intercepts, over the same cells. */
  readonly plain: LogisticFit
  readonly free: readonly number[]
  readonly scaledCoefficients: Float64Array
  /** Conditional on the intercepts, in the units of the data: NaN for a collinear column, ±Infinity for a separated one. */
  readonly coefficients: Float64Array
  /** From the joint observed information of coefficients and deviations, as `vcov` of lme4's glmer; NaN outside `free`. */
  readonly covariance: Float64Array
  /** The same over the scaled columns; 0 where none was estimated. */
  readonly scaledCovariance: Float64Array
  readonly logLikelihood: number
  readonly iterations: number
  /** In the order in which they were asked for. */
  readonly intercepts: readonly RandomIntercept[]
  /** 1 is Laplace's approximation. */
  readonly quadrature: number
  /** Null where no spread can be estimated. */
  readonly together: JointMaximum | null
}

/** Where coefficients and all spreads were maximised together, groupings whose σ is 0 among them. */
export interface JointMaximum {
  readonly cells: GroupedCells
  readonly outcome: BinomialOutcome
  /** The fixed part of each cell. */
  readonly predictor: Float64Array
  /** In the order of `cells.groups`. */
  readonly deviations: readonly number[]
}

export function jointMaximum({ cells, outcome, plain }: MixedModel, maximum: MixedMaximum): JointMaximum {
  return {
    cells,
    outcome,
    predictor: scaledPredictor(plain.design, maximum.scaledCoefficients),
    deviations: maximum.deviations,
  }
}

/** `without` holds the log likelihood without each grouping, where it is known. */
export function describeMixed(
  model: MixedModel,
  maximum: MixedMaximum,
  without: readonly (number | null)[],
): MixedFit {
  const { cells, plain, free } = model
  const { design } = plain
  const { deviations, point } = maximum
  const joint = maximum.information && jointCovariance(maximum.information)
  const size = free.length + deviations.length
  const { coefficients, covariance, scaledCovariance } = describe(
    design,
    free,
    maximum.scaledCoefficients,
    new Float64Array(0),
    joint ? leadingBlock(joint, size, free.length) : new Float64Array(free.length ** 2).fill(Number.NaN),
  )
  keepInfinite(plain, coefficients, covariance)
  return {
    status: maximum.status === 'converged' ? plain.status : 'notConverged',
    statusColumns: plain.statusColumns,
    design,
    cells,
    outcome: model.outcome,
    plain,
    free: plain.free,
    scaledCoefficients: plain.separated
      ? farAlong(plain, plain.separated.separation, maximum.scaledCoefficients)
      : maximum.scaledCoefficients,
    coefficients,
    covariance,
    scaledCovariance,
    logLikelihood: maximum.logLikelihood,
    iterations: maximum.iterations,
    intercepts: cells.groups.map((groups, k) => ({
      ...groupTotals(groups, cells.outcome),
      standardDeviation: deviations[k],
      standardError: joint ? Math.sqrt(joint[(free.length + k) * (size + 1)]) : Number.NaN,
      isSingular: false,
      test: boundaryTest(maximum.logLikelihood, without[k]),
      modes: point.modes[k].map((u) => deviations[k] * u),
      modeDeviations: point.modeDeviations[k].map((spread) => deviations[k] * spread),
    })),
    quadrature: model.quadrature,
    together: jointMaximum(model, maximum),
  }
}

/** The plain logit, with σ = 0, or NaN where no group is left that tells anything of its spread. */
export function withoutSpread(
  { cells, plain, outcome, quadrature }: MixedModel,
  deviation: number,
  together: JointMaximum | null,
): MixedFit {
  const { status, statusColumns, design, free } = plain
  const { scaledCoefficients, coefficients, covariance, scaledCovariance } = plain
  return {
    status,
    statusColumns,
    design,
    cells,
    outcome,
    plain,
    free,
    scaledCoefficients,
    coefficients,
    covariance,
    scaledCovariance,
    logLikelihood: plain.logLikelihood,
    iterations: plain.iterations,
    intercepts: cells.groups.map((groups) => flatIntercept(groups, cells.outcome, deviation)),
    quadrature,
    together,
  }
}

/** The fit of the other grouping alone, with σ = 0 for the one named. */
export function withoutGrouping(
  fit: MixedFit,
  { cells }: MixedModel,
  name: string,
  together: JointMaximum,
): MixedFit {
  const groups = cells.groups.find((own) => own.name === name)
  if (!groups) throw new Error(`No groups of ${name}`)
  return { ...fit, together, intercepts: [flatIntercept(groups, cells.outcome, 0), ...fit.intercepts] }
}

export function interceptNamed({ intercepts }: MixedFit, name: string): RandomIntercept {
  const found = intercepts.find((intercept) => intercept.name === name)
  if (!found) throw new Error(`No intercept of ${name}`)
  return found
}

function jointCovariance(information: Float64Array): Float64Array {
  return invertCholesky(cholesky(information, Math.round(Math.sqrt(information.length))))
}

function leadingBlock(matrix: Float64Array, size: number, kept: number): Float64Array {
  return submatrix(
    matrix,
    size,
    Array.from({ length: kept }, (_, j) => j),
  )
}

/** What the plain logit sets aside or sends to infinity is so whatever the intercepts. */
function keepInfinite({ coefficients }: LogisticFit, own: Float64Array, covariance: Float64Array): void {
  const size = own.length
  for (let j = 0; j < size; j++) {
    if (Number.isFinite(coefficients[j])) continue
    own[j] = coefficients[j]
    for (let i = 0; i < size; i++) {
      covariance[i * size + j] = Number.NaN
      covariance[j * size + i] = Number.NaN
    }
  }
}
