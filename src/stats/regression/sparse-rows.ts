import type { Design } from './design.ts'

/** A row of the scaled design matrix in sparse form: the intercept first, the reference levels left out. */
export interface SparseRow {
  readonly columns: Int32Array
  readonly values: Float64Array
  /** How many entries of `columns` and `values` count. */
  length: number
}

/** Reads rows of a design one at a time into one reused `SparseRow`: no matrix is ever expanded. */
export function rowReader(design: Design): (row: number) => SparseRow {
  const width = design.factors.length + 1
  const sparse: SparseRow = { columns: new Int32Array(width), values: new Float64Array(width), length: 0 }
  const { columns, values } = sparse
  columns[0] = 0
  values[0] = 1
  return (row) => {
    let length = 1
    for (const factor of design.factors) {
      if (factor.kind === 'numeric') {
        columns[length] = factor.firstColumn
        values[length] = (factor.values[row] - factor.center) / factor.scale
        length += 1
      } else {
        const column = factor.columnOfLevel[factor.codes[row]]
        if (column < 0) continue
        columns[length] = column
        values[length] = 1
        length += 1
      }
    }
    sparse.length = length
    return sparse
  }
}

/** x'β of each row, from coefficients in the scaled units of the design; the offset is not in it. */
export function scaledPredictor(design: Design, scaled: Float64Array): Float64Array {
  const eta = new Float64Array(design.rows).fill(scaled[0])
  for (const factor of design.factors) {
    if (factor.kind === 'numeric') {
      const { values, center, scale } = factor
      const coefficient = scaled[factor.firstColumn]
      for (let row = 0; row < eta.length; row++) eta[row] += (coefficient * (values[row] - center)) / scale
    } else {
      const { codes } = factor
      const effect = Float64Array.from(factor.columnOfLevel, (column) => (column < 0 ? 0 : scaled[column]))
      for (let row = 0; row < eta.length; row++) eta[row] += effect[codes[row]]
    }
  }
  return eta
}
