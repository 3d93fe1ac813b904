import { meanShareStruck } from './calibrate.ts'
import { addCumulants, type CellTables } from './cell-tables.ts'
import type { Cells, FactorModel } from './factor-model.ts'
import { emptyPoint, locate } from './shift-grid.ts'

/** An exposure above this part of the deviation of the rest is no small part of a sum: its default is drawn. */
const largestPart = 0.35

/**
 * 1 for each exposure whose default is drawn in every scenario, since the rest of the book does not drown it: the
 * correction by a third cumulant would not do. A group is drawn as a whole. At most `budget` exposures.
 */
export function largeExposures(
  model: FactorModel,
  cells: Cells,
  tables: CellTables,
  constants: Float64Array,
  budget: number,
): Uint8Array {
  const { lossIfDefault, meanProbability, group } = model.exposures
  const isDrawn = new Uint8Array(lossIfDefault.length)
  let rest = centralVariance(model, cells, tables, constants)
  const largest = lossIfDefault.reduce((most, own) => Math.max(most, own), 0)
  if (largest <= largestPart * Math.sqrt(rest)) return isDrawn
  const order = Uint32Array.from(lossIfDefault, (_, i) => i).sort(
    (a, b) => lossIfDefault[b] - lossIfDefault[a] || a - b,
  )
  let drawn = 0
  let members: Map<number, number[]> | null = null
  for (const first of order) {
    if (isDrawn[first] === 1) continue
    if (lossIfDefault[first] <= largestPart * Math.sqrt(Math.max(0, rest))) break
    members ??= membersOf(group)
    const together =
      model.groupDeviation > 0 && group[first] >= 0 ? (members.get(group[first]) ?? []) : [first]
    if (drawn + together.length > budget) break
    for (const i of together) {
      isDrawn[i] = 1
      rest -= lossIfDefault[i] ** 2 * meanProbability[i] * (1 - meanProbability[i])
    }
    drawn += together.length
  }
  return isDrawn
}

/** Of the whole loss given average factors. */
function centralVariance(
  model: FactorModel,
  cells: Cells,
  tables: CellTables,
  constants: Float64Array,
): number {
  const sums = new Float64Array(3)
  const point = emptyPoint()
  constants.forEach((constant, cell) => {
    locate(tables.grid, constant, point)
    addCumulants(tables, cell, point, meanShareStruck(model, cells.place[cell]), sums)
  })
  return sums[1]
}

function membersOf(group: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>()
  group.forEach((own, i) => {
    if (own < 0) return
    const list = members.get(own)
    if (list) list.push(i)
    else members.set(own, [i])
  })
  return members
}
