import { calibrate, largestCalibration, noiseOf } from './calibrate.ts'
import { type CellTables, tabulate } from './cell-tables.ts'
import { type Cells, cellsOf, type FactorModel } from './factor-model.ts'
import { lossDirection } from './loss-direction.ts'
import { lossQuantile } from './loss-quantile.ts'
import { reachInDeviations } from './prepared-model.ts'
import { scenarioLosses } from './scenario-losses.ts'
import { type ShiftGrid, shiftGrid } from './shift-grid.ts'

/**
 * ln of the value at risk of each changed model over that of the first, on few scenarios with common random numbers: the
 * noise that all share cancels. The changed models have the exposures of the first, so that places, markets and mean
 * probabilities stay; a change of the factors' spreads alone costs no new tables. No exposure is drawn by itself.
 */
export function tailResponses(
  model: FactorModel,
  changed: readonly FactorModel[],
  { scenarios, seed, level }: { readonly scenarios: number; readonly seed: number; readonly level: number },
): number[] {
  const cells = cellsOf(model)
  const noise = [model, ...changed].flatMap((own) =>
    Array.from(cells.place, (_, cell) => noiseOf(own, cells, cell)),
  )
  const grid = shiftGrid(
    largestCalibration + reachInDeviations * noise.reduce((most, own) => Math.max(most, own), 0),
  )
  const isDrawn = new Uint8Array(model.exposures.lossIfDefault.length)
  const whole = tabulate(model, cells, grid, isDrawn)
  const direction = lossDirection(model, cells, whole, calibrate(model, cells, whole).constants)
  const atRisk = (own: FactorModel) => {
    const tables = tablesOf(own, model, cells, grid, whole, isDrawn)
    const { constants, meanLoss } = calibrate(own, cells, tables)
    const expectedLoss = meanLoss.reduce((sum, mean) => sum + mean, 0)
    const prepared = { model: own, cells, tables, constants, expectedLoss, isDrawn, direction }
    return lossQuantile(scenarioLosses(prepared, 2 * Math.ceil(scenarios / 2), seed), 1 - level)
  }
  const base = Math.log(atRisk(model))
  return changed.map((own) => Math.log(atRisk(own)) - base)
}

function tablesOf(
  own: FactorModel,
  model: FactorModel,
  cells: Cells,
  grid: ShiftGrid,
  whole: CellTables,
  isDrawn: Uint8Array,
): CellTables {
  const isSame = own.exposures === model.exposures && own.groupDeviation === model.groupDeviation
  return isSame ? whole : tabulate(own, cells, grid, isDrawn)
}
