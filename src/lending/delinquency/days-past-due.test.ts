import { expect, test } from 'vitest'
import { arrearsBuckets } from '../arrears-buckets.ts'
import { dayOf } from '../calendar.ts'
import { agedAmounts } from './ageing.ts'
import { delinquentSince, loanDaysPastDue } from './days-past-due.ts'

const instalments = [
  { due: dayOf(2024, 1, 1), unpaid: 0n },
  { due: dayOf(2024, 2, 1), unpaid: 40n },
  { due: dayOf(2024, 3, 1), unpaid: 100n },
]

test('the oldest instalment that is not fully paid counts; its due date is day 0, or day 1 where that is agreed', () => {
  const asOf = dayOf(2024, 3, 1)
  expect(loanDaysPastDue(instalments, asOf)).toBe(29) // from 1 February
  expect(loanDaysPastDue(instalments, asOf, 'one')).toBe(30)
  expect(loanDaysPastDue(instalments, asOf, 'zero', 5)).toBe(24)
  expect(loanDaysPastDue(instalments, dayOf(2024, 2, 1))).toBe(0)
  expect(loanDaysPastDue(instalments, dayOf(2024, 2, 1), 'one')).toBe(1)
  expect(delinquentSince(instalments, asOf)).toBe(dayOf(2024, 2, 1))
  expect(delinquentSince(instalments, dayOf(2024, 1, 20))).toBeNull()
})

test('each instalment stands in its own band, edges included', () => {
  // 1 April: 60 days since 1 February, 31 since 1 March.
  const aged = agedAmounts(instalments, dayOf(2024, 4, 1), arrearsBuckets)
  expect(aged.get('d31to60')).toBe(140n)
  // 2 April: 61 and 32 days.
  const later = agedAmounts(instalments, dayOf(2024, 4, 2), arrearsBuckets)
  expect([later.get('d31to60'), later.get('d61to90')]).toEqual([100n, 40n])
})
