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
}

/**
 * Exact Newton with step halving. The logistic log likelihood is concave, so the step is an ascent direction.
 * Converged when the Newton decrement λ² = gᵀ H⁻¹ g, twice the log likelihood still to gain, is below 1e-21 of
 * the log likelihood: the information is then within 1e-11 of its value at the maximum.
 */
export function maximise(
  likelihood: LogisticLikelihood,
  start: Float64Array,
  { free, maximumIterations = 40, tolerance = 1e-21, stopWhen }: NewtonOptions = {},
): Maximum {
  const columns = free ?? Array.from({ length: likelihood.columnCount }, (_, j) => j)
  let coefficients: Float64Array = start.slice()
  let point = likelihood.evaluate(coefficients)
  for (let iteration = 1; iteration <= maximumIterations; iteration++) {
    const step = newtonStep(point, columns, likelihood.columnCount)
    const decrement = dotOn(columns, point.gradient, step)
    if (decrement <= tolerance * Math.max(1, Math.abs(point.logLikelihood))) {
      // The last step costs no pass: it leaves the coefficients exact and the information as good as exact.
      return {
        coefficients: stepped(coefficients, step, 1),
        point,
        iterations: iteration - 1,
        status: 'converged',
      }
    }
    const moved = lineSearch(likelihood, coefficients, point, step, decrement)
    if (!moved) return { coefficients, point, iterations: iteration, status: 'converged' }
    coefficients = moved.coefficients
    point = moved.point
    if (stopWhen?.(coefficients, iteration)) break
  }
  return { coefficients, point, iterations: maximumIterations, status: 'notConverged' }
}

/** The full step, with zeros outside the free columns. */
function newtonStep(point: LikelihoodPoint, columns: readonly number[], size: number): Float64Array {
  const gradient = Float64Array.from(columns, (j) => point.gradient[j])
  const factor = cholesky(submatrix(point.information, size, columns), columns.length)
  const part = solveCholesky(factor, gradient)
  const step = new Float64Array(size)
  columns.forEach((j, i) => {
    step[j] = part[i]
  })
  return step
}

function dotOn(columns: readonly number[], left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (const j of columns) sum += left[j] * right[j]
  return sum
}

function stepped(coefficients: Float64Array, step: Float64Array, size: number): Float64Array {
  return coefficients.map((value, j) => value + size * step[j])
}

/** Halves the step until the log likelihood does not fall; null when rounding leaves nothing to gain. */
function lineSearch(
  likelihood: LogisticLikelihood,
  coefficients: Float64Array,
  point: LikelihoodPoint,
  step: Float64Array,
  decrement: number,
): { coefficients: Float64Array; point: LikelihoodPoint } | null {
  const slack = 1e-12 * Math.abs(point.logLikelihood)
  for (let size = 1; size > 1e-6; size /= 2) {
    const candidate = stepped(coefficients, step, size)
    const next = likelihood.evaluate(candidate)
    if (next.logLikelihood >= point.logLikelihood - slack) return { coefficients: candidate, point: next }
    if (decrement * size < 1e-4 * slack) return null
  }
  return null
}
