import type { Column } from '../frame.ts'
import { cholesky, invertCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import { buildDesign, type Design } from '../regression/design.ts'
import { describe, type FitStatus, fitDesign, type LogisticFit } from '../regression/logistic.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import { finiteOutcome, resolveSeparation } from '../regression/separated-fit.ts'
import { farAlong } from '../regression/separation.ts'
import { type GroupedCells, type Grouping, groupedCells } from './grouped-cells.ts'
import { type MixedMaximum, type MixedModel, maximiseMixed } from './mixed-model.ts'
import { boundaryTest, flatIntercept, type RandomIntercept } from './random-intercept.ts'
import { hasMixedGroup, requireGroupings } from './require-groupings.ts'

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
  readonly logLikelihood: number
  readonly iterations: number
  /** In the order in which they were asked for. */
  readonly intercepts: readonly RandomIntercept[]
  /** 1 is Laplace's approximation. */
  readonly quadrature: number
}

export interface MixedOptions {
  readonly references?: Readonly<Record<string, string>>
  /** Points of the adaptive rule; two groupings are fitted by Laplace, 1 point. */
  readonly quadrature?: number
  /** False leaves out errors and tests: the estimates and the likelihood alone. */
  readonly withInference?: boolean
}

/** A gain in log likelihood below this share of it is none: the spread is 0. */
const noGain = 1e-10

/**
 * Maximum likelihood logistic regression with normal random intercepts for one or two groupings (nested or crossed),
 * without missing values. One grouping: adaptive Gauss–Hermite quadrature; two: Laplace. Where σ̂ is 0 the fit is
 * that without the grouping (of one grouping the plain logit) to the last digit. Throws `InputError` with a
 * `MixedErrorCode`.
 */
export async function fitMixedLogistic(
  columns: readonly Column[],
  outcome: BinomialOutcome,
  groupings: readonly Grouping[],
  options: MixedOptions = {},
): Promise<MixedFit> {
  const model = await mixedModel(columns, outcome, groupings, options)
  requireGroupings(model.cells)
  const { plain, cells } = model
  const { withInference = true } = options
  const isEstimable = cells.groups.every((groups) => hasMixedGroup(groups, model.outcome))
  if (!isEstimable) return withoutSpread(model, Number.NaN)
  const maximum = maximiseMixed(model, { withInformation: withInference })
  const isNothing = (without: number) =>
    maximum.logLikelihood - without <= noGain * Math.max(1, Math.abs(maximum.logLikelihood))
  if (groupings.length === 1) {
    if (isNothing(plain.logLikelihood)) return withoutSpread(model, 0)
    return describeMixed(model, maximum, [plain.logLikelihood])
  }
  if (!withInference) return describeMixed(model, maximum, [null, null])
  const without = [
    await fitMixedLogistic(columns, outcome, [groupings[1]], { ...options, quadrature: 1 }),
    await fitMixedLogistic(columns, outcome, [groupings[0]], { ...options, quadrature: 1 }),
  ]
  const better = without[0].logLikelihood >= without[1].logLikelihood ? 0 : 1
  if (isNothing(without[better].logLikelihood)) return withoutGrouping(without[better], groupings, better)
  const fit = describeMixed(
    model,
    maximum,
    cells.groups.map(({ name }) => without[name === groupings[0].name ? 0 : 1].logLikelihood),
  )
  return { ...fit, intercepts: groupings.map(({ name }) => interceptNamed(fit, name)) }
}

async function mixedModel(
  columns: readonly Column[],
  outcome: BinomialOutcome,
  groupings: readonly Grouping[],
  { references, quadrature = 9 }: MixedOptions,
): Promise<MixedModel> {
  const asked = groupedCells(columns, outcome, groupings)
  // The longer grouping is eliminated first.
  const isReversed = groupings.length === 2 && asked.groups[1].count > asked.groups[0].count
  const cells = isReversed ? groupedCells(columns, outcome, groupings.toReversed()) : asked
  const design = buildDesign(cells.columns, cells.outcome.trials, { references })
  const plain = await resolveSeparation(fitDesign(design, cells.outcome))
  const { separated } = plain
  return {
    cells,
    outcome: finiteOutcome(plain),
    plain,
    free: separated?.free ?? plain.free,
    start: separated?.scaledCoefficients ?? plain.scaledCoefficients,
    quadrature: groupings.length === 2 ? 1 : quadrature,
  }
}

/** `without` holds the log likelihood without each grouping, where it is known. */
function describeMixed(
  model: MixedModel,
  maximum: MixedMaximum,
  without: readonly (number | null)[],
): MixedFit {
  const { cells, plain, free } = model
  const { design } = plain
  const { deviations, point } = maximum
  const joint = maximum.information && jointCovariance(maximum.information)
  const size = free.length + deviations.length
  const { coefficients, covariance } = describe(
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
    logLikelihood: maximum.logLikelihood,
    iterations: maximum.iterations,
    intercepts: cells.groups.map(({ name, levels }, k) => ({
      name,
      levels,
      standardDeviation: deviations[k],
      standardError: joint ? Math.sqrt(joint[(free.length + k) * (size + 1)]) : Number.NaN,
      isSingular: false,
      test: boundaryTest(maximum.logLikelihood, without[k]),
      modes: point.modes[k].map((u) => deviations[k] * u),
      modeDeviations: point.modeDeviations[k].map((spread) => deviations[k] * spread),
    })),
    quadrature: model.quadrature,
  }
}

/** The plain logit, with σ = 0, or NaN where no group is left that tells anything of its spread. */
function withoutSpread({ cells, plain, outcome, quadrature }: MixedModel, deviation: number): MixedFit {
  const { status, statusColumns, design, free, scaledCoefficients, coefficients, covariance } = plain
  return {
    ...{
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
    },
    logLikelihood: plain.logLikelihood,
    iterations: plain.iterations,
    intercepts: cells.groups.map(({ name, levels }) => flatIntercept(name, levels, deviation)),
    quadrature,
  }
}

/** The fit of the other grouping alone, with σ = 0 for the one at `index`. */
function withoutGrouping(fit: MixedFit, groupings: readonly Grouping[], index: number): MixedFit {
  const { name, codes, levels } = groupings[index]
  const used = [...new Set(codes)].map((code) => levels[code])
  const flat = flatIntercept(name, used, 0)
  const [other] = fit.intercepts
  return { ...fit, intercepts: index === 0 ? [flat, other] : [other, flat] }
}

function interceptNamed({ intercepts }: MixedFit, name: string): RandomIntercept {
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
