import { normalQuantile, normalTwoSided } from '../distributions.ts'
import { type PackedDesign, packDesign } from '../kernel/packed-design.ts'
import { multiply } from '../linear-algebra/matrix.ts'
import type { NominalFactor, NumericFactor } from './design.ts'
import { type LogisticFit, logistic } from './logistic.ts'
import { columnSums, derivativeInDataUnits } from './row-sums.ts'
import { scaledPredictor } from './sparse-rows.ts'

/** A quantity of the fit with its delta-method error: standard error = √(∇' V ∇). */
export interface DeltaEstimate {
  readonly estimate: number
  readonly standardError: number
  readonly confidenceInterval: readonly [number, number]
}

export interface AverageMarginalEffect {
  readonly factor: string
  /** The level against the reference; null for a numeric factor. */
  readonly level: string | null
  /**
   * `derivative`: mean of ∂p/∂x, in probability per unit of x. `discrete`: mean change of probability from 0 to 1
   * (numeric columns that hold exactly 0 and 1) or from the reference to the level.
   */
  readonly kind: 'derivative' | 'discrete'
  readonly effect: number
  readonly standardError: number
  readonly z: number
  readonly pValue: number
  readonly confidenceInterval: readonly [number, number]
}

export interface MarginalOptions {
  /** In the units of the data; the fit's own, model-based, by default. */
  readonly covariance?: Float64Array
  /** The same over the scaled columns, where it is known: nothing is lost to an intercept far from the data. */
  readonly scaledCovariance?: Float64Array
  readonly confidence?: number
  /** Random intercepts: effects are averages over these shifts of the linear predictor, with their weights. */
  readonly shifts?: readonly { readonly by: number; readonly weight: number }[]
}

const noShift = [{ by: 0, weight: 1 }] as const

/**
 * Average marginal effects over the observations of the fit, cells weighted by their trials, as Stata's
 * `margins, dydx(*)` with factor variables. Factors without an estimate of their own (collinear or infinite
 * columns) are left out.
 */
export function averageMarginalEffects(
  fit: LogisticFit,
  options: MarginalOptions = {},
): AverageMarginalEffect[] {
  const isFree = (column: number) => fit.free.includes(column)
  const { shifts = noShift } = options
  const shifted = shifts.map(({ by, weight }) => ({ rows: predictedRows(shiftedFit(fit, by)), weight }))
  const over = (value: (rows: PredictedRows) => Differentiable) =>
    shifted.map(({ rows, weight }) => scaled(value(rows), weight)).reduce(sum)
  return fit.design.factors.flatMap((factor): AverageMarginalEffect[] => {
    if (factor.kind === 'numeric') {
      if (!isFree(factor.firstColumn)) return []
      const discrete = holdsExactlyZeroAndOne(factor.values)
      const value = discrete
        ? over((rows) => difference(atValue(rows, factor, 1), atValue(rows, factor, 0)))
        : over((rows) => meanDerivative(rows, factor))
      return [effectOf(fit, value, factor.name, null, discrete ? 'discrete' : 'derivative', options)]
    }
    const reference = over((rows) => atLevel(rows, factor, factor.reference))
    return factor.levels.flatMap((level, code) => {
      if (!isFree(factor.columnOfLevel[code])) return []
      const value = difference(
        over((rows) => atLevel(rows, factor, code)),
        reference,
      )
      return [effectOf(fit, value, factor.name, level, 'discrete', options)]
    })
  })
}

/** A scalar function of the coefficients and its derivative, by scaled coefficient. */
export interface Differentiable {
  readonly value: number
  readonly gradient: Float64Array
}

/** The rows of a fit with their linear predictor, found once for any number of effects. */
export interface PredictedRows {
  readonly fit: LogisticFit
  readonly packed: PackedDesign
  readonly eta: Float64Array
  /** Fitted: what a row keeps that a change does not move. */
  readonly probability: Float64Array
}

export function predictedRows(fit: LogisticFit): PredictedRows {
  const eta = scaledPredictor(fit.design, fit.scaledCoefficients)
  const { offset } = fit
  if (offset) for (let row = 0; row < eta.length; row++) eta[row] += offset[row]
  return { fit, packed: packDesign(fit.design, fit.outcome), eta, probability: eta.map(logistic) }
}

/** Mean predicted probability with a numeric factor set to `x` in every row. */
export function atValue(rows: PredictedRows, factor: NumericFactor, x: number): Differentiable {
  const z = (x - factor.center) / factor.scale
  const coefficient = rows.fit.scaledCoefficients[factor.firstColumn]
  const { values, center, scale } = factor
  return meanProbability(
    rows,
    (row) => coefficient * (z - (values[row] - center) / scale),
    (sums) => {
      sums[factor.firstColumn] = z * sums[0]
    },
  )
}

/** Mean predicted probability with a nominal factor set to the level of `code` in every row. */
export function atLevel(rows: PredictedRows, factor: NominalFactor, code: number): Differentiable {
  const effect = Float64Array.from(factor.columnOfLevel, (column) =>
    column < 0 ? 0 : rows.fit.scaledCoefficients[column],
  )
  const { codes, columnOfLevel } = factor
  return meanProbability(
    rows,
    (row) => effect[code] - effect[codes[row]],
    (sums) => {
      for (const column of columnOfLevel) if (column >= 0) sums[column] = 0
      if (columnOfLevel[code] >= 0) sums[columnOfLevel[code]] = sums[0]
    },
  )
}

/**
 * Mean over trials of p(η + change); `replace` puts the replaced factor's own columns right in Σ w x, which is
 * first taken over the rows as they are.
 */
function meanProbability(
  { fit, packed, eta, probability }: PredictedRows,
  changeOf: (row: number) => number,
  replace: (sums: Float64Array) => void,
): Differentiable {
  const { design, outcome, trials } = fit
  const slopes = new Float64Array(design.rows)
  let sum = 0
  for (let row = 0; row < design.rows; row++) {
    const change = changeOf(row)
    const p = change === 0 ? probability[row] : logistic(eta[row] + change)
    sum += outcome.trials[row] * p
    slopes[row] = (outcome.trials[row] * p * (1 - p)) / trials
  }
  const gradient = columnSums(packed, slopes)
  replace(gradient)
  return { value: sum / trials, gradient }
}

/** Mean over trials of β p (1 − p), with ∂/∂β' = p (1 − p) e_j' + β p (1 − p)(1 − 2p) x'. */
function meanDerivative({ fit, packed, probability }: PredictedRows, factor: NumericFactor): Differentiable {
  const { design, outcome, trials } = fit
  const slope = fit.scaledCoefficients[factor.firstColumn] / factor.scale
  const curvatures = new Float64Array(design.rows)
  let sum = 0
  for (let row = 0; row < design.rows; row++) {
    const p = probability[row]
    const weight = (outcome.trials[row] * p * (1 - p)) / trials
    sum += weight
    curvatures[row] = slope * weight * (1 - 2 * p)
  }
  const gradient = columnSums(packed, curvatures)
  gradient[factor.firstColumn] += sum / factor.scale
  return { value: slope * sum, gradient }
}

export function difference(left: Differentiable, right: Differentiable): Differentiable {
  return {
    value: left.value - right.value,
    gradient: left.gradient.map((value, j) => value - right.gradient[j]),
  }
}

function sum(left: Differentiable, right: Differentiable): Differentiable {
  return {
    value: left.value + right.value,
    gradient: left.gradient.map((value, j) => value + right.gradient[j]),
  }
}

function scaled({ value, gradient }: Differentiable, by: number): Differentiable {
  return by === 1 ? { value, gradient } : { value: by * value, gradient: gradient.map((slope) => by * slope) }
}

function shiftedFit(fit: LogisticFit, by: number): LogisticFit {
  if (by === 0) return fit
  const offset = fit.offset?.map((own) => own + by) ?? new Float64Array(fit.design.rows).fill(by)
  return { ...fit, offset }
}

/** Delta method over the estimated coefficients; the others count as known. */
export function deltaEstimate(
  fit: LogisticFit,
  { value, gradient }: Differentiable,
  options: MarginalOptions = {},
): DeltaEstimate {
  const { confidence = 0.95 } = options
  const standardError = Math.sqrt(Math.max(0, varianceAlong(fit, gradient, options)))
  const reach = normalQuantile(0.5 + confidence / 2) * standardError
  return { estimate: value, standardError, confidenceInterval: [value - reach, value + reach] }
}

function varianceAlong(
  fit: LogisticFit,
  gradient: Float64Array,
  { covariance, scaledCovariance = covariance ? undefined : fit.scaledCovariance }: MarginalOptions,
): number {
  const size = gradient.length
  if (scaledCovariance)
    return multiply(multiply(gradient, scaledCovariance, 1, size, size), gradient, 1, size, 1)[0]
  const along = derivativeInDataUnits(fit.design, gradient).map((slope, j) =>
    fit.free.includes(j) ? slope : 0,
  )
  const known = covariance!.map((entry) => (Number.isNaN(entry) ? 0 : entry))
  return multiply(multiply(along, known, 1, size, size), along, 1, size, 1)[0]
}

function effectOf(
  fit: LogisticFit,
  value: Differentiable,
  factor: string,
  level: string | null,
  kind: 'derivative' | 'discrete',
  options: MarginalOptions,
): AverageMarginalEffect {
  const { estimate, standardError, confidenceInterval } = deltaEstimate(fit, value, options)
  const z = estimate / standardError
  const pValue = normalTwoSided(z)
  return { factor, level, kind, effect: estimate, standardError, z, pValue, confidenceInterval }
}

function holdsExactlyZeroAndOne(values: Float64Array): boolean {
  let zeros = 0
  for (const value of values) {
    if (value === 0) zeros += 1
    else if (value !== 1) return false
  }
  return zeros > 0 && zeros < values.length
}
