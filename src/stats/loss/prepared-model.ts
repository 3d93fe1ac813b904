import { calibrate, largestCalibration, noiseOf } from './calibrate.ts'
import { type CellTables, tabulate } from './cell-tables.ts'
import { type Cells, cellsOf, type FactorModel } from './factor-model.ts'
import { largeExposures } from './large-exposures.ts'
import { lossDirection } from './loss-direction.ts'
import { shiftGrid } from './shift-grid.ts'

/** A model that is ready to be run through scenarios. */
export interface PreparedModel {
  readonly model: FactorModel
  readonly cells: Cells
  /** Of the exposures that are not drawn. */
  readonly tables: CellTables
  /** The c of each cell. */
  readonly constants: Float64Array
  /** Mean over all states, exact but for interpolation. */
  readonly expectedLoss: number
  /** 1 for each exposure whose default is drawn. */
  readonly isDrawn: Uint8Array
  readonly direction: Float64Array
}

/** Work of drawing single defaults: exposures × scenarios. */
const drawingBudget = 5e7
/** The grid reaches as many standard deviations of a cell's noise. */
export const reachInDeviations = 7

export function prepare(model: FactorModel, scenarios: number): PreparedModel {
  const cells = cellsOf(model)
  const noise = cells.place.reduce((most, _, cell) => Math.max(most, noiseOf(model, cells, cell)), 0)
  const grid = shiftGrid(largestCalibration + reachInDeviations * noise)
  const none = new Uint8Array(model.exposures.lossIfDefault.length)
  const whole = tabulate(model, cells, grid, none)
  const { constants, meanLoss } = calibrate(model, cells, whole)
  const budget = Math.floor(drawingBudget / scenarios)
  const isDrawn = largeExposures(model, cells, whole, constants, budget)
  return {
    model,
    cells,
    tables: isDrawn.includes(1) ? tablesOfRest(model, cells, whole, isDrawn) : whole,
    constants,
    expectedLoss: meanLoss.reduce((sum, mean) => sum + mean, 0),
    isDrawn,
    direction: lossDirection(model, cells, whole, constants),
  }
}

/** The tables without the exposures that are drawn; tabulated anew where those are most of the book. */
function tablesOfRest(model: FactorModel, cells: Cells, whole: CellTables, isDrawn: Uint8Array): CellTables {
  const drawn = isDrawn.reduce((count, own) => count + own, 0)
  if (drawn > isDrawn.length / 2) return tabulate(model, cells, whole.grid, isDrawn)
  const ofDrawn = tabulate(
    model,
    cells,
    whole.grid,
    isDrawn.map((own) => 1 - own),
  )
  return { grid: whole.grid, values: whole.values.map((own, i) => own - ofDrawn.values[i]) }
}
