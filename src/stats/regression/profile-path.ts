import type { ScoreFunction } from '../kernel/score-pass.ts'
import { type Held, heldValue } from './constrained-likelihood.ts'
import { add, dot, inverseCurvature, inverseOn } from './inverse-curvature.ts'
import type { ProfiledMaximum } from './profile-bound.ts'

/** A maximum, with what a search near it needs: the score alone and the inverse information, both in scaled units. */
export interface KnownMaximum {
  readonly score: ScoreFunction
  readonly scaledCoefficients: Float64Array
  readonly logLikelihood: number
  /** V · vector: the inverse information at the maximum on the free columns, zero elsewhere. */
  readonly inverse: (vector: Float64Array) => Float64Array
}

/** Null where the information is singular to working precision. */
export function knownMaximum(
  { objective, free, scaledCoefficients, logLikelihood }: ProfiledMaximum,
  score: ScoreFunction,
): KnownMaximum | null {
  const size = objective.columnCount
  const { information } = objective.evaluate(scaledCoefficients)
  const inverse = inverseOn(information, size, free)
  return inverse && { score, scaledCoefficients, logLikelihood, inverse }
}

/** Where a search stands beside the profile, and how the profile looks from there. */
export interface PathPoint {
  readonly coefficients: Float64Array
  /** The held value. */
  readonly value: number
  /** Of the constrained maximum at this value, to second order: exact where the decrement vanishes. */
  readonly logLikelihood: number
  /** dl/dτ of the profile: the multiplier of the constraint. */
  readonly slope: number
  /** The Newton step to the constrained maximum at this value. */
  readonly step: Float64Array
  /** Twice the log likelihood that this step gains. */
  readonly decrement: number
  /** Change of all coefficients for a change of 1 in the held value, along the profile. */
  readonly tangent: Float64Array
}

/**
 * The profile of one held coefficient u'β as a search sees it that evaluates scores only. The inverse curvature V
 * starts as the one at the maximum and learns from each move, so a constrained maximum takes a few passes
 * without a factorisation. On the constraint the Newton step is V g − λ V u with λ = u'Vg / u'Vu.
 */
export function profilePath({ score, scaledCoefficients, inverse }: KnownMaximum, held: Held) {
  const functional = new Float64Array(scaledCoefficients.length)
  if (held.ties) for (let j = 0; j < functional.length; j++) functional[j] = -held.ties[j]
  functional[held.column] = 1
  const curvature = inverseCurvature(inverse)
  let evaluations = 0
  let last: { readonly coefficients: Float64Array; readonly gradient: Float64Array } | null = null

  function alongProfile(): { tangent: Float64Array; variance: number } {
    const part = curvature.apply(functional)
    const variance = dot(functional, part)
    return { tangent: part.map((value) => value / variance), variance }
  }

  const atMaximum = alongProfile()
  return {
    /** Wald's, in scaled units. */
    standardError: Math.sqrt(atMaximum.variance),
    estimate: heldValue(held, scaledCoefficients),
    tangent: atMaximum.tangent,
    evaluations: () => evaluations,
    visit(coefficients: Float64Array): PathPoint {
      evaluations += 1
      const { logLikelihood, gradient } = score(coefficients)
      if (last)
        curvature.learn(difference(coefficients, last.coefficients), difference(last.gradient, gradient))
      last = { coefficients, gradient }
      const { tangent } = alongProfile()
      const slope = dot(tangent, gradient)
      const rest = gradient.slice()
      add(rest, functional, -slope)
      const step = curvature.apply(rest)
      const decrement = dot(rest, step)
      const value = heldValue(held, coefficients)
      return {
        coefficients,
        value,
        logLikelihood: logLikelihood + decrement / 2,
        slope,
        step,
        decrement,
        tangent,
      }
    },
  }
}

export type ProfilePath = ReturnType<typeof profilePath>

/** A constrained maximum ends a search where the decrement, and so the error of the log likelihood, is below this. */
export const smallDecrement = 1e-11
const mostVisits = 30

/** The constrained maximum at a held value, from coefficients near it; null where the search does not settle. */
export function maximumAt(
  path: ProfilePath,
  value: number,
  held: Held,
  near: Float64Array,
): PathPoint | null {
  let next = moved(near, path.tangent, value - heldValue(held, near))
  for (let visit = 0; visit < mostVisits; visit++) {
    const point = path.visit(next)
    if (!Number.isFinite(point.logLikelihood) || !(point.decrement >= 0)) return null
    if (point.decrement <= smallDecrement) return point
    next = moved(point.coefficients, point.step, 1)
    add(next, point.tangent, value - heldValue(held, next))
  }
  return null
}

export function moved(from: Float64Array, direction: Float64Array, length: number): Float64Array {
  return from.map((value, j) => value + length * direction[j])
}

function difference(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((value, j) => value - right[j])
}
