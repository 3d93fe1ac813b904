import type { LikelihoodPoint } from '../kernel/assemble.ts'
import type { LogisticLikelihood } from '../kernel/likelihood.ts'
import { cholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import { constrainedLikelihood, type Held, heldValue, hold } from './constrained-likelihood.ts'
import { maximise } from './newton.ts'

/** A maximum, and the objective (likelihood or penalised likelihood) that it is the maximum of. */
export interface ProfiledMaximum {
  readonly objective: LogisticLikelihood
  readonly free: readonly number[]
  readonly scaledCoefficients: Float64Array
  /** Of the objective; its supremum under separation. */
  readonly logLikelihood: number
}

/** Where the held coefficient stands at the maximum: a number, or ±Infinity under separation. */
export interface BoundRequest {
  readonly held: Held
  readonly estimate: number
  readonly side: -1 | 1
  /** 2 (l̂ − l) at the bound: the quantile of χ²₁. */
  readonly quantile: number
}

export interface Bound {
  /** In scaled units; ±Infinity where the profile never falls to the quantile. */
  readonly value: number
  readonly evaluations: number
}

/** The profile is flat beyond any use where it has not fallen after so many widenings. */
const mostTrials = 80
/** Of the constrained maxima: the first steps towards a bound need no more than an idea of them. */
const roughTolerance = 1e-8
export const exactTolerance = 1e-17
/** A search that took longer ran away in other directions; what it left is no place to start from. */
const iterationsOfASoundSearch = 15

/**
 * Where the profile likelihood has fallen by half the quantile, by Newton on the signed root
 * r(τ) = √(2 (l̂ − l(τ))), which is nearly a straight line. Its slope comes free: dl/dτ is the gradient entry of
 * the held coefficient (envelope theorem). A bracket guards each step, the last solution starts the next one.
 */
export function profileBound(maximum: ProfiledMaximum, request: BoundRequest): Bound {
  const { held, estimate, side, quantile } = request
  // With an infinite coefficient held, others may still run away; else every constrained maximum is finite.
  const profile = profileAlong(maximum, held, !Number.isFinite(estimate))
  const target = Math.sqrt(quantile)
  let inner = estimate
  let outer = Number.NaN
  let widening = Number.isFinite(estimate) ? target * profile.standardError : 1
  let value = Number.isFinite(estimate) ? estimate + side * target * profile.standardError : 0
  let tolerance = roughTolerance
  for (let trial = 0; trial < mostTrials; trial++) {
    const { fall, slope } = profile.at(value, tolerance)
    const root = Math.sqrt(Math.max(0, fall))
    if (root > target) outer = value
    else inner = value
    // A penalised profile can have two hills; where the search has changed to the higher one, the bracket of
    // the lower one says nothing.
    if (root < target && Math.abs(outer - inner) <= 1e-3 * profile.standardError) outer = Number.NaN
    const newton = value + ((root - target) * root) / slope
    const span = Math.max(Math.abs(value - (Number.isFinite(estimate) ? estimate : 0)), 1e-6)
    if (tolerance === exactTolerance && Math.abs(newton - value) <= 1e-10 * span)
      return { value: newton, evaluations: profile.evaluations() }
    if (Math.abs(newton - value) <= 1e-2 * span) tolerance = exactTolerance
    const next = guarded(newton, { value, inner, outer, side, widening })
    if (next !== newton) widening *= 2
    value = next
  }
  return { value: side * Infinity, evaluations: profile.evaluations() }
}

interface Search {
  readonly value: number
  readonly inner: number
  readonly outer: number
  readonly side: -1 | 1
  readonly widening: number
}

/** The Newton step where it stays in the bracket, else the middle, or a wider step where there is no bracket. */
function guarded(newton: number, { value, inner, outer, side, widening }: Search): number {
  if (Number.isNaN(outer)) {
    const ahead = side * (newton - value)
    const limit = Math.max(widening, 2 * Math.abs(value - inner))
    return ahead > 0 && ahead <= limit ? newton : value + side * widening
  }
  if (!Number.isFinite(inner)) {
    const back = -side * (newton - value)
    return back > 0 && back <= widening ? newton : outer - side * widening
  }
  const inside = side * (newton - inner) > 0 && side * (outer - newton) > 0
  return inside ? newton : (inner + outer) / 2
}

/** The profile as a function of the held value, each solution starting on the tangent of the last one. */
export function profileAlong(
  { objective, free, scaledCoefficients, logLikelihood }: ProfiledMaximum,
  held: Held,
  mayRunAway: boolean,
) {
  let evaluations = 0
  const counted: LogisticLikelihood = {
    columnCount: objective.columnCount,
    evaluate(coefficients) {
      evaluations += 1
      return objective.evaluate(coefficients)
    },
  }
  const others = free.filter((j) => j !== held.column)
  let coefficients: Float64Array = scaledCoefficients
  let ranAway = mayRunAway
  let tangent = tangentAt(counted.evaluate(coefficients), held, free)
  return {
    /** Wald's, in scaled units. */
    standardError: Math.sqrt(tangent.variance),
    evaluations: () => evaluations,
    /** 2 (l̂ − l) and dl/dτ at a value. */
    at(value: number, tolerance: number): { fall: number; slope: number } {
      const move = value - heldValue(held, coefficients)
      const extrapolated = coefficients.map((beta, j) => beta + move * tangent.direction[j])
      const sound = !ranAway && extrapolated.every(Number.isFinite)
      const start = sound ? extrapolated : new Float64Array(coefficients.length)
      const solution = maximise(constrainedLikelihood(counted, held, value), hold(held, value, start), {
        free: others,
        maximumIterations: 100,
        tolerance,
      })
      ranAway = mayRunAway && solution.iterations > iterationsOfASoundSearch
      coefficients = hold(held, value, solution.coefficients.slice())
      const { point } = solution
      tangent = tangentAt(point, { ...held, ties: null }, free)
      if (held.ties) tangent = withTies(tangent, held.ties, held.column)
      return { fall: 2 * (logLikelihood - point.logLikelihood), slope: point.gradient[held.column] }
    },
  }
}

interface Tangent {
  /** Change of all coefficients for a change of 1 in the held value, along the profile. */
  readonly direction: Float64Array
  readonly variance: number
}

/** V u / u'V u, where u'β is the held value and V the inverse information on the free columns. */
function tangentAt(point: LikelihoodPoint, { column, ties }: Held, free: readonly number[]): Tangent {
  const size = point.gradient.length
  const functional = Float64Array.from(free, (j) => (j === column ? 1 : ties ? -ties[j] : 0))
  const part = solveCholesky(cholesky(submatrix(point.information, size, free), free.length), functional)
  let variance = 0
  for (let i = 0; i < free.length; i++) variance += part[i] * functional[i]
  const direction = new Float64Array(size)
  free.forEach((j, i) => {
    direction[j] = part[i] / variance
  })
  return { direction, variance }
}

/** A tangent of the constrained coordinates, in which the held column already stands for the held value. */
function withTies({ direction, variance }: Tangent, ties: Float64Array, column: number): Tangent {
  const moved = direction.slice()
  for (let j = 0; j < moved.length; j++) moved[column] += ties[j] * direction[j]
  return { direction: moved, variance }
}
