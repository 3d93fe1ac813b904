import { visitCumulants } from './exposure-cumulants.ts'
import type { Cells, FactorModel } from './factor-model.ts'
import { cumulantCoefficients } from './loss-cumulants.ts'
import { type GridPoint, type ShiftGrid, slopesOf } from './shift-grid.ts'

/** For each cell the cumulants of its loss given the factors, as smooth functions of the shift of the log-odds. */
export interface CellTables {
  readonly grid: ShiftGrid
  /** cells × nodes × nine coefficients, each with its value and its slope times the step. */
  readonly values: Float64Array
}

const width = 2 * cumulantCoefficients

export function tabulate(model: FactorModel, cells: Cells, grid: ShiftGrid, skip: Uint8Array): CellTables {
  const { nodes } = grid
  const sums = new Float64Array(cells.place.length * nodes * cumulantCoefficients)
  visitCumulants(model, cells, grid, skip, (_, cell, node, cumulants, offset) => {
    const at = (cell * nodes + node) * cumulantCoefficients
    for (let f = 0; f < cumulantCoefficients; f++) sums[at + f] += cumulants[offset + f]
  })
  const values = new Float64Array(2 * sums.length)
  const ofCell = nodes * cumulantCoefficients
  for (let cell = 0; cell < cells.place.length; cell++) {
    const own = sums.subarray(cell * ofCell, (cell + 1) * ofCell)
    const slopes = slopesOf(own, nodes, cumulantCoefficients)
    for (let i = 0; i < ofCell; i++) {
      values[2 * (cell * ofCell + i)] = own[i]
      values[2 * (cell * ofCell + i) + 1] = slopes[i]
    }
  }
  return { grid, values }
}

/** Three sums: mean, variance and third cumulant. */
export type Cumulants = Float64Array

/** Adds what a cell loses at a point of the grid where a share of it is struck. */
export function addCumulants(
  { grid, values }: CellTables,
  cell: number,
  { node, value0, slope0, value1, slope1 }: GridPoint,
  share: number,
  into: Cumulants,
): void {
  const low = (cell * grid.nodes + node) * width
  const high = low + width
  const at = (f: number) =>
    value0 * values[low + 2 * f] +
    slope0 * values[low + 2 * f + 1] +
    value1 * values[high + 2 * f] +
    slope1 * values[high + 2 * f + 1]
  if (share === 0) {
    into[0] += at(0)
    into[1] += at(2)
    into[2] += at(5)
    return
  }
  into[0] += at(0) + share * at(1)
  into[1] += at(2) + share * (at(3) + share * at(4))
  into[2] += at(5) + share * (at(6) + share * (at(7) + share * at(8)))
}
