import { expect, test } from 'vitest'
import { type Cohort, readCohorts } from './cohorts.ts'

const cohorts = (...rows: [cropYear: number, due: number, settled: number][]): Cohort[] =>
  rows.map(([cropYear, due, settled]) => ({ cropYear, due, settled }))

test('a disbursement ledger: nine of ten notes that fell due are settled', () => {
  const reading = readCohorts(cohorts([2012, 100, 92], [2013, 100, 94], [2014, 10, 9], [2015, 0, 0]))
  expect(reading).toMatchObject({ isBalanceList: false, newLendingFrom: 2012, due: 210, settled: 195 })
})

test('a balance list: nothing that fell due is settled', () => {
  const reading = readCohorts(cohorts([2011, 4, 0], [2012, 5, 0], [2013, 6, 0], [2014, 0, 0]))
  expect(reading).toMatchObject({ isBalanceList: true, newLendingFrom: null, due: 15, settled: 0 })
})

test('one note settled this month does not make a ledger of a balance list', () => {
  expect(readCohorts(cohorts([2012, 60, 1], [2013, 70, 6])).isBalanceList).toBe(true)
})

test('inherited old notes stand before the first cohort with settled ones', () => {
  const reading = readCohorts(cohorts([1998, 30, 0], [1999, 25, 1], [2010, 100, 90], [2011, 100, 93]))
  expect(reading).toMatchObject({ isBalanceList: false, newLendingFrom: 2010 })
})

test('a book in which nothing has fallen due is no balance list, only young', () => {
  expect(readCohorts(cohorts([2016, 0, 0]))).toMatchObject({ isBalanceList: false, newLendingFrom: null })
})
