import { expect, test } from 'vitest'
import { percentileInterval, quantile } from './quantile.ts'

test('type 7 by hand', () => {
  // Four values: place (4 − 1) p; p = .25 → .75 → 1 + .75 × (2 − 1).
  expect(quantile([1, 2, 4, 8], 0.25)).toBe(1.75)
  expect(quantile([1, 2, 4, 8], 0.5)).toBe(3)
  expect(quantile([1, 2, 4, 8], 0)).toBe(1)
  expect(quantile([1, 2, 4, 8], 1)).toBe(8)
  expect(quantile([5], 0.3)).toBe(5)
  expect(quantile([], 0.3)).toBeNaN()
})

test('an interval takes the draws in any order', () => {
  const draws = Array.from({ length: 101 }, (_, i) => (i * 37) % 101)
  const [low, high] = percentileInterval(draws, 0.95)
  expect(low).toBeCloseTo(2.5, 12)
  expect(high).toBeCloseTo(97.5, 12)
})
