import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf } from '../distributions.ts'
import { gaussLegendre } from '../quadrature/gauss-legendre.ts'
import { bivariateNormal, logBivariateNormal } from './bivariate-normal.ts'
import { conditionalIntegral } from './conditional-integral.ts'
import golden from './golden/bivariate-normal.computed-R.json' with { type: 'json' }

test('528 points of mvtnorm, to 5e-15', () => {
  const worst = Math.max(...golden.rows.map(([h, k, r, p]) => Math.abs(bivariateNormal(h, k, r) - p)))
  expect(golden.rows).toHaveLength(528)
  expect(worst).toBeLessThan(5e-15)
})

/** ∫∫ of the density over a rectangle that holds all but 1e-17 of it, by 40 × 40 points in each of 6 × 6 pieces. */
function overThePlane(h: number, k: number, r: number): number {
  const { nodes, weights } = gaussLegendre(40)
  const axis = (end: number) => {
    const points: [number, number][] = []
    const width = (end + 9) / 6
    for (let piece = 0; piece < 6; piece++)
      nodes.forEach((x, i) => {
        points.push([-9 + width * (piece + (x + 1) / 2), (weights[i] * width) / 2])
      })
    return points
  }
  const ys = axis(k)
  let sum = 0
  for (const [x, u] of axis(h))
    for (const [y, v] of ys) sum += u * v * Math.exp(-(x * x - 2 * r * x * y + y * y) / (2 * (1 - r * r)))
  return sum / (2 * Math.PI * Math.sqrt(1 - r * r))
}

test.each([
  [0.4, -0.7, 0.6],
  [1.5, 1.2, -0.8],
  [-1.1, 0.3, 0.9],
  [-2, -1.5, -0.4],
])('the double integral of the density at (%f, %f; %f), to 1e-12', (h, k, r) => {
  expect(Math.abs(bivariateNormal(h, k, r) - overThePlane(h, k, r))).toBeLessThan(1e-12)
})

const limit = fc.double({ min: -5, max: 5, noNaN: true })
const correlation = fc.double({ min: -0.99, max: 0.99, noNaN: true })

test('symmetric; the two signs of one variable add to the other; quadrants by the arcsine', () => {
  fc.assert(
    fc.property(limit, limit, correlation, (h, k, r) => {
      expect(Math.abs(bivariateNormal(h, k, r) - bivariateNormal(k, h, r))).toBeLessThan(1e-14)
      const sum = bivariateNormal(h, k, r) + bivariateNormal(h, -k, -r)
      expect(Math.abs(sum - normalCdf(h))).toBeLessThan(1e-14)
      expect(bivariateNormal(0, 0, r)).toBeCloseTo(0.25 + Math.asin(r) / (2 * Math.PI), 14)
    }),
    { seed: 1 },
  )
})

test('the two ways agree where both are good', () => {
  fc.assert(
    fc.property(limit, limit, fc.double({ min: -0.92, max: 0.92, noNaN: true }), (h, k, r) => {
      const other = conditionalIntegral(h, k, r)
      expect(Math.abs(Math.expm1(logBivariateNormal(h, k, r) - other))).toBeLessThan(1e-11)
    }),
    { seed: 2 },
  )
})

test('far in a tail the logarithm keeps its digits', () => {
  // Independent variables: the sum of two logarithms. Close to a perfect negative correlation nothing is left.
  expect(logBivariateNormal(-40, -30, 0)).toBeCloseTo(-804.608442013754 - 454.321243956343, 8)
  expect(logBivariateNormal(-5, -5, -0.9)).toBeLessThan(-250)
})
