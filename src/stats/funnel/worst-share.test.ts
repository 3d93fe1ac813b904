import { expect, test } from 'vitest'
import { randomStream } from '../random.ts'
import { gammaDraw, worstShareProbabilities } from './worst-share.ts'

const group = (observed: number, expected: number) => ({ observed, expected, variance: expected })

test('the probabilities share out the worst places among the groups', () => {
  // τ² = (50² + 95 − 400)/8000 = .27, so the first ratio is about 3.1 ± .36 and the others .9 ± .2.
  const counts = [group(70, 20), ...Array.from({ length: 19 }, (_, i) => group(16 + (i % 7), 20))]
  const probabilities = worstShareProbabilities(counts, 0.1, 1)!
  expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(2, 9) // 2 of 20 in every draw
  expect(probabilities[0]).toBeGreaterThan(0.99)
  expect(Math.max(...probabilities.subarray(1))).toBeLessThan(0.3)
  expect(worstShareProbabilities(counts, 0.1, 1)).toEqual(probabilities)
})

test('a small count that looks as bad is less sure to be bad', () => {
  const counts = [
    group(80, 40),
    group(8, 4),
    ...Array.from({ length: 18 }, (_, i) => group(17 + (i % 7), 20)),
  ]
  const [large, small] = worstShareProbabilities(counts, 0.1, 1)!
  expect(small).toBeLessThan(large)
})

test('no more than chance: nothing is said', () => {
  expect(worstShareProbabilities([group(10, 10), group(11, 10), group(9, 10)], 0.1, 1)).toBeNull()
})

test.each([0.6, 3.5, 40])('gamma of shape %d has that mean and variance', (shape) => {
  const stream = randomStream(5, 'gamma')
  const values = Array.from({ length: 40_000 }, () => gammaDraw(shape, stream))
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length
  expect(Math.abs(mean / shape - 1)).toBeLessThan(0.03)
  expect(Math.abs(variance / shape - 1)).toBeLessThan(0.06)
})
