import { type Cholesky, cholesky, invertCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import type { Design } from './design.ts'
import type { BinomialOutcome } from './outcome.ts'
import { rowReader, scaledPredictor } from './sparse-rows.ts'

/** Below this 1 − R² of a column on the earlier ones, the plain inverse loses more than 11 of 16 digits. */
const nearlyCollinear = 1e-4
/** Rows × columns² up to which the second look is taken. */
const affordable = 5e8

/**
 * The inverse information on the free columns where some are nearly collinear, row-major; null where the plain
 * inverse is as good, or the second look too dear.
 *
 * Inverting X'WX loses the square of what X'W½ has lost. So, as in the second pass of a Cholesky QR (Yamamoto,
 * Nakatsukasa, Yanagisawa & Fukaya 2015), the columns are first made orthogonal by the factor L of X'WX, their
 * cross product M is summed anew, and the inverse is L⁻ᵀ M⁻¹ L⁻¹: any error of L stands in M and cancels.
 */
export function orthogonalInverse(
  design: Design,
  { trials }: BinomialOutcome,
  { scaled, information, free, offset }: OrthogonalRequest,
): Float64Array | null {
  const k = free.length
  const matrix = submatrix(information, design.columns.length, free)
  const factor = cholesky(matrix, k)
  const isNear = free.some((_, j) => factor.lower[j * k + j] ** 2 < nearlyCollinear * matrix[j * k + j])
  if (!isNear || factor.dependent.includes(1) || design.rows * k * k > affordable) return null

  const cross = new Float64Array(k * k)
  const place = new Int32Array(design.columns.length).fill(-1)
  free.forEach((column, at) => {
    place[column] = at
  })
  const eta = scaledPredictor(design, scaled)
  const read = rowReader(design)
  const z = new Float64Array(k)
  for (let row = 0; row < design.rows; row++) {
    const half = Math.cosh((eta[row] + (offset ? offset[row] : 0)) / 2)
    const weight = trials[row] / (4 * half * half) // p (1 − p)
    z.fill(0)
    const { columns, values, length } = read(row)
    for (let at = 0; at < length; at++) if (place[columns[at]] >= 0) z[place[columns[at]]] = values[at]
    forward(factor, z)
    for (let i = 0; i < k; i++) {
      const left = weight * z[i]
      for (let j = 0; j <= i; j++) cross[i * k + j] += left * z[j]
    }
  }
  for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) cross[j * k + i] = cross[i * k + j]
  return sandwiched(factor, invertCholesky(cholesky(cross, k)))
}

export interface OrthogonalRequest {
  /** Coefficients at which the information was taken, in the scaled units of the design. */
  readonly scaled: Float64Array
  readonly information: Float64Array
  readonly free: readonly number[]
  readonly offset?: Float64Array
}

/** L⁻¹ z, in place. */
function forward({ size, lower }: Cholesky, z: Float64Array): void {
  for (let i = 0; i < size; i++) {
    let sum = z[i]
    for (let k = 0; k < i; k++) sum -= lower[i * size + k] * z[k]
    z[i] = sum / lower[i * size + i]
  }
}

/** L⁻ᵀ z, in place. */
function backward({ size, lower }: Cholesky, z: Float64Array): void {
  for (let i = size - 1; i >= 0; i--) {
    let sum = z[i]
    for (let k = i + 1; k < size; k++) sum -= lower[k * size + i] * z[k]
    z[i] = sum / lower[i * size + i]
  }
}

/** L⁻ᵀ S L⁻¹ of a symmetric S. */
function sandwiched(factor: Cholesky, symmetric: Float64Array): Float64Array {
  const { size } = factor
  const half = new Float64Array(size * size)
  for (let j = 0; j < size; j++) {
    const column = Float64Array.from({ length: size }, (_, i) => symmetric[i * size + j])
    backward(factor, column)
    // Row j of (L⁻ᵀ S)ᵀ = S L⁻¹.
    half.set(column, j * size)
  }
  const result = new Float64Array(size * size)
  for (let j = 0; j < size; j++) {
    const column = Float64Array.from({ length: size }, (_, i) => half[i * size + j])
    backward(factor, column)
    for (let i = 0; i < size; i++) result[i * size + j] = column[i]
  }
  return result
}
