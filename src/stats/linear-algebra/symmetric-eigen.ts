/** Eigenvalues in descending order and orthonormal eigenvectors in columns: A = V diag(λ) Vᵀ. */
export interface SymmetricEigen {
  readonly values: Float64Array
  /** Row-major; column j belongs to `values[j]`. */
  readonly vectors: Float64Array
}

/**
 * Cyclic Jacobi rotations (Golub & Van Loan, Matrix Computations, 8.5): slow for large matrices, and accurate
 * even for the small eigenvalues of the small matrices of a regression.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const a = matrix.slice()
  const v = new Float64Array(size * size)
  for (let i = 0; i < size; i++) v[i * size + i] = 1
  const negligible = 1e-20 * Math.sqrt(a.reduce((sum, value) => sum + value * value, 0))
  for (let sweep = 0; sweep < 60; sweep++) {
    let moved = false
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) {
        const apq = a[p * size + q]
        const relative = 1e-17 * Math.sqrt(Math.abs(a[p * size + p] * a[q * size + q]))
        if (Math.abs(apq) <= Math.max(negligible, relative)) continue
        moved = true
        rotate(a, v, size, p, q)
      }
    }
    if (!moved) break
  }
  const order = Array.from({ length: size }, (_, j) => j).sort((i, j) => a[j * size + j] - a[i * size + i])
  const vectors = new Float64Array(size * size)
  order.forEach((from, to) => {
    for (let i = 0; i < size; i++) vectors[i * size + to] = v[i * size + from]
  })
  return { values: Float64Array.from(order, (j) => a[j * size + j]), vectors }
}

/** One rotation that makes a[p, q] zero. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const theta = (a[q * size + q] - a[p * size + p]) / (2 * a[p * size + q])
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(t * t + 1)
  const sine = t * cosine
  for (let k = 0; k < size; k++) {
    const kp = a[k * size + p]
    const kq = a[k * size + q]
    a[k * size + p] = cosine * kp - sine * kq
    a[k * size + q] = sine * kp + cosine * kq
  }
  for (let k = 0; k < size; k++) {
    const pk = a[p * size + k]
    const qk = a[q * size + k]
    a[p * size + k] = cosine * pk - sine * qk
    a[q * size + k] = sine * pk + cosine * qk
    const vp = v[k * size + p]
    const vq = v[k * size + q]
    v[k * size + p] = cosine * vp - sine * vq
    v[k * size + q] = sine * vp + cosine * vq
  }
  a[p * size + q] = 0
  a[q * size + p] = 0
}

/** V diag(f(λ)) Vᵀ: a function of a symmetric matrix. */
export function spectralFunction(
  { values, vectors }: SymmetricEigen,
  f: (eigenvalue: number) => number,
): Float64Array {
  const size = values.length
  const result = new Float64Array(size * size)
  for (let k = 0; k < size; k++) {
    const value = f(values[k])
    if (value === 0) continue
    for (let i = 0; i < size; i++) {
      const left = value * vectors[i * size + k]
      for (let j = 0; j < size; j++) result[i * size + j] += left * vectors[j * size + k]
    }
  }
  return result
}
