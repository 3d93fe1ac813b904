import { expect, test } from 'vitest'
import { againstTheRest } from './against-the-rest.ts'
import { pearsonChiSquare } from './pearson-chi-square.ts'

test('a level against the sum of the others', () => {
  const found = againstTheRest({
    events: Float64Array.of(30, 10, 20),
    nonEvents: Float64Array.of(70, 90, 180),
  })
  expect(found[0]).toMatchObject({ events: 30, size: 100, rate: 0.3, restRate: 0.1 })
  const twoByTwo = { events: Float64Array.of(30, 30), nonEvents: Float64Array.of(70, 270) }
  expect(found[0].pValue).toBe(pearsonChiSquare(twoByTwo)!.pValue)
  expect(found[0].qValue).toBeCloseTo(3 * found[0].pValue!, 14) // the smallest of three
})

test('few expected events: Fisher’s tea, 3 of 4 right', () => {
  const found = againstTheRest({ events: Float64Array.of(3, 1), nonEvents: Float64Array.of(1, 3) })
  expect(found[0].pValue).toBeCloseTo(34 / 70, 12)
})

test('an empty level, or one that is all there is, has no test', () => {
  const found = againstTheRest({ events: Float64Array.of(0, 4), nonEvents: Float64Array.of(0, 6) })
  expect(found.map(({ pValue }) => pValue)).toEqual([null, null])
  expect(found[0].rate).toBeNaN()
})
