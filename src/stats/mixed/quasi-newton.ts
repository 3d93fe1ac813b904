import { cholesky, invertCholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { multiply } from '../linear-algebra/matrix.ts'

/** A smooth function of a few parameters, with its gradient. */
export type Objective = (parameters: Float64Array) => ObjectivePoint

export interface ObjectivePoint {
  readonly value: number
  readonly gradient: Float64Array
}

export interface SmoothMaximum {
  readonly parameters: Float64Array
  readonly value: number
  /** Minus the second derivatives at the maximum, row-major; null where they were not asked for. */
  readonly information: Float64Array | null
  readonly iterations: number
  readonly converged: boolean
}

export interface QuasiNewtonOptions {
  /** What the covariance of the parameters may be like: the first metric, row-major. */
  readonly metric: Float64Array
  /** Without it the search ends on the quasi-Newton steps alone, to about 1e-9 of the value. */
  readonly withInformation: boolean
  /** True where the search has run off. */
  readonly isLost?: (parameters: Float64Array) => boolean
}

const mostSteps = 200
/** Twice the value still to gain, as the metric sees it, relative to the value. */
const nearEnough = 1e-11
const polished = 1e-18
const mostPolishing = 8

/**
 * Maximises by BFGS (Nocedal & Wright 2006, ch. 6) with halved steps; then, where the information is wanted, takes
 * second derivatives by central differences of the gradient and goes on by Newton with them until nothing is left
 * to gain.
 */
export function maximiseSmooth(
  objective: Objective,
  start: Float64Array,
  { metric, withInformation, isLost = () => false }: QuasiNewtonOptions,
): SmoothMaximum {
  let parameters = start
  let point = objective(start)
  let inverse = metric
  let iterations = 0
  let converged = false
  while (iterations < mostSteps) {
    const direction = times(inverse, point.gradient)
    const decrement = dot(direction, point.gradient)
    if (decrement <= nearEnough * Math.max(1, Math.abs(point.value))) {
      converged = true
      break
    }
    const move = halvedStep(objective, parameters, point, direction, decrement)
    iterations += 1
    if (!move) {
      // A metric that has gone stale is begun afresh once; then rounding leaves nothing to gain.
      if (inverse === metric) break
      inverse = metric
      continue
    }
    inverse = updated(
      inverse,
      difference(move.parameters, parameters),
      difference(point.gradient, move.gradient),
    )
    parameters = move.parameters
    point = move
    if (isLost(parameters))
      return { parameters, value: point.value, information: null, iterations, converged: false }
  }
  if (!withInformation) return { parameters, value: point.value, information: null, iterations, converged }
  return polish(objective, { parameters, ...point }, inverse, iterations)
}

function polish(objective: Objective, start: Move, metric: Float64Array, iterations: number): SmoothMaximum {
  let at = start
  let information = secondDerivatives(objective, at.parameters, metric)
  for (let round = 0; round < mostPolishing; round++) {
    const factor = cholesky(information, at.parameters.length)
    if (factor.dependent.some((value) => value === 1)) break
    const step = solveCholesky(factor, at.gradient)
    const decrement = dot(step, at.gradient)
    if (decrement <= polished * Math.max(1, Math.abs(at.value))) {
      return { ...at, information, iterations: iterations + round, converged: true }
    }
    const move = halvedStep(objective, at.parameters, at, step, decrement)
    if (!move) {
      const settled = decrement <= nearEnough * Math.max(1, Math.abs(at.value))
      return { ...at, information, iterations: iterations + round, converged: settled }
    }
    at = move
    // Close to the maximum the same derivatives serve; a long way from it they are taken again.
    if (decrement > 1e-6) information = secondDerivatives(objective, at.parameters, invertCholesky(factor))
  }
  return { ...at, information, iterations: iterations + mostPolishing, converged: false }
}

interface Move extends ObjectivePoint {
  readonly parameters: Float64Array
}

/** Halves the step until the value rises by a share of what the slope promises; null where it never does. */
function halvedStep(
  objective: Objective,
  parameters: Float64Array,
  { value }: ObjectivePoint,
  direction: Float64Array,
  decrement: number,
): Move | null {
  const slack = 1e-13 * Math.abs(value)
  for (let size = 1; size > 1e-10; size /= 2) {
    const next = parameters.map((parameter, j) => parameter + size * direction[j])
    const point = objective(next)
    if (point.value >= value + 1e-4 * size * decrement - slack) return { parameters: next, ...point }
  }
  return null
}

/** The inverse update of BFGS; `change` is that of minus the gradient. Skipped where the curvature is not positive. */
function updated(inverse: Float64Array, step: Float64Array, change: Float64Array): Float64Array {
  const curvature = dot(step, change)
  if (!(curvature > 1e-14 * Math.sqrt(dot(step, step) * dot(change, change)))) return inverse
  const size = step.length
  const moved = times(inverse, change)
  const scale = (1 + dot(change, moved) / curvature) / curvature
  return inverse.map((value, at) => {
    const i = Math.floor(at / size)
    const j = at % size
    return value + scale * step[i] * step[j] - (step[i] * moved[j] + moved[i] * step[j]) / curvature
  })
}

/** A thousandth of a standard error: far above the rounding of the gradient, far below the scale on which it bends. */
const differenceStep = 1e-3

/** Minus the second derivatives, by central differences of the gradient over steps in the scale of the metric. */
function secondDerivatives(objective: Objective, at: Float64Array, metric: Float64Array): Float64Array {
  const size = at.length
  const matrix = new Float64Array(size * size)
  for (let j = 0; j < size; j++) {
    const step = differenceStep * Math.sqrt(metric[j * size + j])
    const shifted = (by: number) => objective(at.map((value, i) => (i === j ? value + by : value))).gradient
    const above = shifted(step)
    const below = shifted(-step)
    for (let i = 0; i < size; i++) {
      const value = (below[i] - above[i]) / (2 * step)
      matrix[i * size + j] += value / 2
      matrix[j * size + i] += value / 2
    }
  }
  return matrix
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  return multiply(matrix, vector, vector.length, vector.length, 1)
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, j) => sum + value * right[j], 0)
}

function difference(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((value, j) => value - right[j])
}
