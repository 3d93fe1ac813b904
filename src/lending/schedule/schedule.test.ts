import { expect, test } from 'vitest'
import { loanTerms } from '../../../test/loan-terms.ts'
import { dayOf, formatDay } from '../calendar.ts'
import { rational } from '../exact/rational.ts'
import { scheduleOf } from './schedule.ts'
import type { LoanTerms } from './terms.ts'

/** Due date, principal, interest and balance in fen. */
function plan(terms: Partial<LoanTerms>) {
  return scheduleOf(loanTerms(terms)).rows.map(({ due, principal, interest, balanceAfter }) => [
    formatDay(due),
    Number(principal),
    Number(interest),
    Number(balanceAfter),
  ])
}

/** 10,000 yuan at 6 % a year. */
const farmLoan = { principal: 1_000_000n, annualRate: rational(6n, 100n), disbursed: dayOf(2024, 4, 10) }

test('equal principal: interest falls with the balance', () => {
  expect(plan({ ...farmLoan, method: 'equal-principal', instalments: 3 })).toEqual([
    ['2024-05-10', 333_333, 5_000, 666_667], // 1,000,000 × 6 % / 12
    ['2024-06-10', 333_333, 3_333, 333_334], // 666,667 × 0.5 % = 3,333.3
    ['2024-07-10', 333_334, 1_667, 0], // 333,334 × 0.5 % = 1,666.7; the last repays the odd fen
  ])
})

test('interest, then principal; all at maturity', () => {
  expect(plan({ ...farmLoan, method: 'interest-then-principal', instalments: 2 })).toEqual([
    ['2024-05-10', 0, 5_000, 1_000_000],
    ['2024-06-10', 1_000_000, 5_000, 0],
  ])
  // 利随本清 over 214 days: 1,000,000 × 6 % × 214/360 = 35,666.7
  const bullet = { ...farmLoan, method: 'bullet', instalments: 1, firstDue: dayOf(2024, 11, 10) } as const
  expect(plan({ ...bullet, dayCount: 'actual/360' })).toEqual([['2024-11-10', 1_000_000, 35_667, 0]])
})

test('flat: interest on the amount lent throughout', () => {
  expect(plan({ ...farmLoan, method: 'flat', instalments: 3 })).toEqual([
    ['2024-05-10', 333_333, 5_000, 666_667], // 1,000,000 × 6 % × 3/12 = 15,000 in three parts
    ['2024-06-10', 333_333, 5_000, 333_334],
    ['2024-07-10', 333_334, 5_000, 0],
  ])
})

test('grace leaves out principal, not interest', () => {
  const grace = { ...farmLoan, instalments: 3, principalGrace: 1 }
  expect(plan({ ...grace, method: 'equal-principal' })).toEqual([
    ['2024-05-10', 0, 5_000, 1_000_000],
    ['2024-06-10', 500_000, 5_000, 500_000],
    ['2024-07-10', 500_000, 2_500, 0],
  ])
  expect(plan({ ...grace, method: 'flat' })).toEqual([
    ['2024-05-10', 0, 5_000, 1_000_000],
    ['2024-06-10', 500_000, 5_000, 500_000],
    ['2024-07-10', 500_000, 5_000, 0],
  ])
  // Level over the two that are left: 1,000,000 × 1.005² / (1 + 1.005) = 1,010,025 / 2.005 = 503,753.1
  expect(plan({ ...grace, method: 'equal-instalment' })).toEqual([
    ['2024-05-10', 0, 5_000, 1_000_000],
    ['2024-06-10', 498_753, 5_000, 501_247],
    ['2024-07-10', 501_247, 2_506, 0], // 501,247 × 0.5 % = 2,506.2
  ])
})

test('a tranche within a period: its interest from its day, and what is left in equal parts anew', () => {
  const tranches = [{ day: dayOf(2024, 5, 20), amount: 500_000n }]
  expect(plan({ ...farmLoan, method: 'equal-principal', instalments: 3, tranches })).toEqual([
    ['2024-05-10', 333_333, 5_000, 666_667],
    // 666,667 × 0.5 % × 10/31 = 1,075.3 and 1,166,667 × 0.5 % × 21/31 = 3,951.6; 1,166,667 in two parts
    ['2024-06-10', 583_334, 1_075 + 3_952, 583_333],
    ['2024-07-10', 583_333, 2_917, 0],
  ])
})

test('seasonal: principal in the harvest months only, two harvests where four instalments are asked for', () => {
  const seasonal = { ...farmLoan, method: 'seasonal', instalments: null, dueMonths: [11, 12] } as const
  expect(plan(seasonal)).toEqual([
    ['2024-11-10', 500_000, 35_000, 500_000], // seven months: 1,000,000 × 6 % × 7/12
    ['2024-12-10', 500_000, 2_500, 0],
  ])
  expect(plan({ ...seasonal, instalments: 4 }).map(([due]) => due)).toEqual([
    '2024-11-10',
    '2024-12-10',
    '2025-11-10',
    '2025-12-10',
  ])
})

test('interest is settled on the 20th of each quarter, and what is left of it at maturity', () => {
  const quarters = { day: 20, months: [3, 6, 9, 12] }
  const seasonal = { ...farmLoan, method: 'seasonal', instalments: null, dueMonths: [11, 12] } as const
  expect(plan({ ...seasonal, dayCount: 'actual/360', interestDates: quarters })).toEqual([
    ['2024-06-20', 0, 11_833, 1_000_000], // 71 days: 1,000,000 × 6 % × 71/360 = 11,833.3
    ['2024-09-20', 0, 15_333, 1_000_000], // 92 days: 15,333.3
    ['2024-11-10', 500_000, 0, 500_000], // principal only; 51 days accrue 8,500
    ['2024-12-10', 500_000, 11_000, 0], // 8,500 and 30 days on 500,000: 2,500
  ])
  // From the 20th to the 20th is three months of 30 days.
  const bullet = { ...farmLoan, method: 'bullet', instalments: 12, interestDates: quarters } as const
  expect(plan(bullet)[1]).toEqual(['2024-09-20', 0, 15_000, 1_000_000])
  expect(plan(bullet).map(([due]) => due)).toEqual([
    '2024-06-20',
    '2024-09-20',
    '2024-12-20',
    '2025-03-20',
    '2025-04-10',
  ])
})

test('month ends clamp or roll, and a first due date of its own sets the day', () => {
  const monthEnd = { disbursed: dayOf(2024, 1, 31), instalments: 4 }
  const dues = (terms: Partial<LoanTerms>) => plan({ ...monthEnd, ...terms }).map(([due]) => due)
  expect(dues({})).toEqual(['2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31'])
  expect(dues({ monthEnd: 'roll' })).toEqual(['2024-03-01', '2024-03-31', '2024-05-01', '2024-05-31'])
  // One period after disbursement, so the day stays the 31st.
  expect(dues({ firstDue: dayOf(2024, 2, 29) })[1]).toBe('2024-03-31')
  expect(dues({ firstDue: dayOf(2024, 2, 15) })[1]).toBe('2024-03-15')
})

test('a long first period bears its whole time', () => {
  // 1 January to 15 February: 14 of the 31 days from 15 December to 15 January, and a whole month.
  const [first] = plan({
    ...farmLoan,
    disbursed: dayOf(2024, 1, 1),
    firstDue: dayOf(2024, 2, 15),
    method: 'equal-principal',
  })
  // 1,000,000 × 6 % / 12 × (1 + 14/31) = 5,000 × 45/31 = 7,258.06
  expect(first[2]).toBe(7_258)
})

test('a tranche raises the instalments that follow it; drawn on a due date it counts after the payment', () => {
  const rows = scheduleOf(loanTerms({ tranches: [{ day: dayOf(2024, 3, 1), amount: 10000n }] })).rows
  const plain = scheduleOf(loanTerms()).rows
  expect(rows.slice(0, 2).map(({ principal }) => principal)).toEqual(
    plain.slice(0, 2).map(({ principal }) => principal),
  )
  expect(rows[1].balanceAfter).toBe(plain[1].balanceAfter + 10000n)
  // (67.05 + 100) repaid in four: 167.05 × r / (1 − (1 + r)⁻⁴), r = 7 %/12 → 42.374…
  expect(rows[2].principal + rows[2].interest).toBe(4237n)
})

test('interest that exceeds an equal instalment falls to the next', () => {
  // 10,000 yuan at 24 %, six months to the first of 36 instalments: 1,200 yuan of interest are due at once.
  const rows = scheduleOf(
    loanTerms({
      principal: 1_000_000n,
      annualRate: rational(24n, 100n),
      instalments: 36,
      firstDue: dayOf(2024, 7, 1),
    }),
  ).rows
  // Level: (10,000 + 1,200) / (1 + 1.02⁻¹ + … + 1.02⁻³⁵) = 11,200 / 25.9986 = 430.79.
  expect(rows.slice(0, 4).map(({ principal, interest }) => [principal, interest])).toEqual(
    Array(4).fill([0n, 43_079n]),
  )
  // 1,200 + 4 × 200 of interest by then, less 4 × 430.79 paid: 276.84, and 153.95 of principal.
  expect(rows[4]).toMatchObject({ interest: 27_684n, principal: 15_395n })
})

test.each<[string, Partial<LoanTerms>]>([
  ['principalNotPositive', { principal: -100n }],
  ['rateNegative', { annualRate: rational(-1n, 100n) }],
  ['instalmentsNotPositive', { instalments: 0 }],
  ['instalmentsTooMany', { instalments: 5000 }],
  ['everyNotPositive', { every: { unit: 'month', count: 0 } }],
  ['firstDueBeforeDisbursement', { firstDue: dayOf(2023, 12, 31) }],
  ['firstDueOutOfSeason', { method: 'seasonal', dueMonths: [11], firstDue: dayOf(2024, 10, 1) }],
  ['graceTooLong', { principalGrace: 6 }],
  ['fixedShareOutOfRange', { fixedPrincipalShare: rational(2n) }],
  ['instalmentAmountNotPositive', { instalmentAmount: 0n }],
  ['instalmentBelowInterest', { instalmentAmount: 58n }],
  ['neverRepaid', { principal: 100_000_000n, instalmentAmount: 583_334n, instalments: null }],
  ['unitNotPositive', { instalmentUnit: 0n }],
  ['trancheNotPositive', { tranches: [{ day: dayOf(2024, 2, 1), amount: 0n }] }],
  ['trancheBeforeDisbursement', { tranches: [{ day: dayOf(2023, 2, 1), amount: 1n }] }],
  ['trancheAfterMaturity', { tranches: [{ day: dayOf(2024, 7, 1), amount: 1n }] }],
])('%s is refused', (code, terms) => {
  expect(() => scheduleOf(loanTerms(terms))).toThrow(expect.objectContaining({ code }))
})
