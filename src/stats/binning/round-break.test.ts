import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundBreak } from './round-break.ts'

test.each([
  [25, 26, 26],
  [1393, 1402, 1400],
  [9157, 9271, 9200],
  [0.29, 0.38, 0.3],
  [-3, 4, 0],
  [-27, -13, -20],
  [0.1234, 0.1239, 0.1239],
  [99, 101, 100],
])('between %d and %d stands %d', (low, high, expected) => {
  expect(roundBreak(low, high)).toBe(expected)
})

test('the break lies above the lower and not above the higher value', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
      fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
      (a, b) => {
        fc.pre(a !== b)
        const [low, high] = a < b ? [a, b] : [b, a]
        const found = roundBreak(low, high)
        expect(found).toBeGreaterThan(low)
        expect(found).toBeLessThanOrEqual(high)
      },
    ),
    { numRuns: 500, seed: 1 },
  )
})
