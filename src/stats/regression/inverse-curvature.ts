import { cholesky, invertCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'

/** An inverse information that is known at one place and learns from gradients at others. */
export interface InverseCurvature {
  /** V · vector. */
  apply(vector: Float64Array): Float64Array
  /**
   * A move and the fall of the gradient along it: afterwards V · fall = move (the BFGS update; Nocedal 1980).
   * Without curvature along the move (an objective that is not concave there) nothing is learnt.
   */
  learn(move: Float64Array, fall: Float64Array): void
}

interface Pair {
  readonly move: Float64Array
  readonly fall: Float64Array
  readonly curvature: number
}

const mostPairs = 30

/** `base` must be symmetric and positive definite on the space that the moves span. */
export function inverseCurvature(base: (vector: Float64Array) => Float64Array): InverseCurvature {
  const pairs: Pair[] = []
  return {
    apply(vector) {
      const rest = vector.slice()
      const weights = new Float64Array(pairs.length)
      for (let p = pairs.length - 1; p >= 0; p--) {
        const { move, fall, curvature } = pairs[p]
        weights[p] = dot(move, rest) / curvature
        add(rest, fall, -weights[p])
      }
      const result = base(rest)
      for (let p = 0; p < pairs.length; p++) {
        const { move, fall, curvature } = pairs[p]
        add(result, move, weights[p] - dot(fall, result) / curvature)
      }
      return result
    },
    learn(move, fall) {
      const curvature = dot(move, fall)
      // Below this the fall of the gradient is rounding.
      if (!(curvature > leastCurvature)) return
      if (pairs.length === mostPairs) pairs.shift()
      pairs.push({ move, fall, curvature })
    },
  }
}

const leastCurvature = 1e-18

/**
 * The inverse of an information matrix on some of its columns, zero elsewhere; null where it is singular there to
 * working precision.
 */
export function inverseOn(
  information: Float64Array,
  size: number,
  columns: readonly number[],
): ((vector: Float64Array) => Float64Array) | null {
  const factor = cholesky(submatrix(information, size, columns), columns.length)
  if (factor.dependent.includes(1)) return null
  const inverse = invertCholesky(factor)
  const full = new Float64Array(size * size)
  columns.forEach((i, a) => {
    columns.forEach((j, b) => {
      full[i * size + j] = inverse[a * columns.length + b]
    })
  })
  return symmetricProduct(full, size)
}

/** Multiplication by a dense symmetric matrix, row-major; rows of zeros are skipped. */
function symmetricProduct(matrix: Float64Array, size: number): (vector: Float64Array) => Float64Array {
  return (vector) => {
    const product = new Float64Array(size)
    for (let j = 0; j < size; j++) {
      const value = vector[j]
      if (value === 0) continue
      const row = j * size
      for (let i = 0; i < size; i++) product[i] += value * matrix[row + i]
    }
    return product
  }
}

export function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let i = 0; i < left.length; i++) sum += left[i] * right[i]
  return sum
}

/** target += weight · vector. */
export function add(target: Float64Array, vector: Float64Array, weight: number): void {
  for (let i = 0; i < target.length; i++) target[i] += weight * vector[i]
}
