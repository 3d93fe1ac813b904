import { cholesky, solveCholesky } from './linear-algebra/cholesky.ts'
import { submatrix } from './linear-algebra/matrix.ts'

export interface DerivativePoint {
  readonly value: number
  readonly gradient: Float64Array
  /** Minus the second derivatives, row-major. */
  readonly information: Float64Array
}

export interface GuardedMaximum {
  readonly parameters: Float64Array
  readonly point: DerivativePoint
  readonly iterations: number
  readonly converged: boolean
}

const mostIterations = 100
const exact = 1e-20
/** A gain below this share of the value can be lost to rounding. */
const roundingGain = 1e-11

export interface NewtonLimits {
  /** Ends the search where the parameters have left what is sensible. */
  readonly isLost?: (parameters: Float64Array) => boolean
  /** Twice the value still to gain before the last step, relative to the value; the default leaves only rounding. */
  readonly tolerance?: number
}

/**
 * Maximises a smooth function that need not be concave, over its free parameters: Newton with exact second derivatives,
 * a ridge on their diagonal where they are not positive definite, and halved steps.
 */
export function guardedNewton(
  evaluate: (parameters: Float64Array) => DerivativePoint,
  start: Float64Array,
  free: readonly number[],
  { isLost = () => false, tolerance = exact }: NewtonLimits = {},
): GuardedMaximum {
  let parameters = start
  let point = evaluate(start)
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const guarded = guardedStep(point, start.length, free)
    if (guarded === null) return { parameters, point, iterations: iteration, converged: false }
    const { step, isPlain } = guarded
    const decrement = free.reduce((sum, j) => sum + step[j] * point.gradient[j], 0)
    const scale = Math.max(1, Math.abs(point.value))
    if (isPlain && decrement <= tolerance * scale) {
      return { parameters: moved(parameters, step, 1), point, iterations: iteration, converged: true }
    }
    const move = halvedStep(evaluate, parameters, point, step, decrement)
    if (!move) {
      const converged = isPlain && decrement <= roundingGain * scale
      return { parameters, point, iterations: iteration, converged }
    }
    parameters = move.parameters
    point = move.point
    if (isLost(parameters)) return { parameters, point, iterations: iteration, converged: false }
  }
  return { parameters, point, iterations: mostIterations, converged: false }
}

/** Null where the derivatives are no numbers: no ridge would mend them. */
function guardedStep(
  { gradient, information }: DerivativePoint,
  size: number,
  free: readonly number[],
): { step: Float64Array; isPlain: boolean } | null {
  const matrix = submatrix(information, size, free)
  const slope = Float64Array.from(free, (j) => gradient[j])
  if (!matrix.every(Number.isFinite) || !slope.every(Number.isFinite)) return null
  const largest = free.reduce((most, _, i) => Math.max(most, Math.abs(matrix[i * (free.length + 1)])), 1e-8)
  let ridge = 0
  for (;;) {
    const ridged = matrix.slice()
    for (let i = 0; i < free.length; i++) ridged[i * (free.length + 1)] += ridge
    const factor = cholesky(ridged, free.length)
    if (factor.dependent.every((flag) => flag === 0)) {
      const step = new Float64Array(size)
      solveCholesky(factor, slope).forEach((value, i) => {
        step[free[i]] = value
      })
      return { step, isPlain: ridge === 0 }
    }
    ridge = ridge === 0 ? 1e-6 * largest : ridge * 10
  }
}

function halvedStep(
  evaluate: (parameters: Float64Array) => DerivativePoint,
  parameters: Float64Array,
  { value }: DerivativePoint,
  step: Float64Array,
  decrement: number,
): { parameters: Float64Array; point: DerivativePoint } | null {
  const slack = 1e-13 * Math.abs(value)
  for (let size = 1; size > 1e-10; size /= 2) {
    const next = moved(parameters, step, size)
    const point = evaluate(next)
    if (point.value >= value + 1e-4 * size * decrement - slack) return { parameters: next, point }
    if (decrement * size < slack) return null
  }
  return null
}

function moved(parameters: Float64Array, step: Float64Array, size: number): Float64Array {
  return parameters.map((value, j) => value + size * step[j])
}
