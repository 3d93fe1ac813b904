import { expect, test } from 'vitest'
import { type MonthlyPrice, priceDeviations, priceShocks } from './price-shock.ts'

/** Log prices by year, at harvest. */
const corn = (...logPrices: number[]): MonthlyPrice[] =>
  logPrices.map((logPrice, i) => ({ crop: 'corn', year: 2013 + i, month: 10, price: Math.exp(logPrice) }))
const shocksOf = (prices: MonthlyPrice[]) =>
  [...(priceShocks(prices).get('corn') ?? [])].map(([year, shock]) => [year, Math.round(shock * 1e9) / 1e9])

test('log prices 0, 1, 2 have mean 1 and standard deviation 1', () => {
  expect(shocksOf(corn(0, 1, 2))).toEqual([
    [2013, -1],
    [2014, 0],
    [2015, 1],
  ])
})

test('other months do not count beside the harvest; alone they stand in by their mean', () => {
  const april = { crop: 'corn', year: 2013, month: 4, price: 99 } as const
  expect(shocksOf([...corn(0, 1, 2), april])).toEqual(shocksOf(corn(0, 1, 2)))
  const spring = [1, 3].map(
    (month): MonthlyPrice => ({ crop: 'corn', year: 2016, month, price: Math.exp(month) }),
  )
  // 2016 stands at the mean of its months, 2; with 0, 1, 2 the mean is 1.25, the variance 2.75 / 3
  expect(shocksOf([...corn(0, 1, 2), ...spring])[3][1]).toBeCloseTo(0.75 / Math.sqrt(2.75 / 3), 8)
})

test('two years, or a price that never moves, make no shock', () => {
  expect(shocksOf(corn(0, 1))).toEqual([])
  expect(shocksOf(corn(1, 1, 1))).toEqual([])
})

test('the deviation that a shock is counted in is that of the log prices at harvest', () => {
  expect(priceDeviations(corn(0, 1, 2)).get('corn')).toBeCloseTo(1, 12)
  // Mean 0.2, squares 0.04 + 0.01 + 0.01 + 0.04 + 0 over 4
  expect(priceDeviations(corn(0, 0.1, 0.3, 0.4, 0.2)).get('corn')).toBeCloseTo(Math.sqrt(0.1 / 4), 12)
  expect(priceDeviations(corn(1, 1, 1)).size).toBe(0)
})
