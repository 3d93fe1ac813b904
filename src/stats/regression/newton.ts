import type { LikelihoodPoint } from '../kernel/assemble.ts'
import type { LogisticLikelihood } from '../kernel/likelihood.ts'
import { cholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'

export interface Maximum {
  readonly coefficients: Float64Array
  readonly point: LikelihoodPoint
  readonly iterations: number
  readonly status: 'converged' | 'notConverged'
}

export interface NewtonOptions {
  /** Columns to maximise over; the others stay at their start. All by default. */
  readonly free?: readonly number[]
  readonly maximumIterations?: number
  /** Newton decrement, relative to the log likelihood, at which the search ends. */
  readonly tolerance?: number
  /** Called after each iteration; true stops the search (separation seen, say). */
  readonly stopWhen?: (coefficients: Float64Array, iteration: number) => boolean
  /** The likelihood at the start, where it is known: it saves a pass. */
  readonly startPoint?: LikelihoodPoint
}

/**
 * Exact Newton with step halving. The logistic log likelihood is concave, so the step is an ascent direction.
 * Converged when the Newton decrement λ² = gᵀ H⁻¹ g, twice the log likelihood still to gain, is below 1e-21 of
 * the log likelihood: the information is then within 1e-11 of its value at the maximum.
 */
export function maximise(
  likelihood: LogisticLikelihood,
  start: Float64Array,
  { free, maximumIterations = 40, tolerance = 1e-21, stopWhen, startPoint }: NewtonOptions = {},
): Maximum {
  const columns = free ?? Array.from({ length: likelihood.columnCount }, (_, j) => j)
  let coefficients: Float64Array = start.slice()
  let point = startPoint ?? likelihood.evaluate(coefficients)
  for (let iteration = 1; iteration <= maximumIterations; iteration++) {
    const enough = tolerance * Math.max(1, Math.abs(point.logLikelihood))
    const { step, damped } = newtonStep(point, coefficients, columns, enough)
    const decrement = dotOn(columns, point.gradient, step)
    if (!damped && decrement <= enough) {
      // The last step costs no pass: it leaves the coefficients exact and the information as good as exact.
      return {
        coefficients: stepped(coefficients, step, 1),
        point,
        iterations: iteration - 1,
        status: 'converged',
      }
    }
    const moved = damped
      ? wideningSearch(likelihood, coefficients, point, step)
      : lineSearch(likelihood, coefficients, point, step, decrement)
    if (!moved) {
      const settled = decrement <= roundingGain * Math.max(1, Math.abs(point.logLikelihood))
      return { coefficients, point, iterations: iteration, status: settled ? 'converged' : 'notConverged' }
    }
    coefficients = moved.coefficients
    point = moved.point
    if (stopWhen?.(coefficients, iteration)) break
  }
  return { coefficients, point, iterations: maximumIterations, status: 'notConverged' }
}

/** A gain below this share of the log likelihood can be lost to rounding. */
const roundingGain = 1e-9

/** In scaled units. A step longer than this, and than the way come so far, goes where the model is empty. */
const longStep = 20

/**
 * The full step, with zeros outside the free columns. Far from the maximum the information of some direction can
 * vanish to rounding while its gradient does not; there the step is damped to about 1 along the gradient.
 */
function newtonStep(
  { gradient, information }: LikelihoodPoint,
  coefficients: Float64Array,
  columns: readonly number[],
  enough: number,
): { step: Float64Array; damped: boolean } {
  const size = gradient.length
  const slope = Float64Array.from(columns, (j) => gradient[j])
  const matrix = submatrix(information, size, columns)
  let factor = cholesky(matrix, columns.length)
  let missed = 0
  for (let i = 0; i < columns.length; i++) {
    if (factor.dependent[i]) missed += slope[i] ** 2 / Math.max(matrix[i * columns.length + i], 1e-300)
  }
  const damped = missed > enough
  if (damped) {
    const ridge = largest(slope)
    for (let i = 0; i < columns.length; i++) matrix[i * columns.length + i] += ridge
    factor = cholesky(matrix, columns.length)
  }
  const part = solveCholesky(factor, slope)
  const shrink = Math.min(1, Math.max(longStep, 4 * largest(coefficients)) / Math.max(largest(part), 1e-300))
  const step = new Float64Array(size)
  columns.forEach((j, i) => {
    step[j] = part[i] * shrink
  })
  return { step, damped }
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}

function dotOn(columns: readonly number[], left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (const j of columns) sum += left[j] * right[j]
  return sum
}

function stepped(coefficients: Float64Array, step: Float64Array, size: number): Float64Array {
  return coefficients.map((value, j) => value + size * step[j])
}

interface Move {
  readonly coefficients: Float64Array
  readonly point: LikelihoodPoint
}

/** Doubles a damped step while the log likelihood rises; null where it does not rise at all. */
function wideningSearch(
  likelihood: LogisticLikelihood,
  coefficients: Float64Array,
  point: LikelihoodPoint,
  step: Float64Array,
): Move | null {
  let best: Move | null = null
  for (let size = 1; size < 1e12; size *= 2) {
    const candidate = stepped(coefficients, step, size)
    const next = likelihood.evaluate(candidate)
    if (!(next.logLikelihood > (best ?? { point }).point.logLikelihood)) break
    best = { coefficients: candidate, point: next }
  }
  return best ?? lineSearch(likelihood, coefficients, point, step, Infinity)
}

/** Halves the step until the log likelihood does not fall; null when rounding leaves nothing to gain. */
function lineSearch(
  likelihood: LogisticLikelihood,
  coefficients: Float64Array,
  point: LikelihoodPoint,
  step: Float64Array,
  decrement: number,
): Move | null {
  const slack = 1e-12 * Math.abs(point.logLikelihood)
  for (let size = 1; size > 1e-12; size /= 2) {
    const candidate = stepped(coefficients, step, size)
    const next = likelihood.evaluate(candidate)
    if (next.logLikelihood >= point.logLikelihood - slack) return { coefficients: candidate, point: next }
    if (decrement * size < 1e-4 * slack) return null
  }
  return null
}
