import { expect, test } from 'vitest'
import { cumulativeDefault } from './cumulative-default.ts'

test('while everybody is watched it is the plain share', () => {
  const { shares, notes, defaults } = cumulativeDefault({ defaults: [2, 0, 3], censored: [0, 0, 95] }, 1)
  expect(notes).toBe(100)
  expect(defaults).toBe(5)
  expect(shares[0]).toBeCloseTo(0.02, 14)
  expect(shares[2]).toBeCloseTo(0.05, 14)
})

test('notes whose watch ends leave the denominator, by hand', () => {
  // 100 at first; 10 default, 30 are watched no longer; of 60 left 6 default: 1 − 0.9 × 0.9 = 0.19.
  const { shares } = cumulativeDefault({ defaults: [10, 6], censored: [30, 54] }, 1)
  expect(shares[1]).toBeCloseTo(0.19, 14)
})

test('it ends before less than half of the notes, or too few, have been watched so long', () => {
  const times = { defaults: [0, 0, 0], censored: [40, 20, 40] }
  expect(cumulativeDefault(times, 1).shares).toHaveLength(2) // 100, 60, 40 watched
  expect(cumulativeDefault(times, 70).shares).toHaveLength(1)
})
