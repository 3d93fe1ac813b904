import { expect, test } from 'vitest'
import { normalDraws } from './normal-draws.ts'
import { randomStream } from './random.ts'

const mean = Float64Array.of(1, -2, 5)
// The second and first are correlated by .5; the third has no variance.
const covariance = Float64Array.of(4, 3, 0, 3, 9, 0, 0, 0, 0)

test('moments of many draws are those asked for', () => {
  const draws = normalDraws(mean, covariance, 40_000, randomStream(1, 'draws'))
  const average = (of: (draw: Float64Array) => number) =>
    draws.reduce((sum, draw) => sum + of(draw), 0) / draws.length
  expect(average(([x]) => x)).toBeCloseTo(1, 10) // antithetic
  expect(average(([x]) => (x - 1) ** 2)).toBeCloseTo(4, 0)
  expect(average(([, y]) => (y + 2) ** 2)).toBeCloseTo(9, 0)
  expect(average(([x, y]) => (x - 1) * (y + 2))).toBeCloseTo(3, 0)
  expect(draws.every(([, , z]) => z === 5)).toBe(true)
})

test('an unknown variance leaves the mean alone', () => {
  const unknown = covariance.slice()
  unknown[8] = Number.NaN
  const [draw] = normalDraws(mean, unknown, 1, randomStream(2, 'draws'))
  expect(draw[2]).toBe(5)
  expect(draw[0]).not.toBe(1)
})
