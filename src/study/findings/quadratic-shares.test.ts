import { describe, expect, test } from 'vitest'
import { shapleyValues } from '../../stats/importance/shapley.ts'
import { cholesky, solveCholesky } from '../../stats/linear-algebra/cholesky.ts'
import { multiply, submatrix, transpose } from '../../stats/linear-algebra/matrix.ts'
import { standardNormal } from '../../stats/normal-draws.ts'
import { randomStream } from '../../stats/random.ts'
import { backwardSelection } from './backward-selection.ts'
import type { FactorPlayer } from './factor-players.ts'
import { freeOrders, groupOrders, quadraticShares } from './quadratic-shares.ts'
import type { LikelihoodQuadratic } from './score-resamples.ts'

/** Intercept and four columns: a, b (two columns), and a × b's column d, which counts only beside both. */
const size = 5
const root = [
  [3, 0, 0, 0, 0],
  [0.4, 2, 0, 0, 0],
  [0.2, 0.9, 2, 0, 0],
  [0.1, 0.3, 0.5, 1.5, 0],
  [0.3, 0.2, 0.4, 0.6, 1],
]
const information = Float64Array.from({ length: size * size }, (_, at) => {
  const [i, j] = [Math.floor(at / size), at % size]
  return root[i].reduce((sum, value, k) => sum + value * root[j][k], 0)
})
const coefficients = Float64Array.of(-2, 0.8, -0.3, 0.6, 0.5)
const quadratic: LikelihoodQuadratic = { size, information, coefficients, free: [0, 1, 2, 3, 4] }
const player = (factor: string, columns: number[], parents: number[] = []): FactorPlayer => ({
  factor,
  columns,
  parents,
  group: null,
})
const players = [player('a', [1]), player('b', [2, 3]), player('a×b', [4], [0, 1])]

/** ½ g_S' H_SS⁻¹ g_S of a set of players, an interaction left out without its parents. */
function gainOf(mask: number): number {
  const present = players.map((_, p) => (mask >> p) & 1)
  const columns = [
    0,
    ...players.flatMap(({ columns: own, parents }, p) =>
      present[p] && parents.every((q) => present[q]) ? own : [],
    ),
  ]
  const gradient = Float64Array.from(columns, (i) =>
    coefficients.reduce((sum, value, j) => sum + information[i * size + j] * value, 0),
  )
  const solved = solveCholesky(cholesky(submatrix(information, size, columns), columns.length), gradient)
  return gradient.reduce((sum, value, i) => sum + (value * solved[i]) / 2, 0)
}

const everyOrder = groupOrders([[0], [1], [2]])

describe('shares of a quadratic likelihood', () => {
  test('over every order they are the Shapley values of the gains', () => {
    const values = shapleyValues(
      Float64Array.from({ length: 8 }, (_, mask) => gainOf(mask)),
      3,
    )
    const total = values.reduce((sum, value) => sum + value, 0)
    const shares = quadraticShares(quadratic, players, everyOrder)(coefficients)
    shares.forEach((share, p) => {
      expect(share).toBeCloseTo(values[p] / total, 12)
    })
  })

  test('sum to 1 over any orders', () => {
    const shares = quadraticShares(quadratic, players, freeOrders(3, 2, 5))(coefficients)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  test('orders of groups keep members together', () => {
    expect(groupOrders([[0, 2], [1]])).toEqual([
      [0, 2, 1],
      [1, 0, 2],
    ])
  })
})

describe('backward selection', () => {
  const run = (price: number, always: string[] = []) =>
    backwardSelection(quadratic, players, { price, always: new Set(always) })(coefficients)

  test('keeps all at no price, nothing at any price, and what must stay', () => {
    expect(run(0)).toEqual([0, 1, 2])
    expect(run(1e6)).toEqual([])
    expect(run(1e6, ['b'])).toEqual([1])
  })

  test('never drops a parent before its interaction', () => {
    for (const price of [0.1, 0.3, 1, 3, 10]) {
      const kept = run(price)
      if (kept.includes(2)) expect(kept).toEqual([0, 1, 2])
    }
  })

  test('equals the elimination that solves the remaining columns anew each time', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = randomStream(seed)
      const width = 8
      const loadings = Float64Array.from({ length: width * width }, () => standardNormal(random))
      const own: LikelihoodQuadratic = {
        size: width,
        information: multiply(loadings, transpose(loadings, width, width), width, width, width),
        coefficients: Float64Array.from({ length: width }, () => standardNormal(random)),
        free: Array.from({ length: width }, (_, j) => j),
      }
      const six = [[1], [2, 3], [4], [5], [6, 7]].map((columns, at) => player(`f${at}`, columns))
      const price = 0.5
      expect(
        backwardSelection(own, six, { price, always: new Set(['f4']) })(own.coefficients),
        `seed ${seed}`,
      ).toEqual(eliminatedAnew(own, six, price))
    }
  })
})

function eliminatedAnew(own: LikelihoodQuadratic, all: readonly FactorPlayer[], price: number): number[] {
  const gradient = multiply(own.information, own.coefficients, own.size, own.size, 1)
  let kept = all.map((_, at) => at)
  for (;;) {
    const columns = [0, ...kept.flatMap((at) => all[at].columns)]
    const solve = (indices: readonly number[]) => {
      const factor = cholesky(submatrix(own.information, own.size, indices), indices.length)
      const right = Float64Array.from(indices, (j) => gradient[j])
      return solveCholesky(factor, right).reduce((sum, value, i) => sum + value * right[i], 0)
    }
    // What a factor's columns add to β'Hβ is its Wald chi-square.
    const short = kept.flatMap((at) => {
      const rest = columns.filter((column) => !all[at].columns.includes(column))
      const missing = price * all[at].columns.length - (solve(columns) - solve(rest))
      return all[at].factor !== 'f4' && missing > 0 ? [{ at, missing }] : []
    })
    if (short.length === 0) return kept
    const worst = short.reduce((most, one) => (one.missing > most.missing ? one : most))
    kept = kept.filter((at) => at !== worst.at)
  }
}
