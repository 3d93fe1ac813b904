import { expect, test } from 'vitest'
import { gaussHermite } from './gauss-hermite.ts'

/** E Z^(2k) = 1·3·5 ⋯ (2k − 1). */
function doubleFactorial(k: number): number {
  let product = 1
  for (let odd = 1; odd < 2 * k; odd += 2) product *= odd
  return product
}

test.each([1, 2, 3, 5, 9, 25, 50, 100])(
  '%i points give the moments of the normal distribution exactly',
  (points) => {
    const { nodes, weights } = gaussHermite(points)
    const moment = (degree: number) => nodes.reduce((sum, z, i) => sum + weights[i] * z ** degree, 0)
    for (let k = 0; 2 * k <= Math.min(2 * points - 1, 60); k++) {
      expect(Math.abs(moment(2 * k) / doubleFactorial(k) - 1)).toBeLessThan(1e-12)
      expect(Math.abs(moment(2 * k + 1)) / doubleFactorial(k + 1)).toBeLessThan(1e-12)
    }
  },
)

test('two degrees further the rule is no longer exact', () => {
  const { nodes, weights } = gaussHermite(3)
  const sixth = nodes.reduce((sum, z, i) => sum + weights[i] * z ** 6, 0)
  // Nodes 0 and ±√3 with weights 2/3 and 1/6: 2 · 27 / 6 = 9, where E Z⁶ = 15.
  expect(sixth).toBeCloseTo(9, 12)
})

test('E exp(tZ) is exp(t²/2)', () => {
  const { nodes, weights } = gaussHermite(30)
  const expectation = nodes.reduce((sum, z, i) => sum + weights[i] * Math.exp(1.5 * z), 0)
  expect(Math.abs(expectation / Math.exp(1.125) - 1)).toBeLessThan(1e-12)
})
