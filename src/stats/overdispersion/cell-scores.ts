import type { Design } from '../regression/design.ts'

/** A fitted logistic model row by row. */
export interface FittedRows {
  /** With a row for each outcome. */
  readonly design: Design
  readonly outcome: ArrayLike<number>
  readonly probability: Float64Array
  /** Model-based, of the coefficients in the units of the data, row-major; NaN where a coefficient is not free. */
  readonly covariance: Float64Array
}

/** Rows that share an effect: a code from 0 to `count` − 1 for each row, negative where it belongs to no cell. */
export interface Cells {
  readonly codes: ArrayLike<number>
  readonly count: number
}

/** What a model leaves by cell, and how far the fit itself accounts for it. */
export interface CellScores {
  /** Σ(y − p). */
  readonly residual: Float64Array
  /** V = Σ p(1 − p). */
  readonly variance: Float64Array
  /** Diagonal of Z C Z′. */
  readonly leverage: Float64Array
  /** Z, Σ p(1 − p) x: cells × free columns. */
  readonly scores: Float64Array
  /** Rows in the cell. */
  readonly rows: Uint32Array
  readonly events: number
}

/** Design columns with a finite estimate. */
export function freeColumns({ design, covariance }: FittedRows): number[] {
  const columns = design.columns.length
  return Array.from({ length: columns }, (_, j) => j).filter((j) => covariance[j * columns + j] > 0)
}

/** C on the free columns, row-major. */
export function freeCovariance({ design, covariance }: FittedRows, free: readonly number[]): Float64Array {
  const columns = design.columns.length
  const width = free.length
  return Float64Array.from(
    { length: width * width },
    (_, at) => covariance[free[Math.floor(at / width)] * columns + free[at % width]],
  )
}

export function cellScores({ codes, count }: Cells, rows: FittedRows, free: readonly number[]): CellScores {
  const { design, outcome, probability } = rows
  const width = free.length
  const scores = scoresByCell(codes, count, design, probability, free)
  const covariance = freeCovariance(rows, free)
  const residual = new Float64Array(count)
  const variance = new Float64Array(count)
  const inCell = new Uint32Array(count)
  let events = 0
  for (let row = 0; row < probability.length; row++) {
    const code = codes[row]
    if (code < 0) continue
    residual[code] += outcome[row] - probability[row]
    variance[code] += probability[row] * (1 - probability[row])
    inCell[code] += 1
    events += outcome[row]
  }
  const leverage = new Float64Array(count)
  for (let cell = 0; cell < count; cell++) {
    const own = scores.subarray(cell * width, (cell + 1) * width)
    leverage[cell] = quadraticForm(own, covariance, own)
  }
  return { residual, variance, leverage, scores, rows: inCell, events }
}

/** a′ C b; many entries of a are 0 where a cell is small. */
export function quadraticForm(a: Float64Array, covariance: Float64Array, b: Float64Array): number {
  const width = a.length
  let total = 0
  for (let i = 0; i < width; i++) {
    if (a[i] === 0) continue
    let sum = 0
    for (let j = 0; j < width; j++) sum += covariance[i * width + j] * b[j]
    total += a[i] * sum
  }
  return total
}

/** tr(C Gₐ C G_b) with G = Z′Z: ‖Zₐ C Z_b′‖². */
export function traceOfProduct(a: Float64Array, b: Float64Array, covariance: Float64Array): number {
  const width = Math.sqrt(covariance.length)
  const left = productOf(covariance, gram(a, width), width)
  const right = productOf(covariance, gram(b, width), width)
  let trace = 0
  for (let i = 0; i < width; i++)
    for (let j = 0; j < width; j++) trace += left[i * width + j] * right[j * width + i]
  return trace
}

function gram(scores: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width * width)
  for (let from = 0; from < scores.length; from += width) {
    for (let a = 0; a < width; a++) {
      const own = scores[from + a]
      if (own === 0) continue
      for (let b = 0; b < width; b++) sums[a * width + b] += own * scores[from + b]
    }
  }
  return sums
}

function productOf(a: Float64Array, b: Float64Array, width: number): Float64Array {
  const product = new Float64Array(width * width)
  for (let i = 0; i < width; i++)
    for (let k = 0; k < width; k++)
      for (let j = 0; j < width; j++) product[i * width + j] += a[i * width + k] * b[k * width + j]
  return product
}

/** Σ p(1 − p) x by cell: cells × free columns. */
function scoresByCell(
  codes: ArrayLike<number>,
  count: number,
  design: Design,
  probability: Float64Array,
  free: readonly number[],
): Float64Array {
  const width = free.length
  const placeOf = new Int32Array(design.columns.length).fill(-1)
  free.forEach((column, place) => {
    placeOf[column] = place
  })
  const scores = new Float64Array(count * width)
  const weight = probability.map((p) => p * (1 - p))
  const add = (place: number, value: (row: number) => number) => {
    if (place < 0) return
    for (let row = 0; row < weight.length; row++)
      if (codes[row] >= 0) scores[codes[row] * width + place] += weight[row] * value(row)
  }
  add(placeOf[0], () => 1)
  for (const factor of design.factors) {
    if (factor.kind === 'numeric') {
      add(placeOf[factor.firstColumn], (row) => factor.values[row])
      continue
    }
    const places = Int32Array.from(factor.columnOfLevel, (column) => (column < 0 ? -1 : placeOf[column]))
    for (let row = 0; row < weight.length; row++) {
      const place = places[factor.codes[row]]
      if (codes[row] >= 0 && place >= 0) scores[codes[row] * width + place] += weight[row]
    }
  }
  return scores
}
