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

/** How far cells of rows lie from a model that was fitted to the same rows. */
export interface CellVariance {
  /** Variance of a factor of mean 1 on the odds of a cell beyond binomial chance; below 0 where chance alone varies more. */
  readonly variance: number
  /** Where the variance is `assumed`; infinite where the cells tell nothing. */
  readonly standardError: number
  /** Cells with at least one row. */
  readonly cells: number
  readonly events: number
}

/**
 * By moments, with what the fit has taken off: residuals of cells are R(y − p) with R = diag(V) − Z C Z′ in units of V, V the
 * binomial variance of a cell, Z its sum of p(1 − p)x and C the covariance of the coefficients. Chance alone gives
 * Σ(D − E)² = Σ(V − Z C Z′) and effects of variance v on the log-odds add v‖R‖² (the score statistic of a variance
 * component: Lin 1997), so that v = [Σ(D − E)² − tr R] ÷ ‖R‖². Without the correction a model of thirty coefficients on a
 * hundred defaults hides the effects that it is asked about. The standard error is that of Σ(D − E)² over ‖R‖², counts
 * being Poisson: 2(U + vU²)² + U by cell, U its V less Z C Z′. Rows with a negative code are left out.
 */
export function cellVariance(
  codes: ArrayLike<number>,
  count: number,
  { design, outcome, probability, covariance }: FittedRows,
  assumed: number,
): CellVariance {
  const columns = design.columns.length
  const free = Array.from({ length: columns }, (_, j) => j).filter((j) => covariance[j * columns + j] > 0)
  const width = free.length
  const scores = scoresByCell(codes, count, design, probability, free)
  const residual = new Float64Array(count)
  const variance = new Float64Array(count)
  const rows = new Uint32Array(count)
  let events = 0
  for (let row = 0; row < probability.length; row++) {
    const code = codes[row]
    if (code < 0) continue
    residual[code] += outcome[row] - probability[row]
    variance[code] += probability[row] * (1 - probability[row])
    rows[code] += 1
    events += outcome[row]
  }
  const gram = new Float64Array(width * width)
  let [excess, norm, spread, cells] = [0, 0, 0, 0]
  for (let cell = 0; cell < count; cell++) {
    if (rows[cell] === 0) continue
    const own = scores.subarray(cell * width, (cell + 1) * width)
    let leverage = 0
    for (let a = 0; a < width; a++) {
      if (own[a] === 0) continue
      for (let b = 0; b <= a; b++) {
        const product = own[a] * own[b]
        gram[a * width + b] += product
        leverage += (a === b ? 1 : 2) * product * covariance[free[a] * columns + free[b]]
      }
    }
    const left = Math.max(0, variance[cell] - leverage)
    spread += 2 * (left + assumed * left * left) ** 2 + left
    excess += residual[cell] ** 2 - (variance[cell] - leverage)
    norm += variance[cell] * (variance[cell] - 2 * leverage)
    cells += 1
  }
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) gram[b * width + a] = gram[a * width + b]
  norm += traceOfSquare(gram, covariance, free, columns)
  return {
    variance: norm > 0 ? excess / norm : 0,
    standardError: norm > 0 ? Math.sqrt(spread) / norm : Number.POSITIVE_INFINITY,
    cells,
    events,
  }
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

/** tr(C M C M). */
function traceOfSquare(
  gram: Float64Array,
  covariance: Float64Array,
  free: readonly number[],
  columns: number,
): number {
  const width = free.length
  const product = new Float64Array(width * width)
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < width; b++) {
      let sum = 0
      for (let c = 0; c < width; c++) sum += covariance[free[a] * columns + free[c]] * gram[c * width + b]
      product[a * width + b] = sum
    }
  }
  let trace = 0
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < width; b++) trace += product[a * width + b] * product[b * width + a]
  }
  return trace
}
