import type { Highs } from 'highs'
import type { Design } from './design.ts'
import { type HomogeneousRow, solveLinearProgram } from './linear-program.ts'
import { rowReader, scaledPredictor } from './sparse-rows.ts'

/**
 * The directions along which a logistic likelihood never falls: d = Σ zₖ basisₖ with sᵢ xᵢ'd ≥ 0, where sᵢ is 1
 * for a cell of events only, −1 for one of non-events only and 0 for a cell that puts no bound on d.
 *
 * The programs hold a working set of cells. An optimum is checked against all cells; those that it breaks join
 * the set and the program runs again, so that the answer is that of the whole however many cells there are.
 */
export interface RecessionCone {
  readonly design: Design
  /** Vectors in the scaled units of the design. */
  readonly basis: readonly Float64Array[]
  readonly signs: Int8Array
  readonly working: WorkingSet
}

export interface WorkingSet {
  readonly cells: number[]
  readonly has: Uint8Array
}

const cellsTakenAtOnce = 2000
/** Margins below are zero: the solver keeps its constraints to 1e-9, and a separated cell reaches 1. */
export const zeroMargin = 1e-6
const largestStep = 1e3

/** `closeness` orders the cells (smallest first): those near the boundary enter the working set first. */
export function recessionCone(
  design: Design,
  basis: readonly Float64Array[],
  signs: Int8Array,
  closeness: Float64Array,
): RecessionCone {
  const working: WorkingSet = { cells: [], has: new Uint8Array(design.rows) }
  const bounding: number[] = []
  for (let cell = 0; cell < signs.length; cell++) if (signs[cell] !== 0) bounding.push(cell)
  const first =
    bounding.length <= 2 * cellsTakenAtOnce
      ? bounding
      : smallest(bounding, (cell) => closeness[cell], cellsTakenAtOnce)
  for (const cell of first) join(working, cell)
  return { design, basis, signs, working }
}

export function join(working: WorkingSet, cell: number): void {
  if (working.has[cell]) return
  working.has[cell] = 1
  working.cells.push(cell)
}

/** The direction that moves as many of the working cells outside `settled` as can be moved; 0 where none can. */
export function separatingDirection(highs: Highs, cone: RecessionCone, settled: Uint8Array): Float64Array {
  return optimum(highs, cone, (rows) => {
    const size = cone.basis.length
    const moved = rows.filter(({ cell }) => !settled[cell]).length
    const objective = new Float64Array(size + moved).fill(1, size)
    const lower = new Float64Array(size + moved).fill(-largestStep, 0, size)
    const upper = new Float64Array(size + moved).fill(1).fill(largestStep, 0, size)
    let next = size
    const constraints = rows.map(({ cell, row }): HomogeneousRow => {
      if (settled[cell]) return row
      const margin = { indices: [...row.indices, next], values: [...row.values, -1] }
      next += 1
      return margin
    })
    return { objective, lower, upper, rows: constraints }
  })
}

/** The direction of the cone, in the unit box, along which a linear function rises most. */
export function steepestDirection(highs: Highs, cone: RecessionCone, slope: Float64Array): Float64Array {
  return optimum(highs, cone, (rows) => ({
    objective: slope,
    lower: new Float64Array(slope.length).fill(-1),
    upper: new Float64Array(slope.length).fill(1),
    rows: rows.map(({ row }) => row),
  }))
}

interface CellRow {
  readonly cell: number
  readonly row: HomogeneousRow
}

function optimum(
  highs: Highs,
  cone: RecessionCone,
  programOf: (rows: readonly CellRow[]) => Parameters<typeof solveLinearProgram>[1],
): Float64Array {
  for (;;) {
    const solution = solveLinearProgram(highs, programOf(distinctRows(cone)))
    const direction = combine(cone.basis, solution)
    const margins = marginsOf(cone, direction)
    const broken: number[] = []
    for (let cell = 0; cell < margins.length; cell++) {
      if (margins[cell] < -zeroMargin && !cone.working.has[cell]) broken.push(cell)
    }
    if (broken.length === 0) return direction
    for (const cell of smallest(broken, (c) => margins[c], cellsTakenAtOnce)) join(cone.working, cell)
  }
}

/** sᵢ xᵢ'd of each cell. */
export function marginsOf({ design, signs }: RecessionCone, direction: Float64Array): Float64Array {
  const margins = scaledPredictor(design, direction)
  for (let cell = 0; cell < margins.length; cell++) margins[cell] *= signs[cell]
  return margins
}

export function combine(basis: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(basis[0].length)
  basis.forEach((vector, k) => {
    for (let j = 0; j < sum.length; j++) sum[j] += weights[k] * vector[j]
  })
  return sum
}

/** The working cells as rows over the basis; of equal rows one stands for all, zero rows bind nothing. */
function distinctRows({ design, basis, signs, working }: RecessionCone): CellRow[] {
  const project = projector(design, basis)
  const seen = new Set<string>()
  const rows: CellRow[] = []
  for (const cell of [...working.cells].sort((a, b) => a - b)) {
    const indices: number[] = []
    const values: number[] = []
    project(cell).forEach((value, k) => {
      if (Math.abs(value) < 1e-12) return
      indices.push(k)
      values.push(signs[cell] * value)
    })
    const key = `${indices.join()} ${values.join()}`
    if (indices.length === 0 || seen.has(key)) continue
    seen.add(key)
    rows.push({ cell, row: { indices, values } })
  }
  return rows
}

/** xᵢ'basisₖ for each k. */
export function projector(design: Design, basis: readonly Float64Array[]): (cell: number) => Float64Array {
  const read = rowReader(design)
  return (cell) => {
    const { columns, values, length } = read(cell)
    const along = new Float64Array(basis.length)
    for (let k = 0; k < along.length; k++) {
      const vector = basis[k]
      let sum = 0
      for (let i = 0; i < length; i++) sum += vector[columns[i]] * values[i]
      along[k] = sum
    }
    return along
  }
}

function smallest(cells: readonly number[], keyOf: (cell: number) => number, count: number): number[] {
  return [...cells].sort((a, b) => keyOf(a) - keyOf(b) || a - b).slice(0, count)
}
