import { cholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'

/** Coefficients with some held at 0, and their covariance given that; row-major, NaN where a coefficient is held. */
export interface HeldCoefficients {
  readonly coefficients: Float64Array
  readonly covariance: Float64Array
}

/**
 * A fit with some of its coefficients put to 0, to first order and without fitting again: b_a − C_ab C_bb⁻¹ b_b with the
 * covariance C_aa − C_ab C_bb⁻¹ C_ba. Columns that are not free stay as they are.
 */
export function withoutColumns(
  coefficients: Float64Array,
  covariance: Float64Array,
  columns: readonly number[],
): HeldCoefficients {
  const size = coefficients.length
  const held = columns.filter((j) => covariance[j * size + j] > 0)
  const factor = cholesky(submatrix(covariance, size, held), held.length)
  const shifted = coefficients.slice()
  const left = covariance.slice()
  const ofEffects = solveCholesky(
    factor,
    Float64Array.from(held, (j) => coefficients[j]),
  )
  for (let i = 0; i < size; i++) {
    if (!(covariance[i * size + i] > 0)) continue
    const own = Float64Array.from(held, (j) => covariance[i * size + j])
    shifted[i] -= own.reduce((sum, value, b) => sum + value * ofEffects[b], 0)
    const solved = solveCholesky(factor, own)
    for (let k = 0; k < size; k++) {
      for (let b = 0; b < held.length; b++) left[i * size + k] -= solved[b] * covariance[held[b] * size + k]
    }
  }
  for (const j of columns) {
    shifted[j] = 0
    for (let k = 0; k < size; k++) {
      left[j * size + k] = Number.NaN
      left[k * size + j] = Number.NaN
    }
  }
  return { coefficients: shifted, covariance: left }
}
