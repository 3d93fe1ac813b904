import { expect, test } from 'vitest'
import { dayOf } from '../calendar.ts'
import { interestBooks, leavesBalanceOn } from './off-balance-interest.ts'

/** Interest of 20 March unpaid, accrued monthly since. */
const due = dayOf(2024, 3, 20)
const accrued = [
  { accruedOn: due, unpaid: 600n },
  { accruedOn: dayOf(2024, 4, 20), unpaid: 200n },
  { accruedOn: dayOf(2024, 5, 20), unpaid: 200n },
  { accruedOn: dayOf(2024, 6, 20), unpaid: 200n },
]

test('interest leaves the balance sheet on the 91st day, and takes what was booked with it', () => {
  expect(leavesBalanceOn(due)).toBe(dayOf(2024, 6, 19)) // 20 March + 91 days
  expect(interestBooks(accrued, due, dayOf(2024, 6, 18))).toEqual({
    onBalance: 1000n, // 90 days: 600 + 200 + 200
    offBalance: 0n,
    reversed: 0n,
  })
  expect(interestBooks(accrued, due, dayOf(2024, 6, 19))).toEqual({
    onBalance: 0n,
    offBalance: 1000n,
    reversed: 1000n,
  })
  // What accrues from then on is never booked as income.
  expect(interestBooks(accrued, due, dayOf(2024, 6, 20))).toEqual({
    onBalance: 0n,
    offBalance: 1200n,
    reversed: 1000n,
  })
})

test('without arrears interest stays on the balance sheet', () => {
  expect(interestBooks(accrued, null, dayOf(2025, 1, 1))).toEqual({
    onBalance: 1200n,
    offBalance: 0n,
    reversed: 0n,
  })
})
