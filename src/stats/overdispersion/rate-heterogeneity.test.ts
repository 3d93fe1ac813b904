import { expect, test } from 'vitest'
import { rateHeterogeneity } from './rate-heterogeneity.ts'

test('what the cells vary beyond chance, over the squares of what they expect', () => {
  // (6 − 4)² − 4 = 0 and (12 − 6)² − 5 = 31, over 16 + 36
  expect(rateHeterogeneity([6, 12], [4, 6], [4, 5])).toBeCloseTo(31 / 52, 14)
})

test('less than chance is none', () => {
  expect(rateHeterogeneity([4, 6], [4, 6], [4, 5])).toBe(0)
  expect(rateHeterogeneity([], [], [])).toBe(0)
})
