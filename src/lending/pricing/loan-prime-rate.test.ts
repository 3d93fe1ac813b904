import { expect, test } from 'vitest'
import { parseDay } from '../calendar.ts'
import {
  loanPrimeRateOn,
  loanPrimeRates,
  mayBeOutdated,
  parseLoanPrimeRates,
  withLaterRates,
} from './loan-prime-rate.ts'

const day = (text: string) => parseDay(text)!

test('values of a file follow the table, in either notation', () => {
  const given = parseLoanPrimeRates('日期,LPR\n2026-03-20,2.90%\n\n2026-06-22，0.028\n', 'rates.csv')
  const table = withLaterRates(given)
  expect(given.map(({ rate }) => rate)).toEqual([0.028, 0.029])
  expect(loanPrimeRateOn(day('2026-06-21'), table)).toMatchObject({ rate: 0.029, source: 'rates.csv' })
  expect(loanPrimeRateOn(day('2026-06-22'), table)?.rate).toBe(0.028)
  expect(loanPrimeRateOn(day('2024-10-21'), table)?.rate).toBe(0.031)
  expect(table).toHaveLength(loanPrimeRates.length + 2)
})

test('on a day of both the user counts', () => {
  const table = withLaterRates(parseLoanPrimeRates('2025-05-20,3.05%', 'own'))
  expect(loanPrimeRateOn(day('2025-05-20'), table)?.rate).toBe(0.0305)
  expect(table).toHaveLength(loanPrimeRates.length)
})

test.each([
  '2026-03-20',
  '2026-13-20,3%',
  '2026-03-20,30%',
  '2026-03-20,0',
  '2026-03-20,3%\n2026-03-20,2.9%',
])('a line without a day and a rate of its own is refused: %j', (text) => {
  expect(() => parseLoanPrimeRates(text, 'own')).toThrow('loanPrimeRateLine')
})

test('a table may be outdated more than forty days after its last value', () => {
  expect(mayBeOutdated(day('2025-06-29'))).toBe(false) // 40 days
  expect(mayBeOutdated(day('2025-06-30'))).toBe(true)
  const repeated = withLaterRates(parseLoanPrimeRates('2026-10-20,3.00%', 'own'))
  expect(mayBeOutdated(day('2026-10-31'), repeated)).toBe(false)
  expect(mayBeOutdated(day('2026-10-31'), [])).toBe(false)
})
