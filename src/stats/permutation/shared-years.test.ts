import { expect, test } from 'vitest'
import { randomStream } from '../random.ts'
import { yearPermutationTest } from './shared-years.ts'

test('the p value is the share of shuffles that reach the sum, here 2 of 24 orders', () => {
  // Only the order itself reaches 9 + 1 + 1 + 9 = 20, and its mirror −20.
  const series = {
    columns: 1,
    years: 4,
    exposure: Float64Array.of(-3, -1, 1, 3),
    excess: Float64Array.of(-3, -1, 1, 3),
  }
  const found = yearPermutationTest(series, 1)!
  expect(found.statistic).toBe(20)
  expect(Math.abs(found.pValue - 2 / 24)).toBeLessThan(0.02)
})

test('columns that share a year’s fate do not count as many proofs', () => {
  const random = randomStream(2, 'test')
  let rejected = 0
  for (let i = 0; i < 60; i++) {
    const fate = Float64Array.from({ length: 10 }, () => random() - 0.5)
    const price = Float64Array.from({ length: 10 }, () => random() - 0.5)
    const six = (values: Float64Array) => Float64Array.from({ length: 60 }, (_, cell) => values[cell % 10])
    const found = yearPermutationTest({ columns: 6, years: 10, exposure: six(price), excess: six(fate) }, i)!
    if (found.pValue <= 0.05) rejected += 1
  }
  expect(rejected).toBeLessThanOrEqual(8)
})

test('three years can show nothing', () => {
  const series = {
    columns: 1,
    years: 3,
    exposure: Float64Array.of(1, 2, 3),
    excess: Float64Array.of(1, 2, 3),
  }
  expect(yearPermutationTest(series, 1)).toBeNull()
})
