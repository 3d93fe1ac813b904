import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  largestError,
  nearestIntegerPoints,
  optimalIntegerPoints,
  type PointsRequest,
} from './integer-points.ts'

/** Every whole number within 1 of each exact value, and of the base: written out, no windows. */
function bruteForce({ base, points }: PointsRequest): number {
  const near = (value: number) => [
    Math.floor(value) - 1,
    Math.floor(value),
    Math.floor(value) + 1,
    Math.floor(value) + 2,
  ]
  const exact = points.flatMap((values) => Array.from(values))
  let best = Number.POSITIVE_INFINITY
  const walk = (i: number, chosen: number[]): void => {
    if (i < exact.length) {
      for (const value of near(exact[i])) walk(i + 1, [...chosen, value])
      return
    }
    let at = 0
    const integers = points.map((values) => Array.from(values, () => chosen[at++]))
    for (const constant of base === null ? [0] : near(base)) {
      let worst = 0
      const combine = (f: number, error: number): void => {
        if (f === points.length) worst = Math.max(worst, Math.abs(error))
        else
          integers[f].forEach((value, bin) => {
            combine(f + 1, error + value - points[f][bin])
          })
      }
      combine(0, constant - (base ?? 0))
      best = Math.min(best, worst)
    }
  }
  walk(0, [])
  return best
}

const value = fc.double({ min: -40, max: 40, noNaN: true })

test.each([
  ['with a constant', value],
  ['without a constant', fc.constant(null)],
] as const)(
  'the largest error equals that of the best of all roundings, %s',
  (_, base: fc.Arbitrary<number | null>) => {
    fc.assert(
      fc.property(
        base,
        fc.array(value, { minLength: 1, maxLength: 3 }),
        fc.array(value, { minLength: 1, maxLength: 2 }),
        (b, first, second) => {
          const request = { base: b, points: [first, second] }
          const found = optimalIntegerPoints(request)
          expect(found.largestError).toBeCloseTo(bruteForce(request), 9)
          expect(found.points.flat().every(Number.isInteger) && Number.isInteger(found.base)).toBe(true)
        },
      ),
      { numRuns: 60, seed: 4 },
    )
  },
)

test('it is never worse than rounding to the nearest, and proven for 15 factors of six bins', () => {
  fc.assert(
    fc.property(
      value,
      fc.array(fc.array(value, { minLength: 6, maxLength: 6 }), { minLength: 15, maxLength: 15 }),
      (base, points) => {
        const request = { base, points }
        const optimal = optimalIntegerPoints(request)
        expect(optimal.proven).toBe(true)
        expect(optimal.largestError).toBeLessThanOrEqual(nearestIntegerPoints(request).largestError + 1e-9)
        expect(optimal.largestError).toBeCloseTo(largestError(request, optimal.base, optimal.points), 12)
      },
    ),
    { numRuns: 20, seed: 9 },
  )
})

test('whole points stay as they are', () => {
  expect(
    optimalIntegerPoints({
      base: 449,
      points: [
        [3, -7],
        [12, 0, 5],
      ],
    }),
  ).toEqual({
    base: 449,
    points: [
      [3, -7],
      [12, 0, 5],
    ],
    largestError: 0,
    proven: true,
  })
})
