import type { Design, NominalFactor } from './design.ts'
import { rowReader } from './sparse-rows.ts'

/**
 * Rows of a scaled design parted in the level of its largest nominal factor and a sparse rest: over the levels a
 * cross product is diagonal, since no row stands at two.
 */
export interface ArrowRows {
  /** Row of the design at place 0. */
  readonly first: number
  /** Entries of row i stand from `starts[i]` to `starts[i + 1]`, in the order of the border. */
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly values: Float64Array
  /** Place in the block of each row's level, −1 at the reference. */
  readonly levels: Int32Array
}

export interface ArrowColumns {
  readonly largest: NominalFactor | null
  /** Free design columns of the levels of the largest nominal factor, and the other free ones. */
  readonly block: readonly number[]
  readonly border: readonly number[]
}

export function arrowColumns({ factors }: Design, free: readonly number[]): ArrowColumns {
  let largest: NominalFactor | null = null
  for (const factor of factors) {
    if (factor.kind === 'nominal' && factor.columnCount > (largest?.columnCount ?? 1)) largest = factor
  }
  const first = largest?.firstColumn ?? 0
  const count = largest?.columnCount ?? 0
  const inBlock = (column: number) => column >= first && column < first + count
  return { largest, block: free.filter(inBlock), border: free.filter((column) => !inBlock(column)) }
}

/** Entries that are kept between passes, 12 bytes each; a larger design is read anew each time. */
const mostKeptEntries = 4e6
const rowsOfAChunk = 8192

/** The rows in order, in pieces. */
export function arrowChunks(design: Design, columns: ArrowColumns): (() => ArrowRows)[] {
  const pieces: (() => ArrowRows)[] = []
  const isKept = design.rows * (design.factors.length + 1) <= mostKeptEntries
  const read = arrowReader(design, columns)
  for (let first = 0; first < design.rows; first += rowsOfAChunk) {
    const end = Math.min(first + rowsOfAChunk, design.rows)
    const kept = isKept ? read(first, end) : null
    pieces.push(() => kept ?? read(first, end))
  }
  return pieces
}

function arrowReader(design: Design, { largest, block, border }: ArrowColumns) {
  const placeOf = new Int32Array(design.columns.length).fill(-1)
  border.forEach((column, place) => {
    placeOf[column] = place
  })
  const levelOfCode = Int32Array.from(largest?.columnOfLevel ?? [], (column) => block.indexOf(column))
  const read = rowReader(design)
  const widest = design.factors.length + 1
  return (first: number, end: number): ArrowRows => {
    const starts = new Int32Array(end - first + 1)
    const places = new Int32Array((end - first) * widest)
    const values = new Float64Array((end - first) * widest)
    const levels = new Int32Array(end - first).fill(-1)
    let next = 0
    for (let row = first; row < end; row++) {
      const sparse = read(row)
      for (let a = 0; a < sparse.length; a++) {
        const place = placeOf[sparse.columns[a]]
        if (place < 0) continue
        places[next] = place
        values[next] = sparse.values[a]
        next += 1
      }
      starts[row - first + 1] = next
      if (largest) levels[row - first] = levelOfCode[largest.codes[row]]
    }
    return { first, starts, places, values, levels }
  }
}
