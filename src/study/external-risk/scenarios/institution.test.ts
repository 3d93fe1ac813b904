import { expect, test } from 'vitest'
import { smallBook } from '../../../../test/small-book.ts'
import { parseDay } from '../../../lending/calendar.ts'
import { readInstitution } from './institution.ts'

const loans = 'loan_id | amount | disbursed_on | due_on\n1 | 10000 | 2026-03-01 | 2026-12-01'
const months = Array.from({ length: 14 }, (_, i) =>
  new Date(Date.UTC(2025, 8 + i, 1)).toISOString().slice(0, 10),
)
const asOf = parseDay('2026-09-30')!

test('the latest month by the as-of date, profit of the twelve months that end with it', () => {
  const lines = months.map((month, i) => `${month} | ${1000 + i} | ${100 + i}`)
  const table = ['month | net_capital | profit', ...lines].join('\n')
  const found = readInstitution(smallBook(loans, { institution: table }), asOf)
  // 2026-09 is the 13th month, number 12; profits 101 to 112.
  expect(found.month).toBe(parseDay('2026-09-01'))
  expect(found.position.netCapital).toBe(1012)
  expect(found.position.yearlyProfit).toBe((12 * (101 + 112)) / 2)
  expect(found.missing).toEqual([
    'total_loans',
    'total_npl',
    'provisions_held',
    'risk_weighted_assets',
    'risk_fund_balance',
  ])
})

test('a part of a year is no year’s profit; without the file everything is missing', () => {
  const table = ['month | net_capital | profit', '2026-08-01 | 900 | 50', '2026-09-01 | | 60'].join('\n')
  const found = readInstitution(smallBook(loans, { institution: table }), asOf)
  expect(found.position).toMatchObject({ yearlyProfit: null, netCapital: null })
  expect(readInstitution(smallBook(loans), asOf)).toMatchObject({ month: null, fundBalance: null })
})
