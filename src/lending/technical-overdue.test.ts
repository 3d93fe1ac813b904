import { expect, test } from 'vitest'
import { countedDaysPastDue } from './technical-overdue.ts'

test.each([
  [7, true, 0],
  [8, true, 8],
  [1, false, 1],
  [0, true, 0],
])('%i days past due, technical %s: %i count', (days, isTechnical, counted) => {
  expect(countedDaysPastDue(days, isTechnical)).toBe(counted)
})
