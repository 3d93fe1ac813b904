import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excessDerivatives, expectedExcess, tailProbability } from './conditional-law.ts'

const laws = fc.record({
  mean: fc.double({ min: 1, max: 5, noNaN: true }),
  variance: fc.double({ min: 0.2, max: 3, noNaN: true }),
  third: fc.double({ min: 0, max: 0.3, noNaN: true }),
  x: fc.double({ min: 0, max: 8, noNaN: true }),
})

test('the derivatives of the expected excess are those of finite differences', () => {
  fc.assert(
    fc.property(laws, ({ mean, variance, third, x }) => {
      const step = 1e-5
      const by = excessDerivatives(mean, variance, third, x, new Float64Array(3))
      const slope = (of: (change: number) => number) => (of(step) - of(-step)) / (2 * step)
      expect(by[0]).toBeCloseTo(
        slope((h) => expectedExcess(mean + h, variance, third, x)),
        7,
      )
      expect(by[1]).toBeCloseTo(
        slope((h) => expectedExcess(mean, variance + h, third, x)),
        7,
      )
      expect(by[2]).toBeCloseTo(
        slope((h) => expectedExcess(mean, variance, third + h, x)),
        7,
      )
    }),
  )
})

test('the tail probability is what the expected excess falls by', () => {
  fc.assert(
    fc.property(laws, ({ mean, variance, third, x }) => {
      const step = 1e-5
      const slope =
        (expectedExcess(mean, variance, third, x + step) - expectedExcess(mean, variance, third, x - step)) /
        (2 * step)
      expect(tailProbability(mean, variance, third, x)).toBeCloseTo(-slope, 7)
    }),
  )
})

/** P(X > 30.5) of Binomial(400, .06), 1 − pbinom(30, 400, .06) of R 4.2.2. */
const binomialTail = 0.08914746871

test('of a binomial of 400 names the third cumulant brings the tail to a thousandth, where the normal errs by more', () => {
  const [n, p] = [400, 0.06]
  const variance = n * p * (1 - p)
  const corrected = tailProbability(n * p, variance, variance * (1 - 2 * p), 30.5)
  expect(Math.abs(corrected - binomialTail)).toBeLessThan(1e-3)
  expect(Math.abs(tailProbability(n * p, variance, 0, 30.5) - binomialTail)).toBeGreaterThan(2e-3)
})

test('a certain loss is certain', () => {
  expect(tailProbability(5, 0, 0, 4)).toBe(1)
  expect(tailProbability(5, 0, 0, 5)).toBe(0)
  expect(expectedExcess(5, 0, 0, 3)).toBe(2)
})
