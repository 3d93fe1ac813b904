import { expect, test } from 'vitest'
import { clusteredRateDifference } from './rate-difference.ts'

// Exposed 3 of 4, others 1 of 4; clusters a (rows 0, 1, 4), b (2, 5, 6), c (3, 7).
const outcome = [1, 1, 1, 0, 0, 0, 1, 0]
const exposed = [1, 1, 1, 1, 0, 0, 0, 0]
const clusters = { codes: [0, 0, 1, 2, 0, 1, 1, 2], count: 3 }

test('hand-computed sandwich', () => {
  const found = clusteredRateDifference(outcome, exposed, clusters)!
  expect(found.difference).toBe(0.5)
  // a: (.25 + .25 + .25)/4, b: (.25 + .25 − .75)/4, c: (−.75 + .25)/4, squares (.5625 + .0625 + .25)/16, times 3/2
  const standardError = Math.sqrt((0.875 / 16) * 1.5)
  const t = 4.302652729911275 // t(.975, 2), R qt(0.975, 2)
  expect(found.confidenceInterval[0]).toBeCloseTo(0.5 - t * standardError, 10)
  expect(found.confidenceInterval[1]).toBeCloseTo(0.5 + t * standardError, 10)
  expect(found.clusters).toBe(3)
})

test('what is not known is left out; one side alone is no comparison', () => {
  const partly = clusteredRateDifference([...outcome, 1], [...exposed, Number.NaN], {
    codes: [...clusters.codes, 0],
    count: 3,
  })
  expect(partly).toEqual(clusteredRateDifference(outcome, exposed, clusters))
  expect(clusteredRateDifference([1, 0], [1, 1], { codes: [0, 1], count: 2 })).toBeNull()
})
