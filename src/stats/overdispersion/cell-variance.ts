import {
  type Cells,
  cellScores,
  type FittedRows,
  freeColumns,
  freeCovariance,
  traceOfProduct,
} from './cell-scores.ts'

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
export function cellVariance(cells: Cells, rows: FittedRows, assumed: number): CellVariance {
  const free = freeColumns(rows)
  const found = cellScores(cells, rows, free)
  let [excess, norm, spread, filled] = [0, 0, 0, 0]
  for (let cell = 0; cell < cells.count; cell++) {
    if (found.rows[cell] === 0) continue
    const variance = found.variance[cell]
    const leverage = found.leverage[cell]
    const left = Math.max(0, variance - leverage)
    spread += 2 * (left + assumed * left * left) ** 2 + left
    excess += found.residual[cell] ** 2 - (variance - leverage)
    norm += variance * (variance - 2 * leverage)
    filled += 1
  }
  norm += traceOfProduct(found.scores, found.scores, freeCovariance(rows, free))
  return {
    variance: norm > 0 ? excess / norm : 0,
    standardError: norm > 0 ? Math.sqrt(spread) / norm : Number.POSITIVE_INFINITY,
    cells: filled,
    events: found.events,
  }
}
