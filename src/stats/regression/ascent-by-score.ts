import type { ScoreFunction } from '../kernel/score-pass.ts'
import { dot, inverseCurvature } from './inverse-curvature.ts'
import { moved } from './profile-path.ts'

/** A maximum that was reached by scores alone. */
export interface ScoreMaximum {
  readonly coefficients: Float64Array
  readonly logLikelihood: number
  readonly evaluations: number
}

const mostEvaluations = 100
/** Newton decrement at which a search ends: its half, the gain that is left, is added to the log likelihood. */
const smallDecrement = 1e-11
/** A step is halved until the log likelihood rises by this share of what its slope promises (Armijo). */
const leastGain = 1e-4

/**
 * The maximum over the space that `inverse` maps to, by quasi-Newton steps from `start`: `inverse` is the inverse
 * information at some place near the maximum, and learns on the way. Null where the search does not settle soon
 * (under separation, say): Newton with the whole information then finds the maximum or its absence.
 */
export function ascendByScore(
  score: ScoreFunction,
  start: Float64Array,
  inverse: (vector: Float64Array) => Float64Array,
): ScoreMaximum | null {
  const curvature = inverseCurvature(inverse)
  let coefficients = start
  let point = score(coefficients)
  for (let evaluations = 1; evaluations <= mostEvaluations; ) {
    if (!Number.isFinite(point.logLikelihood)) return null
    const step = curvature.apply(point.gradient)
    const decrement = dot(point.gradient, step)
    if (!(decrement >= 0)) return null
    if (decrement <= smallDecrement) {
      return {
        coefficients: moved(coefficients, step, 1),
        logLikelihood: point.logLikelihood + decrement / 2,
        evaluations,
      }
    }
    const slack = 1e-13 * Math.abs(point.logLikelihood)
    let length = 1
    let candidate = moved(coefficients, step, length)
    let next = score(candidate)
    evaluations += 1
    while (!(next.logLikelihood >= point.logLikelihood + leastGain * length * decrement - slack)) {
      length /= 2
      if (length < 1e-3) return null
      candidate = moved(coefficients, step, length)
      next = score(candidate)
      evaluations += 1
    }
    const before = point.gradient
    const after = next.gradient
    curvature.learn(
      candidate.map((value, j) => value - coefficients[j]),
      before.map((value, j) => value - after[j]),
    )
    coefficients = candidate
    point = next
  }
  return null
}
