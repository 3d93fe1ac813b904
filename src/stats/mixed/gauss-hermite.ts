import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts'

/** A rule for expectations under the standard normal distribution: E f(Z) ≈ Σ w f(z), Σ w = 1. */
export interface QuadratureRule {
  /** Ascending and symmetric about 0. */
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

/**
 * Gauss–Hermite quadrature in its probabilists' form, exact for polynomials up to degree 2·points − 1. Nodes are the
 * eigenvalues of the Jacobi matrix of the recurrence z pₖ = √(k+1) pₖ₊₁ + √k pₖ₋₁ (Golub & Welsch 1969), brought to
 * rounding by Newton; weights are 1 ÷ Σₖ pₖ(z)², which keeps the digits of those in the tails.
 */
export function gaussHermite(points: number): QuadratureRule {
  const jacobi = new Float64Array(points * points)
  for (let k = 1; k < points; k++) {
    jacobi[k * points + k - 1] = Math.sqrt(k)
    jacobi[(k - 1) * points + k] = Math.sqrt(k)
  }
  const eigenvalues = symmetricEigen(jacobi, points).values.toReversed()
  const nodes = new Float64Array(points)
  const weights = new Float64Array(points)
  for (let i = 0; i < points; i++) {
    // The mean of a node and its mirror image makes the rule symmetric, and its odd moments 0.
    const start = (eigenvalues[i] - eigenvalues[points - 1 - i]) / 2
    const { value, before } = orthonormal(start, points)
    // p'ₙ = √n pₙ₋₁
    const node = start - value / (Math.sqrt(points) * before)
    nodes[i] = node
    weights[i] = 1 / orthonormal(node, points).squares
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return { nodes, weights: weights.map((weight) => weight / total) }
}

/** The orthonormal Hermite polynomial of a degree, the one before it, and Σ p² of all lower degrees. */
function orthonormal(z: number, degree: number): { value: number; before: number; squares: number } {
  let before = 0
  let value = 1
  let squares = 0
  for (let k = 0; k < degree; k++) {
    squares += value * value
    const next = (z * value - Math.sqrt(k) * before) / Math.sqrt(k + 1)
    before = value
    value = next
  }
  return { value, before, squares }
}
