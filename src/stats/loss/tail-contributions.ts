import { excessDerivatives, tailProbability } from './conditional-law.ts'
import { drawnDefaults } from './drawn-defaults.ts'
import { visitCumulants } from './exposure-cumulants.ts'
import { cumulantCoefficients, cumulantOrders } from './loss-cumulants.ts'
import type { PreparedModel } from './prepared-model.ts'
import type { ScenarioLosses } from './scenario-losses.ts'
import { visitScenarios } from './scenarios.ts'
import { emptyPoint, type GridPoint, locate, slopeWeights } from './shift-grid.ts'

/** A level with its value at risk. */
export interface TailLevel {
  readonly level: number
  readonly valueAtRisk: number
}

/**
 * What each exposure contributes to expected shortfall (Euler; Tasche 1999): E[own loss | loss ≥ VaR]. The
 * contributions of all sum to expected shortfall. The scenarios are run once more; since the interpolated tables are
 * linear in their nodes, a cell needs only weights at its nodes, and no scenario meets a single exposure.
 * Result: by level, by exposure.
 */
export function tailContributions(
  prepared: PreparedModel,
  losses: ScenarioLosses,
  seed: number,
  levels: readonly TailLevel[],
): Float64Array[] {
  const { model, cells, tables, constants, isDrawn, direction } = prepared
  const { lossIfDefault } = model.exposures
  const result = levels.map(() => new Float64Array(lossIfDefault.length))
  const size = constants.length * tables.grid.nodes * cumulantCoefficients
  const atNodes = levels.map(() => ({ values: new Float64Array(size), slopes: new Float64Array(size) }))
  const defaults = drawnDefaults(model, cells, constants, isDrawn, seed)
  const atomShares = levels.map((own) => atomShare(losses, own))
  const point = emptyPoint()
  const byOrder = new Float64Array(3)
  visitScenarios(model, direction, losses.count, seed, (scenario) => {
    const { number, weight, placeShift, marketShift, shareStruck } = scenario
    const isDefault = defaults.exposures.length > 0 ? defaults.draw(scenario) : null
    const { mean, variance, third } = losses
    levels.forEach(({ level, valueAtRisk }, at) => {
      excessDerivatives(mean[number], variance[number], third[number], valueAtRisk, byOrder)
      if (isAtom(losses, number, valueAtRisk)) byOrder[0] = atomShares[at]
      if (byOrder[0] === 0 && byOrder[1] === 0) return
      const scale = weight / (losses.count * (1 - level))
      defaults.exposures.forEach((exposure, i) => {
        if (isDefault?.[i] === 1) result[at][exposure] += scale * byOrder[0] * lossIfDefault[exposure]
      })
      for (let cell = 0; cell < constants.length; cell++) {
        const place = cells.place[cell]
        locate(tables.grid, constants[cell] + placeShift[place] + marketShift[cells.market[cell]], point)
        addWeights(atNodes[at], cell * tables.grid.nodes, point, scale, byOrder, shareStruck[place])
      }
    })
  })
  const weights = atNodes.map((own) => nodeWeights(own, constants.length, tables.grid.nodes))
  visitCumulants(model, cells, tables.grid, isDrawn, (exposure, cell, node, cumulants, offset) => {
    const from = (cell * tables.grid.nodes + node) * cumulantCoefficients
    for (let at = 0; at < levels.length; at++) {
      let sum = 0
      for (let f = 0; f < cumulantCoefficients; f++) sum += weights[at][from + f] * cumulants[offset + f]
      result[at][exposure] += sum
    }
  })
  return result
}

/** A scenario whose loss is certain and is the value at risk itself: only where every exposure is drawn. */
function isAtom({ mean, variance }: ScenarioLosses, scenario: number, valueAtRisk: number): boolean {
  return variance[scenario] === 0 && Math.abs(mean[scenario] - valueAtRisk) <= 1e-8 * valueAtRisk
}

/** The part of those scenarios that belongs to the worst 1 − level, the rest of which lies above. */
function atomShare(losses: ScenarioLosses, { level, valueAtRisk }: TailLevel): number {
  let above = 0
  let atom = 0
  for (let i = 0; i < losses.count; i++) {
    if (isAtom(losses, i, valueAtRisk)) atom += losses.weight[i]
    else
      above +=
        losses.weight[i] * tailProbability(losses.mean[i], losses.variance[i], losses.third[i], valueAtRisk)
  }
  return atom > 0 ? ((1 - level) * losses.count - above) / atom : 0
}

interface AtNodes {
  readonly values: Float64Array
  readonly slopes: Float64Array
}

/** A cumulant of order k is homogeneous of that degree in the exposure, so Euler's derivative brings a factor k. */
function addWeights(
  { values, slopes }: AtNodes,
  firstNode: number,
  { node, value0, slope0, value1, slope1 }: GridPoint,
  scale: number,
  byOrder: Float64Array,
  share: number,
): void {
  const low = (firstNode + node) * cumulantCoefficients
  const high = low + cumulantCoefficients
  let power = 1
  for (let f = 0; f < cumulantCoefficients; f++) {
    const order = cumulantOrders[f]
    power = f > 0 && cumulantOrders[f - 1] === order ? power * share : 1
    if (power === 0) continue
    const own = scale * order * byOrder[order - 1] * power
    values[low + f] += own * value0
    slopes[low + f] += own * slope0
    values[high + f] += own * value1
    slopes[high + f] += own * slope1
  }
}

/** Slopes are themselves sums over nodes. */
function nodeWeights({ values, slopes }: AtNodes, cells: number, nodes: number): Float64Array {
  const weights = values.slice()
  for (let node = 0; node < nodes; node++) {
    for (const [other, weight] of slopeWeights(node, nodes)) {
      for (let cell = 0; cell < cells; cell++) {
        const from = (cell * nodes + node) * cumulantCoefficients
        const to = (cell * nodes + other) * cumulantCoefficients
        for (let f = 0; f < cumulantCoefficients; f++) weights[to + f] += weight * slopes[from + f]
      }
    }
  }
  return weights
}
