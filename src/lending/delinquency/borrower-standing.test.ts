import { expect, test } from 'vitest'
import { rational } from '../exact/rational.ts'
import { nonPerformingBorrowers } from './borrower-standing.ts'
import { reserveByAge } from './reserve-by-age.ts'

const loans = (first: number, second: number) => [
  { loan: 'L1', borrower: 'H1', daysPastDue: first },
  { loan: 'L2', borrower: 'H1', daysPastDue: second },
  { loan: 'L3', borrower: 'H2', daysPastDue: 90 },
]

test('one loan over 90 days takes the household along, until nothing of it is late', () => {
  expect([...nonPerformingBorrowers(loans(91, 1))]).toEqual(['H1'])
  expect([...nonPerformingBorrowers(loans(0, 1), new Set(['H1']))]).toEqual(['H1'])
  expect([...nonPerformingBorrowers(loans(0, 0), new Set(['H1']))]).toEqual([])
  expect([...nonPerformingBorrowers(loans(90, 90))]).toEqual([])
})

test('a reserve by age: both edges of a band are in it, and no band is no reserve', () => {
  const bands = [
    { name: 'early', from: 1, to: 30, share: rational(5n, 100n) },
    { name: 'late', from: 31, to: 60, share: rational(10n, 100n) },
  ]
  expect([1, 30, 31, 60].map((days) => reserveByAge(1_000n, days, bands))).toEqual([50n, 50n, 100n, 100n])
  expect([0, 61].map((days) => reserveByAge(1_000n, days, bands))).toEqual([null, null])
})
