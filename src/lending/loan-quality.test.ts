import { expect, test } from 'vitest'
import { loanQuality } from './loan-quality.ts'

test('ratios of a book of 1,000 with 50 overdue, 40 over 90 days and 32 booked as non-performing', () => {
  const quality = loanQuality({
    total: 1000,
    overdue: 50,
    over90: 40,
    nonPerforming: 32,
    nonPerformingOrOver90: 44,
  })
  expect(quality).toEqual({
    nonPerformingRatio: 0.032,
    overdueRatio: 0.05,
    deviation: 1.25, // 40 / 32: above 100 %, so 90-day arrears stand outside the non-performing loans
    strictNonPerformingRatio: 0.044,
  })
})

test('without non-performing loans there is no deviation', () => {
  const none = { total: 10, overdue: 0, over90: 0, nonPerforming: 0, nonPerformingOrOver90: 0 }
  expect(loanQuality(none).deviation).toBeNaN()
})
