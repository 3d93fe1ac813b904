import { normalQuantile } from '../distributions.ts'
import { meanShareStruck } from './calibrate.ts'
import type { CellTables } from './cell-tables.ts'
import type { Cells, FactorModel } from './factor-model.ts'
import { cumulantCoefficients } from './loss-cumulants.ts'
import { emptyPoint, locate } from './shift-grid.ts'

/** Where each factor stands in the vector of all: Y, W, then markets, places and what strikes single places. */
export interface FactorLayout {
  readonly length: number
  readonly market: number
  readonly place: number
  readonly strike: number
}

export function factorLayout({ places, markets }: FactorModel): FactorLayout {
  const market = 2
  const place = market + markets
  const strike = place + places
  return { length: strike + places, market, place, strike }
}

/**
 * The unit vector of the factors along which the expected loss grows most (its projection on each: E[loss × factor]
 * to first order; for a strike E[1{X < θ} X] = −φ(θ)). Any direction gives right figures; this one gives exact ones.
 */
export function lossDirection(
  model: FactorModel,
  cells: Cells,
  tables: CellTables,
  constants: Float64Array,
): Float64Array {
  const layout = factorLayout(model)
  const { commonDeviation, placeDeviation, marketEffect, strikes } = model
  const direction = new Float64Array(layout.length)
  for (let cell = 0; cell < constants.length; cell++) {
    const place = cells.place[cell]
    const market = cells.market[cell]
    const { slope, struck } = sensitivities(
      tables,
      cell,
      constants[cell],
      strikes ? meanShareStruck(model, place) : 0,
    )
    direction[0] += commonDeviation * slope
    direction[layout.market + market] += marketEffect[market] * slope
    direction[layout.place + place] += placeDeviation * slope
    if (strikes === null) continue
    const probability = strikes.probability[place]
    if (!(probability > 0 && probability < 1)) continue
    const z = normalQuantile(probability)
    const jump = (struck * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
    direction[1] -= Math.sqrt(strikes.correlation) * jump
    direction[layout.strike + place] -= Math.sqrt(1 - strikes.correlation) * jump
  }
  const length = Math.hypot(...direction)
  if (length > 0) return direction.map((own) => own / length)
  direction[0] = 1
  return direction
}

/** Of the mean loss of a cell: its slope in the shift, and what a whole strike would add. */
function sensitivities({ grid, values }: CellTables, cell: number, shift: number, share: number) {
  const { node } = locate(grid, shift, emptyPoint())
  const width = 2 * cumulantCoefficients
  const at = (cell * grid.nodes + node) * width
  return { slope: (values[at + 1] + share * values[at + 3]) / grid.step, struck: values[at + 2] }
}
