import { cholesky, invertCholesky, solveCholesky } from '../../stats/linear-algebra/cholesky.ts'
import { submatrix } from '../../stats/linear-algebra/matrix.ts'
import type { FactorPlayer } from './factor-players.ts'
import type { LikelihoodQuadratic } from './score-resamples.ts'

/** Estimates of the columns that are left, and their covariance: the maximum of the quadratic over them. */
interface Remaining {
  readonly columns: readonly number[]
  readonly estimates: Float64Array
  readonly covariance: Float64Array
}

/**
 * Backward elimination of factors on a quadratic likelihood, as a function of the coefficients (Lawless & Singhal 1978;
 * `fastbw` of Harrell): nothing is refitted. The factor whose Wald chi-square falls furthest short of its price goes,
 * until each is worth it; under BIC the price is ln(n) a degree of freedom. Factors of `always` and parents of an
 * interaction that stays are kept.
 */
export function backwardSelection(
  { information, size, free }: LikelihoodQuadratic,
  players: readonly FactorPlayer[],
  { price, always }: { readonly price: number; readonly always: ReadonlySet<string> },
): (coefficients: Float64Array) => number[] {
  const present = players.flatMap((player, at) => (player.columns.length > 0 ? [at] : []))
  const columns = [0, ...present.flatMap((at) => players[at].columns)]
  const covariance = invertCholesky(cholesky(submatrix(information, size, columns), columns.length))

  /** By how much each factor falls short of its price; only of those that may go. */
  function furthestShort(kept: readonly number[], left: Remaining): number | null {
    let worst: number | null = null
    let shortfall = 0
    for (const at of kept) {
      const { factor, columns: own } = players[at]
      if (always.has(factor) || kept.some((other) => players[other].parents.includes(at))) continue
      const missing = price * own.length - waldStatistic(left, placesOf(left, own))
      if (missing > shortfall) {
        shortfall = missing
        worst = at
      }
    }
    return worst
  }

  return (coefficients) => {
    const gradient = new Float64Array(size)
    for (const i of free) for (const j of free) gradient[i] += information[i * size + j] * coefficients[j]
    let left: Remaining = { columns, covariance, estimates: estimatesOf(covariance, columns, gradient) }
    let kept = present
    for (;;) {
      const worst = furthestShort(kept, left)
      if (worst === null) return kept
      kept = kept.filter((at) => at !== worst)
      left = without(left, placesOf(left, players[worst].columns))
    }
  }
}

function placesOf({ columns }: Remaining, own: readonly number[]): number[] {
  return own.map((column) => columns.indexOf(column))
}

/** The maximum of the quadratic over some columns: V g. */
function estimatesOf(covariance: Float64Array, columns: readonly number[], gradient: Float64Array) {
  const k = columns.length
  const result = new Float64Array(k)
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) result[a] += covariance[a * k + b] * gradient[columns[b]]
  }
  return result
}

function waldStatistic({ covariance, columns, estimates }: Remaining, places: readonly number[]): number {
  const b = Float64Array.from(places, (place) => estimates[place])
  const solved = solveCholesky(cholesky(submatrix(covariance, columns.length, places), places.length), b)
  return b.reduce((sum, value, i) => sum + value * solved[i], 0)
}

/** β_R − V_RS V_SS⁻¹ β_S and V_RR − V_RS V_SS⁻¹ V_SR: what is left when the coefficients S are held at 0. */
function without({ columns, covariance, estimates }: Remaining, gone: readonly number[]): Remaining {
  const size = columns.length
  const factor = cholesky(submatrix(covariance, size, gone), gone.length)
  const stay = columns.flatMap((_, place) => (gone.includes(place) ? [] : [place]))
  const k = stay.length
  const shift = solveCholesky(
    factor,
    Float64Array.from(gone, (s) => estimates[s]),
  )
  const rest = submatrix(covariance, size, stay)
  const restEstimates = Float64Array.from(stay, (r) => estimates[r])
  for (let a = 0; a < k; a++) {
    const crossed = Float64Array.from(gone, (s) => covariance[stay[a] * size + s])
    const weights = solveCholesky(factor, crossed)
    for (let i = 0; i < gone.length; i++) {
      restEstimates[a] -= crossed[i] * shift[i]
      for (let b = 0; b < k; b++) rest[a * k + b] -= weights[i] * covariance[gone[i] * size + stay[b]]
    }
  }
  return { columns: stay.map((place) => columns[place]), covariance: rest, estimates: restEstimates }
}
