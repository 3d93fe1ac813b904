import { expect, test } from 'vitest'
import { detectableFall } from './detectable-difference.ts'

// oracles/detectable-difference.R (R 4.2.2, power.prop.test)
test.each([
  [1000, 0.06, 0.026441504825],
  [5000, 0.05, 0.011520303122],
  [400, 0.15, 0.063834547831],
])('%d independent units an arm at a rate of %d show a fall of %d', (units, rate, fall) => {
  const alone = { clusters: units, unitsPerCluster: 1, intraclassCorrelation: 0.5 }
  expect(detectableFall(rate, alone)).toBeCloseTo(fall, 8)
})

test('clusters that are all alike count as one unit each', () => {
  const alike = { clusters: 400, unitsPerCluster: 20, intraclassCorrelation: 1 }
  const single = { clusters: 400, unitsPerCluster: 1, intraclassCorrelation: 0 }
  expect(detectableFall(0.15, alike)).toBeCloseTo(detectableFall(0.15, single), 12)
})

test('a pilot too small to show even a fall to nothing says so', () => {
  expect(detectableFall(0.05, { clusters: 2, unitsPerCluster: 10, intraclassCorrelation: 0.1 })).toBeNaN()
})
