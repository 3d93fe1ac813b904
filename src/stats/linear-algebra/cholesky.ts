/**
 * Cholesky factorisation of a symmetric non-negative definite matrix, columns taken in order, so that a column
 * that depends on earlier ones is the one set aside (as R's `glm` aliases later terms).
 */
export interface Cholesky {
  readonly size: number
  /** Row-major lower triangle; rows and columns of set-aside columns are zero. */
  readonly lower: Float64Array
  /** 1 where the column depends on earlier ones (relative pivot below the tolerance). */
  readonly dependent: Uint8Array
}

/** Matrices are row-major `size × size`. `tolerance` is on 1 − R² of a column on the earlier ones. */
export function cholesky(matrix: Float64Array, size: number, tolerance = 1e-12): Cholesky {
  const lower = new Float64Array(size * size)
  const dependent = new Uint8Array(size)
  for (let j = 0; j < size; j++) {
    const diagonal = matrix[j * size + j]
    let pivot = diagonal
    for (let k = 0; k < j; k++) pivot -= lower[j * size + k] ** 2
    if (!(pivot > tolerance * diagonal)) {
      dependent[j] = 1
      for (let k = 0; k < j; k++) lower[j * size + k] = 0
      continue
    }
    const root = Math.sqrt(pivot)
    lower[j * size + j] = root
    for (let i = j + 1; i < size; i++) {
      let sum = matrix[i * size + j]
      for (let k = 0; k < j; k++) sum -= lower[i * size + k] * lower[j * size + k]
      lower[i * size + j] = sum / root
    }
  }
  return { size, lower, dependent }
}

/** Solves `matrix · x = vector`; entries of dependent columns are 0. */
export function solveCholesky({ size, lower, dependent }: Cholesky, vector: Float64Array): Float64Array {
  const x = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    if (dependent[i]) continue
    let sum = vector[i]
    for (let k = 0; k < i; k++) sum -= lower[i * size + k] * x[k]
    x[i] = sum / lower[i * size + i]
  }
  for (let i = size - 1; i >= 0; i--) {
    if (dependent[i]) continue
    let sum = x[i]
    for (let k = i + 1; k < size; k++) sum -= lower[k * size + i] * x[k]
    x[i] = sum / lower[i * size + i]
  }
  return x
}

/** The inverse on the independent columns; rows and columns of dependent ones are NaN. */
export function invertCholesky(factor: Cholesky): Float64Array {
  const { size, dependent } = factor
  const inverse = new Float64Array(size * size)
  const unit = new Float64Array(size)
  for (let j = 0; j < size; j++) {
    if (!dependent[j]) {
      unit.fill(0)
      unit[j] = 1
      const column = solveCholesky(factor, unit)
      for (let i = 0; i < size; i++) inverse[i * size + j] = dependent[i] ? Number.NaN : column[i]
    } else {
      for (let i = 0; i < size; i++) inverse[i * size + j] = Number.NaN
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const mean = (inverse[i * size + j] + inverse[j * size + i]) / 2
      inverse[i * size + j] = mean
      inverse[j * size + i] = mean
    }
  }
  return inverse
}

/** ln det of the independent part. */
export function logDeterminant({ size, lower, dependent }: Cholesky): number {
  let sum = 0
  for (let i = 0; i < size; i++) if (!dependent[i]) sum += 2 * Math.log(lower[i * size + i])
  return sum
}
