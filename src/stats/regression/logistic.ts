import type { Column } from '../frame.ts'
import type { LikelihoodPoint } from '../kernel/assemble.ts'
import { type LogisticLikelihood, logisticLikelihood } from '../kernel/likelihood.ts'
import { cholesky, invertCholesky } from '../linear-algebra/cholesky.ts'
import { multiply, sandwich, submatrix } from '../linear-algebra/matrix.ts'
import { collapseRows } from './collapse.ts'
import { dependentColumns } from './collinearity.ts'
import { buildDesign, type Design, originalUnits } from './design.ts'
import { maximise } from './newton.ts'
import { orthogonalInverse } from './orthogonal-information.ts'
import { type BinomialOutcome, nullLogLikelihood, totals } from './outcome.ts'
import type { SeparatedLimit } from './separated-fit.ts'
import { warmStart } from './warm-start.ts'

/** The closed set of ways in which a fit can end. */
export const fitStatuses = ['converged', 'separated', 'collinear', 'notConverged'] as const
export type FitStatus = (typeof fitStatuses)[number]

/** The likelihood, the place where it was maximised, and what follows from it at once. */
export interface LogisticFit {
  readonly status: FitStatus
  /** Over the collapsed cells; `outcome` belongs to its rows. */
  readonly design: Design
  readonly outcome: BinomialOutcome
  /** Added to the linear predictor of each row. */
  readonly offset?: Float64Array
  readonly likelihood: LogisticLikelihood
  /** Design columns with a finite estimate; collinear ones and, under separation, infinite ones have none. */
  readonly free: readonly number[]
  /** Parameters that the likelihood knows: the independent columns, infinite ones included. */
  readonly rank: number
  /**
   * In the scaled units of the design, zero at collinear columns. Always finite: under separation a point so far
   * out that the fitted probabilities equal their limits.
   */
  readonly scaledCoefficients: Float64Array
  /** In the units of the data: NaN for a collinear column, ±Infinity for a separated one. */
  readonly coefficients: Float64Array
  /** Model-based, in the units of the data, row-major; NaN outside `free`. */
  readonly covariance: Float64Array
  /**
   * The same over all `estimatedColumns` in scaled units, 0 elsewhere. What mixes the intercept with slopes has its
   * error from here: the intercept in the units of the data swallows the digits of columns far from 0.
   */
  readonly scaledCovariance: Float64Array
  readonly logLikelihood: number
  readonly nullLogLikelihood: number
  readonly iterations: number
  /** Sums over rows of the outcome. */
  readonly events: number
  readonly trials: number
  /** Design columns that the status is about: collinear with others, or infinite. */
  readonly statusColumns: readonly number[]
  /** True when the search ran off towards infinity, which separation explains (see `resolveSeparation`). */
  readonly diverged: boolean
  /** What `resolveSeparation` found; absent before, and where events and non-events overlap. */
  readonly separated?: SeparatedLimit
}

export interface LogisticOptions {
  readonly references?: Readonly<Record<string, string>>
  readonly offset?: Float64Array
  readonly maximumIterations?: number
  /** Starting coefficients in the units of the data (of an earlier, similar fit). */
  readonly start?: Float64Array
}

/** Beyond this linear predictor (probability 1e-7) a search that still moves is on its way to infinity. */
const divergentPredictor = 16

/**
 * Maximum likelihood logistic regression of `outcome` on `columns` (without missing values), with an intercept.
 * Exact: Newton to rounding on the collapsed cells.
 */
export function fitLogistic(
  columns: readonly Column[],
  outcome: BinomialOutcome,
  options: LogisticOptions = {},
): LogisticFit {
  const cells = options.offset
    ? { rows: outcome.trials.length, columns, outcome }
    : collapseRows(columns, outcome)
  const design = buildDesign(cells.columns, cells.outcome.trials, { references: options.references })
  return fitDesign(design, cells.outcome, options)
}

/** The same on a design that is built already; its rows are taken as they are. */
export function fitDesign(
  design: Design,
  outcome: BinomialOutcome,
  { offset, start, maximumIterations = 40 }: LogisticOptions = {},
): LogisticFit {
  const { events, trials } = totals(outcome)
  const likelihood = logisticLikelihood(design, outcome, offset)
  const atNull = startingPoint(design, events, trials, meanOffset(outcome, offset))
  const origin = start ? scaledUnits(design, start) : (warmStart(design, outcome, offset) ?? atNull)
  const startPoint = likelihood.evaluate(origin)
  const { dependent, involved } = dependentColumns(startPoint, design.columns.length)
  const free = design.columns.map((_, j) => j).filter((j) => !dependent[j])
  const maximum = maximise(likelihood, origin, {
    free,
    maximumIterations,
    startPoint,
    stopWhen: (coefficients, iteration) =>
      iteration >= 20 && largestStep(design, coefficients) > divergentPredictor,
  })
  const collinear = free.length < design.columns.length
  const { coefficients: scaled, point } = maximum
  const inverse = orthogonalInverse(design, outcome, { scaled, information: point.information, free, offset })
  const estimates = describe(design, free, scaled, point.information, inverse)
  const runaway =
    events === 0 ||
    events === trials ||
    largestStep(design, maximum.coefficients) > divergentPredictor ||
    informationVanished(design, free, estimates.covariance, trials, () => likelihood.evaluate(atNull))
  return {
    ...estimates,
    status: maximum.status === 'notConverged' ? 'notConverged' : collinear ? 'collinear' : 'converged',
    design,
    outcome,
    offset,
    likelihood,
    free,
    rank: free.length,
    scaledCoefficients: maximum.coefficients,
    logLikelihood: maximum.point.logLikelihood,
    nullLogLikelihood: offset ? nullMaximum(likelihood, atNull) : nullLogLikelihood(outcome),
    iterations: maximum.iterations,
    events,
    trials,
    statusColumns: involved,
    diverged: maximum.status === 'notConverged' || runaway,
  }
}

/**
 * Coefficients and covariance in the units of the data, from the scaled maximum and its information, or from the
 * inverse information on the free columns where a better one is known.
 */
export function describe(
  design: Design,
  free: readonly number[],
  scaled: Float64Array,
  information: Float64Array,
  knownInverse: Float64Array | null = null,
): Pick<LogisticFit, 'coefficients' | 'covariance' | 'scaledCovariance'> {
  const size = design.columns.length
  const transform = originalUnits(design)
  const coefficients = multiply(transform, scaled, size, size, 1)
  const inverse = knownInverse ?? invertCholesky(cholesky(submatrix(information, size, free), free.length))
  const scaledCovariance = new Float64Array(size * size)
  free.forEach((i, a) => {
    free.forEach((j, b) => {
      scaledCovariance[i * size + j] = inverse[a * free.length + b]
    })
  })
  const covariance = sandwich(transform, scaledCovariance, size, size)
  const isFree = new Uint8Array(size)
  for (const j of free) isFree[j] = 1
  for (let i = 0; i < size; i++) {
    if (isFree[i]) continue
    coefficients[i] = Number.NaN
    for (let j = 0; j < size; j++) {
      covariance[i * size + j] = Number.NaN
      covariance[j * size + i] = Number.NaN
    }
  }
  return { coefficients, covariance, scaledCovariance }
}

/** The maximum over the intercept alone, which under an offset has no closed form. */
function nullMaximum(likelihood: LogisticLikelihood, start: Float64Array): number {
  return maximise(likelihood, start, { free: [0] }).point.logLikelihood
}

/**
 * Whether the data know a million times less of some coefficient at the estimate than at the null model: rare
 * levels in a large sample can run away without any scaled coefficient growing large.
 */
function informationVanished(
  design: Design,
  free: readonly number[],
  covariance: Float64Array,
  trials: number,
  atNull: () => LikelihoodPoint,
): boolean {
  const size = design.columns.length
  const slopes = free.filter((j) => j > 0)
  const scaledVariance = (j: number) => covariance[j * size + j] * design.columns[j].scale ** 2
  // No column holds more information at the null model than a quarter of the trials: a cheap first look.
  if (slopes.every((j) => scaledVariance(j) * 0.25 * trials <= 1e6)) return false
  const { information } = atNull()
  // Where nothing at all is left, the variance is NaN.
  return !slopes.every((j) => scaledVariance(j) * information[j * size + j] <= 1e6)
}

function meanOffset({ trials }: BinomialOutcome, offset: Float64Array | undefined): number {
  if (!offset) return 0
  let sum = 0
  let total = 0
  for (let row = 0; row < trials.length; row++) {
    sum += trials[row] * offset[row]
    total += trials[row]
  }
  return total > 0 ? sum / total : 0
}

function startingPoint(design: Design, events: number, trials: number, shift: number): Float64Array {
  const start = new Float64Array(design.columns.length)
  const share = Math.min(Math.max(events / trials, 1e-9), 1 - 1e-9)
  start[0] = Math.log(share / (1 - share)) - shift
  return start
}

/** Coefficients in the units of the data → scaled units; entries that are not finite start at 0. */
export function scaledUnits(design: Design, coefficients: Float64Array): Float64Array {
  const scaled = new Float64Array(coefficients.length)
  scaled[0] = Number.isFinite(coefficients[0]) ? coefficients[0] : 0
  for (let j = 1; j < coefficients.length; j++) {
    if (!Number.isFinite(coefficients[j])) continue
    const { center, scale } = design.columns[j]
    scaled[j] = coefficients[j] * scale
    scaled[0] += coefficients[j] * center
  }
  return scaled
}

function largestStep(design: Design, scaled: Float64Array): number {
  let largest = 0
  for (let j = 1; j < design.columns.length; j++) largest = Math.max(largest, Math.abs(scaled[j]))
  return largest
}

/** The linear predictor of each row of a design, from coefficients in the units of the data. */
export function linearPredictor(design: Design, coefficients: Float64Array): Float64Array {
  const eta = new Float64Array(design.rows).fill(coefficients[0])
  for (const factor of design.factors) {
    if (factor.kind === 'numeric') {
      const coefficient = coefficients[factor.firstColumn]
      if (Number.isNaN(coefficient)) continue
      for (let row = 0; row < design.rows; row++) eta[row] += coefficient * factor.values[row]
    } else {
      const effect = Float64Array.from(factor.columnOfLevel, (column) =>
        column < 0 || Number.isNaN(coefficients[column]) ? 0 : coefficients[column],
      )
      for (let row = 0; row < design.rows; row++) eta[row] += effect[factor.codes[row]]
    }
  }
  return eta
}

export function logistic(eta: number): number {
  return eta >= 0 ? 1 / (1 + Math.exp(-eta)) : Math.exp(eta) / (1 + Math.exp(eta))
}

/** Fitted probability of each row of a design. */
export function fittedProbabilities(design: Design, coefficients: Float64Array): Float64Array {
  return linearPredictor(design, coefficients).map(logistic)
}
