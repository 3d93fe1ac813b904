import { expect, test } from 'vitest'
import { arrearsBucketOf, arrearsBuckets } from './arrears-buckets.ts'

test.each([
  [0, undefined],
  [1, 'd1to30'],
  [30, 'd1to30'],
  [31, 'd31to60'],
  [60, 'd31to60'],
  [90, 'd61to90'],
  [91, 'd91to180'],
  [180, 'd91to180'],
  [270, 'd181to270'],
  [271, 'd271to360'],
  [360, 'd271to360'],
  [361, 'over360'],
  [5000, 'over360'],
])('%i days past due', (days, name) => {
  expect(arrearsBuckets[arrearsBucketOf(days)]?.name).toBe(name)
})
