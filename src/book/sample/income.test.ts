import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readIncome } from './income.ts'

const incomeOf = (text: string) => {
  const book = smallBook(text)
  const income = readIncome(
    book,
    Uint32Array.from({ length: book.loans.rows }, (_, row) => row),
  )
  return income && { ...income, yuan: [...income.yuan].map((value) => Math.round(value)) }
}

test('the amount first, then the band, else unknown; a loss stands at 1,000 yuan', () => {
  const income = incomeOf(`
    annual_income | annual_income_band
    30000         | 20000-80000
    -500          |
                  | 20000-80000
                  | unreadable
                  |
  `)
  // √(20,000 × 80,000) = 40,000
  expect(income).toEqual({
    yuan: [30_000, 1_000, 40_000, Number.NaN, Number.NaN],
    fromAmount: 2,
    fromBand: 1,
    missing: 2,
  })
})

test('with 30 amounts in a band their geometric mean stands for it', () => {
  const rows = Array.from({ length: 30 }, (_, i) => (i % 2 ? '25000 |' : '36000 |'))
  const income = incomeOf(['annual_income | annual_income_band', ...rows, '| 20000-80000'].join('\n'))
  // √(25,000 × 36,000) = 30,000
  expect(income?.yuan.at(-1)).toBe(30_000)
})

test('a book without income has none', () => {
  expect(incomeOf('loan_id\n1')).toBe(null)
})
