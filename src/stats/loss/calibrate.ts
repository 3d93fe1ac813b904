import { gaussHermite } from '../mixed/gauss-hermite.ts'
import { addCumulants, type CellTables } from './cell-tables.ts'
import type { Cells, FactorModel } from './factor-model.ts'
import { emptyPoint, locate } from './shift-grid.ts'

/** No cell is moved by more log-odds than this. */
export const largestCalibration = 2

/** By cell: the constant c of the log-odds, and the mean loss over all states of the factors that it gives. */
export interface Calibration {
  readonly constants: Float64Array
  readonly meanLoss: Float64Array
}

/**
 * Brings the mean loss of each cell over the factors to Σ loss × mean probability: noise in the log-odds raises the
 * mean probability, and the mean is what the book has shown. The noise of a cell is normal, so that the mean is a
 * Gauss–Hermite sum; whether it is struck is independent of it.
 */
export function calibrate(model: FactorModel, cells: Cells, tables: CellTables): Calibration {
  const { lossIfDefault, meanProbability } = model.exposures
  const target = new Float64Array(cells.place.length)
  for (let i = 0; i < lossIfDefault.length; i++)
    target[cells.ofExposure[i]] += lossIfDefault[i] * meanProbability[i]
  const rule = gaussHermite(30)
  const point = emptyPoint()
  const sums = new Float64Array(3)
  const meanAt = (cell: number, constant: number) => {
    const spread = noiseOf(model, cells, cell)
    const share = meanShareStruck(model, cells.place[cell])
    let mean = 0
    for (let q = 0; q < rule.nodes.length; q++) {
      sums.fill(0)
      locate(tables.grid, constant + spread * rule.nodes[q], point)
      addCumulants(tables, cell, point, share, sums)
      mean += rule.weights[q] * sums[0]
    }
    return mean
  }
  const constants = target.map((wanted, cell) => solve((constant) => meanAt(cell, constant) - wanted))
  return { constants, meanLoss: constants.map((constant, cell) => meanAt(cell, constant)) }
}

/** Standard deviation of the log-odds of a cell's exposures over the factors, those of single groups apart. */
export function noiseOf(model: FactorModel, cells: Cells, cell: number): number {
  const { commonDeviation, placeDeviation, marketEffect } = model
  return Math.hypot(commonDeviation, placeDeviation, marketEffect[cells.market[cell]])
}

/** Probability that an exposure of a place is struck; the mean loss is linear in it. */
export function meanShareStruck({ strikes }: FactorModel, place: number): number {
  if (strikes === null) return 0
  const mean = strikes.shares.reduce((sum, share) => sum + share, 0) / strikes.shares.length
  return strikes.probability[place] * mean
}

/** The root of a function that rises, or the bound beyond which it lies: Illinois, a regula falsi that does not stall. */
function solve(of: (constant: number) => number): number {
  let low = -largestCalibration
  let high = largestCalibration
  let below = of(low)
  let above = of(high)
  if (below >= 0) return low
  if (above <= 0) return high
  let last = 0
  for (let i = 0; i < 100 && high - low > 1e-13; i++) {
    const x = low + ((high - low) * below) / (below - above)
    if (x <= low || x >= high) return x
    const found = of(x)
    if (found === 0) return x
    if (found > 0) {
      high = x
      above = found
      if (last > 0) below /= 2
    } else {
      low = x
      below = found
      if (last < 0) above /= 2
    }
    last = found
  }
  return (low + high) / 2
}
