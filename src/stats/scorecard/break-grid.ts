/**
 * Finds the interval of a value without a search: the range of the breaks is cut into equal cells, each knows
 * how many breaks lie in the cells before it, and only breaks in the value's own cell are compared. Exact,
 * since the cell of a value never falls as the value rises.
 */
export interface BreakGrid {
  readonly origin: number
  readonly cellsPerUnit: number
  /** By cell: the number of breaks in the cells before. */
  readonly before: Uint8Array
  /** The most breaks in one cell. */
  readonly comparisons: number
  /** The breaks and, behind them, NaN, which no value reaches. */
  readonly breaks: Float64Array
}

const CELLS = 256

export function breakGrid(breaks: ArrayLike<number>): BreakGrid {
  const count = breaks.length
  const origin = count > 0 ? breaks[0] : 0
  const range = count > 0 ? breaks[count - 1] - origin : 0
  const cellsPerUnit = range > 0 && CELLS / range < Number.POSITIVE_INFINITY ? CELLS / range : 0
  const before = new Uint8Array(CELLS)
  const inCell = new Uint8Array(CELLS)
  for (let i = 0; i < count; i++) inCell[cellOf(breaks[i], origin, cellsPerUnit)]++
  for (let cell = 1; cell < CELLS; cell++) before[cell] = before[cell - 1] + inCell[cell - 1]
  const padded = new Float64Array(count + Math.max(...inCell) + 1).fill(Number.NaN)
  padded.set(breaks)
  return { origin, cellsPerUnit, before, comparisons: Math.max(...inCell), breaks: padded }
}

function cellOf(value: number, origin: number, cellsPerUnit: number): number {
  return Math.max(0, Math.min(CELLS - 1, (value - origin) * cellsPerUnit)) | 0
}

/** Writes the interval of values first … first + rows − 1 to `into` from `at` on; NaN goes to `missing`. */
export function intervalsInto(
  grid: BreakGrid,
  missing: number,
  values: Float64Array,
  first: number,
  rows: number,
  into: Uint8Array,
  at: number,
): void {
  const { origin, cellsPerUnit, before, comparisons, breaks } = grid
  for (let row = 0; row < rows; row++) {
    const value = values[first + row]
    let slot = before[cellOf(value, origin, cellsPerUnit)]
    for (let i = 0; i < comparisons; i++) slot += value >= breaks[slot] ? 1 : 0
    into[at + row] = Number.isNaN(value) ? missing : slot
  }
}
