import { cholesky, invertCholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import {
  type CellScores,
  type Cells,
  cellScores,
  type FittedRows,
  freeColumns,
  freeCovariance,
  quadraticForm,
  traceOfProduct,
} from './cell-scores.ts'

/** Variances of several kinds of cells that overlap, in their order. */
export interface CellComponents {
  /** Each as in `CellVariance`, the others being there too; 0 where cells cannot be told from those of earlier kinds. */
  readonly variances: Float64Array
  /** By how much the error of each grows because the others are estimated beside it (a factor, 1 at least). */
  readonly inflation: Float64Array
}

/**
 * The moments of `cellVariance` for all kinds at once: effects of variance v_b on cells of kind b add v_b‖R_ab‖² to
 * Σ(D − E)² over those of kind a, R_ab = V_ab − Zₐ C Z_b′ with V_ab the binomial variance that a cell of each shares, so
 * that the excesses of all kinds are linear in their variances (MINQUE at no effects: Rao 1971). Under chance alone the
 * covariance of the estimates is twice the inverse of (‖R_ab‖²).
 */
export function cellComponents(kinds: readonly Cells[], rows: FittedRows): CellComponents {
  const { excess, norms } = cellMoments(kinds, rows)
  const size = kinds.length
  const factor = cholesky(norms, size, 1e-9)
  const inverse = invertCholesky(factor)
  return {
    variances: solveCholesky(factor, excess),
    inflation: Float64Array.from(kinds, (_, a) =>
      factor.dependent[a] ? 1 : Math.sqrt(norms[a * size + a] * inverse[a * size + a]),
    ),
  }
}

export interface CellMoments {
  /** Σ(D − E)² − tr R by kind. */
  readonly excess: Float64Array
  /** ‖R_ab‖², row-major. */
  readonly norms: Float64Array
}

export function cellMoments(kinds: readonly Cells[], rows: FittedRows): CellMoments {
  const free = freeColumns(rows)
  const covariance = freeCovariance(rows, free)
  const found = kinds.map((cells) => cellScores(cells, rows, free))
  const size = kinds.length
  const excess = Float64Array.from(found, ({ residual, variance, leverage }) =>
    residual.reduce((sum, own, cell) => sum + own ** 2 - (variance[cell] - leverage[cell]), 0),
  )
  const norms = new Float64Array(size * size)
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      const norm =
        sharedNorm([kinds[a], found[a]], [kinds[b], found[b]], rows.probability, covariance) +
        traceOfProduct(found[a].scores, found[b].scores, covariance)
      norms[a * size + b] = norm
      norms[b * size + a] = norm
    }
  }
  return { excess, norms }
}

/** Σ V_ab² − 2 Σ V_ab zₐ′ C z_b over the pairs of cells that share rows. */
function sharedNorm(
  [a, ofA]: readonly [Cells, CellScores],
  [b, ofB]: readonly [Cells, CellScores],
  probability: Float64Array,
  covariance: Float64Array,
): number {
  const width = Math.sqrt(covariance.length)
  const shared = new Map<number, number>()
  for (let row = 0; row < probability.length; row++) {
    if (a.codes[row] < 0 || b.codes[row] < 0) continue
    const pair = a.codes[row] * b.count + b.codes[row]
    shared.set(pair, (shared.get(pair) ?? 0) + probability[row] * (1 - probability[row]))
  }
  const scoreOf = ({ scores }: CellScores, cell: number) => scores.subarray(cell * width, (cell + 1) * width)
  let total = 0
  for (const [pair, variance] of shared) {
    const own = scoreOf(ofA, Math.floor(pair / b.count))
    total += variance * (variance - 2 * quadraticForm(own, covariance, scoreOf(ofB, pair % b.count)))
  }
  return total
}
