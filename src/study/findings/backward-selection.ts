import { cholesky, invertCholesky, solveCholesky } from '../../stats/linear-algebra/cholesky.ts'
import { submatrix } from '../../stats/linear-algebra/matrix.ts'
import type { FactorPlayer } from './factor-players.ts'
import type { LikelihoodQuadratic } from './score-resamples.ts'

/**
 * Backward elimination of factors on a quadratic likelihood (Lawless & Singhal 1978; `fastbw` of Harrell): nothing is
 * refitted. The factor whose Wald chi-square falls furthest short of its price goes, until each is worth it; under
 * BIC the price is ln(n) a degree of freedom. Factors of `always` and parents of an interaction that stays are kept.
 */
export function backwardSelection(
  { information, size, free }: LikelihoodQuadratic,
  coefficients: Float64Array,
  players: readonly FactorPlayer[],
  { price, always }: { readonly price: number; readonly always: ReadonlySet<string> },
): number[] {
  let kept = players.flatMap((player, at) => (player.columns.length > 0 ? [at] : []))
  const gradient = new Float64Array(size)
  for (const i of free) for (const j of free) gradient[i] += information[i * size + j] * coefficients[j]
  for (;;) {
    const columns = [0, ...kept.flatMap((at) => players[at].columns)]
    const covariance = invertCholesky(cholesky(submatrix(information, size, columns), columns.length))
    const own = estimates(covariance, columns, gradient)
    let worst = -1
    let shortfall = 0
    for (const at of kept) {
      const { factor, columns: mine } = players[at]
      if (always.has(factor) || kept.some((other) => players[other].parents.includes(at))) continue
      const places = mine.map((column) => columns.indexOf(column))
      const missing = price * mine.length - waldStatistic(covariance, columns.length, own, places)
      if (missing > shortfall) {
        shortfall = missing
        worst = at
      }
    }
    if (worst < 0) return kept
    kept = kept.filter((at) => at !== worst)
  }
}

/** The maximum of the quadratic over some columns: V g. */
function estimates(covariance: Float64Array, columns: readonly number[], gradient: Float64Array) {
  const k = columns.length
  const result = new Float64Array(k)
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) result[a] += covariance[a * k + b] * gradient[columns[b]]
  }
  return result
}

function waldStatistic(
  covariance: Float64Array,
  size: number,
  coefficients: Float64Array,
  places: readonly number[],
): number {
  const b = Float64Array.from(places, (place) => coefficients[place])
  const solved = solveCholesky(cholesky(submatrix(covariance, size, places), places.length), b)
  return b.reduce((sum, value, i) => sum + value * solved[i], 0)
}
