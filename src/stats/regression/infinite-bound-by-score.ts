import type { LikelihoodPoint } from '../kernel/assemble.ts'
import { scoreFunction } from '../kernel/score-pass.ts'
import { cholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import type { Held } from './constrained-likelihood.ts'
import { dot, inverseOn } from './inverse-curvature.ts'
import type { LogisticFit } from './logistic.ts'
import type { Bound, BoundRequest } from './profile-bound.ts'
import { moved, profilePath, smallDecrement } from './profile-path.ts'

const mostVisits = 60
const longestMove = 2
/** Decrement above which a search first comes nearer to the profile before it goes along it. */
const nearby = 0.5
/** Of a log likelihood and its slopes, at a point far out along the other infinite coefficients. */
const negligible = 1e-8

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
  // Rows in which the column is 0 stay as they are.
  const { center, scale } = fit.design.columns[held.column]
  start[0] -= (start[held.column] * center) / scale
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
    if (!(decrement >= 0)) return null
    if (decrement > nearby) {
      // Newton's step, shortened so that a likelihood of this kind is sure to rise (Nesterov & Nemirovskii 1994).
      next = moved(coefficients, step, 1 / (1 + Math.sqrt(decrement)))
      continue
    }
    if (!(fall > 0) || !(side * slope < 0)) return null
    const move = (Math.log(fall / quantile) * fall) / (2 * slope)
    if (decrement <= smallDecrement && Math.abs(move) <= 1e-10 * Math.max(1, Math.abs(value))) {
      const others = limit.allFree.filter((j) => j !== held.column)
      return nothingToGain(fit.likelihood.evaluate(coefficients), others)
        ? { value: value + move, evaluations: path.evaluations() + 1 }
        : null
    }
    const limited = Math.max(-longestMove, Math.min(longestMove, move))
    next = moved(moved(coefficients, step, 1), tangent, limited)
  }
  return null
}

/** Whether a Newton step over these columns would gain nothing, nor a step where the information has vanished. */
function nothingToGain({ gradient, information }: LikelihoodPoint, columns: readonly number[]): boolean {
  const size = gradient.length
  const slope = Float64Array.from(columns, (j) => gradient[j])
  const matrix = submatrix(information, size, columns)
  const step = solveCholesky(cholesky(matrix, columns.length), slope)
  const left = slope.map((value, i) => {
    let sum = value
    for (let j = 0; j < step.length; j++) sum -= matrix[i * step.length + j] * step[j]
    return Math.abs(sum)
  })
  return dot(slope, step) <= negligible && left.every((value) => value <= negligible)
}
