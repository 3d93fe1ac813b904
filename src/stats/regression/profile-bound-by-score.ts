import type { Held } from './constrained-likelihood.ts'
import type { Bound, BoundRequest } from './profile-bound.ts'
import { type KnownMaximum, moved, profilePath, smallDecrement } from './profile-path.ts'

const mostVisits = 40
/** Rounding of a log likelihood, relative to it. */
const roundingOfSums = 1e-14

/**
 * The bound of `profileBound` by scores alone: each visit moves at once to the constrained maximum and along the
 * profile to where the likelihood has fallen by half the quantile (Venzon & Moolgavkar 1988). What it returns is
 * held against the exact score: there the constrained maximum is reached and its log likelihood is the target.
 * Null where the search does not settle soon; the slower `profileBound` then finds the bound.
 */
export function boundByScore(
  maximum: KnownMaximum,
  held: Held,
  { side, quantile }: Pick<BoundRequest, 'side' | 'quantile'>,
): Bound | null {
  const path = profilePath(maximum, held)
  const target = Math.sqrt(quantile)
  const wald = target * path.standardError
  let next = moved(maximum.scaledCoefficients, path.tangent, side * wald)
  for (let visit = 0; visit < mostVisits; visit++) {
    const { coefficients, value, logLikelihood, slope, step, decrement, tangent } = path.visit(next)
    const fall = 2 * (maximum.logLikelihood - logLikelihood)
    if (!(fall > 0) || !(side * slope < 0) || !(decrement >= 0)) return null
    const root = Math.sqrt(fall)
    const way = Math.abs(value - path.estimate)
    const move = ((root - target) * root) / slope
    const enough = 1e-10 * Math.max(way, 1e-6) + (roundingOfSums * Math.abs(logLikelihood)) / Math.abs(slope)
    if (decrement <= smallDecrement && Math.abs(move) <= enough) {
      return { value: value + move, evaluations: path.evaluations() }
    }
    const limited = Math.sign(move) * Math.min(Math.abs(move), side * move > 0 ? way : way / 2)
    next = moved(moved(coefficients, step, 1), tangent, limited)
  }
  return null
}
