import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreDistribution } from './score-distribution.ts'

test('377 to 784 points: bins of 20 from 360, the bad ones apart', () => {
  const found = scoreDistribution(Float64Array.of(377, 399.9, 400, 784), Uint8Array.of(1, 0, 0, 0))
  expect(found.breaks[0]).toBe(360)
  expect(found.breaks.at(-1)).toBe(800)
  expect(found.badShares[0]).toBe(1) // 377 in [360, 380)
  expect(found.goodShares.slice(0, 3)).toEqual([0, 1 / 3, 1 / 3]) // 399.9 in [380, 400), 400 in [400, 420)
  expect(found.goodMedian).toBe(400)
})

test('at most 24 bins of one round width that cover every score', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -2000, max: 3000, noNaN: true }), { minLength: 1 }), (scores) => {
      const { breaks, goodShares } = scoreDistribution(
        Float64Array.from(scores),
        new Uint8Array(scores.length),
      )
      const width = breaks[1] - breaks[0]
      expect(Number(String(width)[0])).toBeOneOf([1, 2, 5])
      expect(breaks.every((at, i) => at === breaks[0] + i * width && at % width === 0)).toBe(true)
      expect(goodShares.length).toBeLessThanOrEqual(24)
      expect(breaks[0]).toBeLessThanOrEqual(Math.min(...scores))
      expect(breaks.at(-1)).toBeGreaterThan(Math.max(...scores))
      expect(goodShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    }),
  )
})
