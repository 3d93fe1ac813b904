import { type Cholesky, cholesky } from '../../stats/linear-algebra/cholesky.ts'
import { submatrix } from '../../stats/linear-algebra/matrix.ts'
import { randomStream, shuffle } from '../../stats/random.ts'
import type { FactorPlayer } from './factor-players.ts'
import type { LikelihoodQuadratic } from './score-resamples.ts'

/**
 * Shares of the players in what a quadratic likelihood gains over its intercept: the mean over orders of what each
 * adds, as a function of the coefficients. The information of an order is factored once for all coefficients, and
 * the same orders serve every replicate, so that their own error does not widen a bootstrap interval.
 */
export function quadraticShares(
  { information, size, free }: LikelihoodQuadratic,
  players: readonly FactorPlayer[],
  orders: readonly (readonly number[])[],
): (coefficients: Float64Array) => Float64Array {
  const factored = orders.map((order) => {
    const steps = activationSteps(order, players)
    const columns = [0, ...steps.flatMap((step) => step.columns)]
    return {
      steps,
      columns,
      factor: cholesky(submatrix(information, size, columns), columns.length, 1e-11),
    }
  })
  return (coefficients) => {
    const gradient = new Float64Array(size)
    for (const i of free) for (const j of free) gradient[i] += information[i * size + j] * coefficients[j]
    const sums = new Float64Array(players.length)
    for (const { steps, columns, factor } of factored) {
      const gains = cumulativeGains(factor, columns, gradient)
      let at = 0
      for (const { player, columns: own } of steps) {
        const before = gains[at]
        at += own.length
        sums[player] += gains[at] - before
      }
    }
    const total = sums.reduce((sum, value) => sum + value, 0)
    return total > 0 ? sums.map((value) => value / total) : sums
  }
}

/** Random orders and their reverses. */
export function freeOrders(players: number, pairs: number, seed: number): number[][] {
  return Array.from({ length: pairs }, (_, i) => {
    const order = shuffle(
      Array.from({ length: players }, (_, player) => player),
      randomStream(seed, `orders ${i}`),
    )
    return [order, [...order].reverse()]
  }).flat()
}

/** Every order of the groups, members together: their sums are the exact Owen values of the groups. */
export function groupOrders(groups: readonly (readonly number[])[]): number[][] {
  if (groups.length === 0) return [[]]
  return groups.flatMap((first, i) =>
    groupOrders(groups.filter((_, other) => other !== i)).map((rest) => [...first, ...rest]),
  )
}

/** An interaction becomes active with the last of its parents, and its gain goes to whoever completes it. */
function activationSteps(order: readonly number[], players: readonly FactorPlayer[]) {
  const present = new Set<number>()
  const active = new Set<number>()
  return order.map((player) => {
    present.add(player)
    const columns: number[] = []
    for (const candidate of present) {
      if (active.has(candidate) || !players[candidate].parents.every((parent) => present.has(parent)))
        continue
      active.add(candidate)
      columns.push(...players[candidate].columns)
    }
    return { player, columns }
  })
}

/** ½ |L⁻¹ g|² over the first 1, 2, … columns. */
function cumulativeGains(
  { lower, dependent }: Cholesky,
  columns: readonly number[],
  gradient: Float64Array,
): Float64Array {
  const k = columns.length
  const solved = new Float64Array(k)
  const gains = new Float64Array(k)
  let sum = 0
  for (let i = 0; i < k; i++) {
    if (!dependent[i]) {
      let value = gradient[columns[i]]
      for (let j = 0; j < i; j++) value -= lower[i * k + j] * solved[j]
      solved[i] = value / lower[i * k + i]
      sum += solved[i] ** 2 / 2
    }
    gains[i] = sum
  }
  return gains
}
