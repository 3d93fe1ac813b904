import { scoreFunction } from '../kernel/score-pass.ts'
import type { Held } from './constrained-likelihood.ts'
import { inverseOn } from './inverse-curvature.ts'
import type { LogisticFit } from './logistic.ts'
import type { Bound, BoundRequest } from './profile-bound.ts'
import { moved, profilePath, smallDecrement } from './profile-path.ts'

const mostVisits = 60
const longestMove = 2
/** Slopes that a point far out along the other infinite coefficients has left. */
const negligibleSlope = 1e-8

/**
 * The finite bound of an infinite coefficient by scores: the other infinite ones stay so far out that nothing is
 * left to gain there, the finite ones follow. ln(l̂ − l) is nearly a straight line in the held value. Null where
 * the search does not settle, or where another infinite coefficient would come back (a separated reference
 * level): the slower `profileBound` then finds the bound.
 */
export function infiniteBoundByScore(
  fit: LogisticFit,
  held: Held,
  { side, quantile }: Pick<BoundRequest, 'side' | 'quantile'>,
): Bound | null {
  const limit = fit.separated
  if (!limit || held.ties) return null
  const size = fit.scaledCoefficients.length
  const columns = [...limit.free, held.column].sort((a, b) => a - b)
  const start = fit.scaledCoefficients.slice()
  start[held.column] = 0
  const inverse = inverseOn(fit.likelihood.evaluate(start).information, size, columns)
  if (!inverse) return null
  const score = scoreFunction(fit.design, fit.outcome, fit.offset)
  const { logLikelihood: supremum } = fit
  const path = profilePath({ score, scaledCoefficients: start, logLikelihood: supremum, inverse }, held)
  let next: Float64Array = start
  for (let visit = 0; visit < mostVisits; visit++) {
    const { coefficients, value, logLikelihood, slope, step, decrement, tangent } = path.visit(next)
    const fall = 2 * (supremum - logLikelihood)
    if (!(fall > 0) || !(side * slope < 0) || !(decrement >= 0)) return null
    const move = (Math.log(fall / quantile) * fall) / (2 * slope)
    if (decrement <= smallDecrement && Math.abs(move) <= 1e-10 * Math.max(1, Math.abs(value))) {
      const { gradient } = score(coefficients)
      const isSettled = limit.allFree.every(
        (j) => columns.includes(j) || Math.abs(gradient[j]) <= negligibleSlope,
      )
      return isSettled ? { value: value + move, evaluations: path.evaluations() + 1 } : null
    }
    const limited = Math.max(-longestMove, Math.min(longestMove, move))
    next = moved(moved(coefficients, step, 1), tangent, limited)
  }
  return null
}
