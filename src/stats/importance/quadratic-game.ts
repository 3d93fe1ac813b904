import { type Cholesky, cholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import type { LogisticFit } from '../regression/logistic.ts'
import { nullLogLikelihood } from '../regression/outcome.ts'
import { columnsOfPlayers } from './subset-fit.ts'
import { hasBit, type SubsetGame } from './subset-game.ts'

/** A gain ½ g_S' H_SS⁻¹ g_S of log likelihood: that of a quadratic. */
interface Quadratic {
  readonly information: Float64Array
  readonly gradient: Float64Array
}

/**
 * The game in which no subset is fitted. Two quadratics stand for the log likelihood: its expansion at the null
 * model (score test) and at the full model (Wald test); each is scaled to the true gain of the full model, and the
 * value is their mean. Exact at the empty and the full set; in between off by the curvature's change, least where
 * effects are small.
 */
export function quadraticGame(
  fit: LogisticFit,
  parents: ReadonlyMap<number, readonly number[]> = new Map(),
): SubsetGame {
  const { design, outcome } = fit
  const size = design.columns.length
  const count = design.factors.length
  const empty = nullLogLikelihood(outcome)
  const gain = fit.logLikelihood - empty
  const quadratics = [atNull(fit), ...(fit.status === 'separated' ? [] : [atFull(fit)])]
  const playerOfColumn = new Int32Array(size).fill(-1)
  design.factors.forEach((factor, player) => {
    playerOfColumn.fill(player, factor.firstColumn, factor.firstColumn + factor.columnCount)
  })

  /** Cumulative gain after each column of an order, scaled so that all columns give 1. */
  function gains({ information, gradient }: Quadratic, columns: readonly number[]): Float64Array {
    const factor = cholesky(submatrix(information, size, columns), columns.length, 1e-11)
    return cumulativeGains(
      factor,
      Float64Array.from(columns, (j) => gradient[j]),
    )
  }

  const allColumns = columnsOfPlayers(design, [...Array(count).keys()])
  const totals = quadratics.map((quadratic) => {
    const all = gains(quadratic, allColumns)
    return all[all.length - 1] - all[0]
  })

  function closed(present: readonly number[]): number[] {
    return present.filter((player) => (parents.get(player) ?? []).every((parent) => present.includes(parent)))
  }

  function valueOfPlayers(present: readonly number[]): number {
    const columns = columnsOfPlayers(design, closed(present))
    const shares = quadratics.map((quadratic, q) => {
      const own = gains(quadratic, columns)
      return totals[q] > 0 ? (own[own.length - 1] - own[0]) / totals[q] : 0
    })
    return empty + (gain * shares.reduce((sum, share) => sum + share, 0)) / shares.length
  }

  /** Who starts to count with each player of an order: itself, and what waited for it; not before its parents. */
  function activated(order: readonly number[]): number[][] {
    if (parents.size === 0) return order.map((player) => [player])
    const present = new Set<number>()
    const waiting = new Set<number>()
    return order.map((player) => {
      present.add(player)
      waiting.add(player)
      const active = [...waiting].filter((own) =>
        (parents.get(own) ?? []).every((parent) => present.has(parent)),
      )
      for (const own of active) waiting.delete(own)
      return active
    })
  }

  function prefixes(order: readonly number[]): Float64Array {
    const steps = activated(order)
    const columns = columnsOfPlayers(design, steps.flat())
    const values = new Float64Array(count + 1).fill(empty)
    quadratics.forEach((quadratic, q) => {
      const own = gains(quadratic, columns)
      let at = 0
      for (let length = 0; length <= count; length++) {
        if (length > 0) for (const player of steps[length - 1]) at += design.factors[player].columnCount
        if (totals[q] > 0) values[length] += (gain * (own[at] - own[0])) / totals[q] / quadratics.length
      }
    })
    return values
  }

  return {
    playerCount: count,
    work: 2 ** count * quadratics.length * size ** 3,
    chainWork: quadratics.length * size ** 3,
    all: () =>
      Float64Array.from({ length: 2 ** count }, (_, mask) =>
        valueOfPlayers(design.factors.flatMap((_factor, player) => (hasBit(mask, player) ? [player] : []))),
      ),
    prefixes,
  }
}

function atNull(fit: LogisticFit): Quadratic {
  const start = new Float64Array(fit.design.columns.length)
  start[0] = Math.log(fit.events / (fit.trials - fit.events))
  return fit.likelihood.evaluate(start)
}

/** Around the maximum β: gradient H β at the origin. */
function atFull(fit: LogisticFit): Quadratic {
  const size = fit.design.columns.length
  const { information } = fit.likelihood.evaluate(fit.scaledCoefficients)
  const gradient = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) gradient[i] += information[i * size + j] * fit.scaledCoefficients[j]
  }
  return { information, gradient }
}

/** ½ |L⁻¹ g|² over the first 1, 2, … entries. */
function cumulativeGains({ size, lower, dependent }: Cholesky, gradient: Float64Array): Float64Array {
  const solved = new Float64Array(size)
  const result = new Float64Array(size)
  let sum = 0
  for (let i = 0; i < size; i++) {
    if (!dependent[i]) {
      let value = gradient[i]
      for (let j = 0; j < i; j++) value -= lower[i * size + j] * solved[j]
      solved[i] = value / lower[i * size + i]
      sum += solved[i] ** 2 / 2
    }
    result[i] = sum
  }
  return result
}
