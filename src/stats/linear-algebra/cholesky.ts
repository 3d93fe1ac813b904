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
  // Row by row, as the factor lies in memory.
  for (let i = size - 1; i >= 0; i--) {
    if (dependent[i]) continue
    x[i] /= lower[i * size + i]
    for (let k = 0; k < i; k++) x[k] -= lower[i * size + k] * x[i]
  }
  return x
}

/** The inverse L⁻ᵀ L⁻¹ on the independent columns; rows and columns of dependent ones are NaN. */
export function invertCholesky(factor: Cholesky): Float64Array {
  const { size, dependent } = factor
  const inverse = new Float64Array(size * size)
  const triangle = inverseOfLower(factor)
  for (let m = 0; m < size; m++) {
    for (let i = 0; i <= m; i++) {
      const own = triangle[m * size + i]
      if (own === 0) continue
      for (let j = 0; j <= i; j++) inverse[i * size + j] += own * triangle[m * size + j]
    }
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      if (dependent[i] || dependent[j]) inverse[i * size + j] = Number.NaN
      inverse[j * size + i] = inverse[i * size + j]
    }
  }
  return inverse
}

/** L⁻¹, row by row; zero in the rows and columns of dependent columns. */
function inverseOfLower({ size, lower, dependent }: Cholesky): Float64Array {
  const triangle = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    if (dependent[i]) continue
    const pivot = lower[i * size + i]
    for (let k = 0; k < i; k++) {
      const own = lower[i * size + k] / pivot
      if (own === 0) continue
      for (let j = 0; j <= k; j++) triangle[i * size + j] -= own * triangle[k * size + j]
    }
    triangle[i * size + i] = 1 / pivot
  }
  return triangle
}

/** ln det of the independent part. */
export function logDeterminant({ size, lower, dependent }: Cholesky): number {
  let sum = 0
  for (let i = 0; i < size; i++) if (!dependent[i]) sum += 2 * Math.log(lower[i * size + i])
  return sum
}
