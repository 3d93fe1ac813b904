/** Dense row-major matrices as flat `Float64Array`s, for the small systems of a regression. */

/** `left (m × k) · right (k × n)`. */
export function multiply(
  left: Float64Array,
  right: Float64Array,
  m: number,
  k: number,
  n: number,
): Float64Array {
  const product = new Float64Array(m * n)
  for (let i = 0; i < m; i++) {
    for (let h = 0; h < k; h++) {
      const factor = left[i * k + h]
      if (factor === 0) continue
      for (let j = 0; j < n; j++) product[i * n + j] += factor * right[h * n + j]
    }
  }
  return product
}

export function transpose(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const result = new Float64Array(rows * columns)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) result[j * rows + i] = matrix[i * columns + j]
  return result
}

/** `transform (m × n) · matrix (n × n, symmetric) · transformᵀ`. */
export function sandwich(transform: Float64Array, matrix: Float64Array, m: number, n: number): Float64Array {
  return multiply(multiply(transform, matrix, m, n, n), transpose(transform, m, n), m, n, m)
}

/** The rows and columns named by `indices`, in their order. */
export function submatrix(matrix: Float64Array, size: number, indices: readonly number[]): Float64Array {
  const result = new Float64Array(indices.length ** 2)
  for (let i = 0; i < indices.length; i++) {
    for (let j = 0; j < indices.length; j++) {
      result[i * indices.length + j] = matrix[indices[i] * size + indices[j]]
    }
  }
  return result
}
