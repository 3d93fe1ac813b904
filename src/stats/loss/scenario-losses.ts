import { addCumulants } from './cell-tables.ts'
import { expectedExcess, tailProbability } from './conditional-law.ts'
import { drawnDefaults } from './drawn-defaults.ts'
import type { PreparedModel } from './prepared-model.ts'
import { visitScenarios } from './scenarios.ts'
import { emptyPoint, locate } from './shift-grid.ts'
import { stratifiedError } from './stratified-normal.ts'

/** The loss given each scenario: cumulants of its distribution, and the scenario's weight. */
export interface ScenarioLosses {
  readonly count: number
  readonly weight: Float64Array
  readonly mean: Float64Array
  readonly variance: Float64Array
  readonly third: Float64Array
}

/** One look-up for each cell and scenario, never a draw for each exposure. `count` is even. */
export function scenarioLosses(prepared: PreparedModel, count: number, seed: number): ScenarioLosses {
  const { model, cells, tables, constants, isDrawn, direction } = prepared
  const { lossIfDefault } = model.exposures
  const defaults = drawnDefaults(model, cells, constants, isDrawn, seed)
  const drawn = defaults.exposures
  const losses = {
    count,
    weight: new Float64Array(count),
    mean: new Float64Array(count),
    variance: new Float64Array(count),
    third: new Float64Array(count),
  }
  const point = emptyPoint()
  const sums = new Float64Array(3)
  visitScenarios(model, direction, count, seed, (scenario) => {
    const { number, weight, placeShift, marketShift, shareStruck } = scenario
    sums.fill(0)
    for (let cell = 0; cell < constants.length; cell++) {
      const place = cells.place[cell]
      locate(tables.grid, constants[cell] + placeShift[place] + marketShift[cells.market[cell]], point)
      addCumulants(tables, cell, point, shareStruck[place], sums)
    }
    if (drawn.length > 0) {
      const isDefault = defaults.draw(scenario)
      for (let i = 0; i < drawn.length; i++) if (isDefault[i] === 1) sums[0] += lossIfDefault[drawn[i]]
    }
    losses.weight[number] = weight
    losses.mean[number] = sums[0]
    // What is left of drawn exposures by rounding is no variance.
    losses.variance[number] = Math.max(0, sums[1])
    losses.third[number] = sums[2]
  })
  return losses
}

/** An estimate with the standard error that the scenarios leave. */
export interface Estimate {
  readonly value: number
  readonly standardError: number
}

/** The mean over the distribution of what `of` gives for each scenario. */
export function meanOver(losses: ScenarioLosses, of: (scenario: number) => number): Estimate {
  const values = losses.weight.map((weight, scenario) => weight * of(scenario))
  const value = values.reduce((sum, own) => sum + own, 0) / losses.count
  return { value, standardError: stratifiedError(values) }
}

/** P(L > x), the mean of the conditional probabilities (Rao–Blackwell). */
export function exceedance(losses: ScenarioLosses, x: number): Estimate {
  const { mean, variance, third } = losses
  return meanOver(losses, (i) => tailProbability(mean[i], variance[i], third[i], x))
}

/** E(L − x)⁺. */
export function meanExcess(losses: ScenarioLosses, x: number): Estimate {
  const { mean, variance, third } = losses
  return meanOver(losses, (i) => expectedExcess(mean[i], variance[i], third[i], x))
}
