import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coveringTicks, extent, linearScale, logScale, logTicks, niceStep } from './scale.ts'

const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true })

test.each([
  [0, 0.107, 5, [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12]],
  [0, 7, 4, [0, 2, 4, 6, 8]],
  [-2.6, 9.6, 6, [-4, -2, 0, 2, 4, 6, 8, 10]],
  [5, 5, 4, [2, 3, 4, 5, 6, 7, 8]],
])('ticks over %d to %d', (low, high, count, expected) => {
  expect(coveringTicks(low, high, count)).toEqual(expected)
})

test('ticks cover the data, rise in equal steps of 1, 2 or 5 × 10^k, and are few', () => {
  fc.assert(
    fc.property(
      finite,
      fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
      fc.integer({ min: 2, max: 8 }),
      (low, width, count) => {
        const high = low + width
        fc.pre(high - low > Math.abs(low) * 1e-6)
        const ticks = coveringTicks(low, high, count)
        const step = niceStep(low, high, count)
        expect(ticks[0]).toBeLessThanOrEqual(low + step * 1e-6)
        expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(high - step * 1e-6)
        expect(ticks.length).toBeLessThanOrEqual(2 * count + 3)
        expect(['1', '2', '5']).toContain(step.toExponential(3)[0])
      },
    ),
  )
})

test('scales keep order and reach both ends of their range', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 5, noNaN: true }),
      fc.double({ min: 0.01, max: 5, noNaN: true }),
      (a, b) => {
        fc.pre(a < b)
        for (const scale of [linearScale([0.01, 5], [40, 700]), logScale([0.01, 5], [40, 700])]) {
          expect(scale(a)).toBeLessThanOrEqual(scale(b))
          expect(scale(0.01)).toBeCloseTo(40, 9)
          expect(scale(5)).toBeCloseTo(700, 9)
        }
      },
    ),
  )
})

test('equal ratios take equal room on a logarithmic scale', () => {
  const scale = logScale([0.25, 4], [0, 400])
  expect([0.25, 0.5, 1, 2, 4].map(scale).map(Math.round)).toEqual([0, 100, 200, 300, 400])
})

test.each([
  [0.4, 5, 8, [0.5, 1, 2, 4]],
  // Powers of two would be ten, 1-2-5 ten too: every half decade remains.
  [0.1, 120, 8, [0.1, 0.3, 1, 3, 10, 30, 100]],
])('round ticks between %d and %d', (low, high, count, expected) => {
  expect(logTicks(low, high, count)).toEqual(expected)
})

test('infinite values do not stretch an axis', () => {
  expect(extent([1, Number.POSITIVE_INFINITY, 3])).toEqual([1, 3])
  expect(extent([])).toEqual([0, 1])
})
