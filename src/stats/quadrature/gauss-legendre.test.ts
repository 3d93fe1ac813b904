import { expect, test } from 'vitest'
import { gaussLegendre } from './gauss-legendre.ts'

test('the five-point rule is the published one', () => {
  // Abramowitz & Stegun (1964), table 25.4
  const { nodes, weights } = gaussLegendre(5)
  expect(nodes[3]).toBeCloseTo(0.538469310105683, 14)
  expect(nodes[4]).toBeCloseTo(0.906179845938664, 14)
  expect(weights[2]).toBeCloseTo(0.568888888888889, 14)
  expect(weights[3]).toBeCloseTo(0.478628670499366, 14)
})

test.each([2, 7, 12, 20, 33])('%i points integrate every power up to degree 2n − 1', (points) => {
  const { nodes, weights } = gaussLegendre(points)
  for (let power = 0; power < 2 * points; power++) {
    const sum = nodes.reduce((total, x, i) => total + weights[i] * x ** power, 0)
    expect(sum).toBeCloseTo(power % 2 === 0 ? 2 / (power + 1) : 0, 13)
  }
})
