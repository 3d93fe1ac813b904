import { expect, test } from 'vitest'
import { dayOf, formatDay } from '../calendar.ts'
import { latestExtendedDue } from './extension-length.ts'

test.each([
  [10, '2026-08-20'], // short: its own term
  [12, '2026-10-20'],
  [24, '2026-10-20'], // medium: half
  [84, '2028-10-20'], // long: three years
])('a loan of %i months due on 2025-10-20 may be extended to %s', (months, last) => {
  expect(formatDay(latestExtendedDue(dayOf(2025, 10, 20), months))).toBe(last)
})
