import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exp, ln, logistic, logit, normalQuantile } from './portable-math.ts'
import { streamOf } from './random.ts'

const closeTo = (value: number, expected: number, relative: number) =>
  Math.abs(value - expected) <= relative * Math.max(Math.abs(expected), 1e-300)

test('exp and ln agree with the engine within 4 ulp', () => {
  fc.assert(
    fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) =>
      closeTo(exp(x), Math.exp(x), 1e-15 * (4 + Math.abs(x) / 100)),
    ),
  )
  fc.assert(
    fc.property(
      fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
      (x) => Math.abs(ln(x) - Math.log(x)) <= 4e-16 * Math.max(1, Math.abs(Math.log(x)) * 2),
    ),
  )
  fc.assert(
    fc.property(
      fc.double({ min: -30, max: 30, noNaN: true }),
      (x) => Math.abs(logit(logistic(x)) - x) < 1e-2 || x > 25,
    ),
  )
})

// R 4.3: qnorm(c(1e-10, 0.001, 0.025, 0.3, 0.5, 0.9, 0.975)), digits = 17
test.each([
  [1e-10, -6.3613409024040557],
  [0.001, -3.0902323061678132],
  [0.025, -1.9599639845400545],
  [0.3, -0.52440051270804078],
  [0.5, 0],
  [0.9, 1.2815515655446004],
  [0.975, 1.9599639845400543],
])('normalQuantile(%d) = %d', (p, z) => expect(normalQuantile(p)).toBeCloseTo(z, 14))

test('streams of different purposes and subjects are uncorrelated, and uniform', () => {
  const n = 20_000
  const [a, b] = [streamOf(1, 'a'), streamOf(1, 'b')]
  let mean = 0
  let square = 0
  let across = 0
  let along = 0
  for (let i = 0; i < n; i++) {
    const [x, y, next] = [a.normal(i), b.normal(i), a.normal(i + 1)]
    mean += x / n
    square += (x * x) / n
    across += (x * y) / n
    along += (x * next) / n
  }
  const fiveErrors = 5 / Math.sqrt(n)
  for (const value of [mean, across, along, (square - 1) / Math.SQRT2]) {
    expect(Math.abs(value)).toBeLessThan(fiveErrors)
  }
  expect(streamOf(2, 'a').uniform(7)).not.toBe(a.uniform(7))
  expect(streamOf(1, 'a').uniform(7)).toBe(a.uniform(7))
})
