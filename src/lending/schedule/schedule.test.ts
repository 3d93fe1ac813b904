import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loanTerms } from '../../../test/loan-terms.ts'
import { dayOf, formatDay } from '../calendar.ts'
import { rational } from '../exact/rational.ts'
import { roundings } from '../exact/rounding.ts'
import { scheduleOf } from './schedule.ts'
import { dayCounts, type LoanTerms, monthEnds, partialPeriods, type RepaymentMethod } from './terms.ts'
import { totalsOf } from './totals.ts'

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

const methods: readonly RepaymentMethod[] = [
  'equal-instalment',
  'equal-principal',
  'interest-then-principal',
  'bullet',
  'flat',
  'seasonal',
]

const anyTerms = fc
  .record({
    principal: fc.bigInt({ min: 1n, max: 10n ** 11n }),
    annualRate: fc.bigInt({ min: 0n, max: 400_000n }).map((millionths) => rational(millionths, 1_000_000n)),
    disbursed: fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2040, 1, 1) }),
    method: fc.constantFrom(...methods),
    instalments: fc.integer({ min: 1, max: 60 }),
    every: fc.record({
      unit: fc.constantFrom<('month' | 'day')[]>('month', 'day'),
      count: fc.integer({ min: 1, max: 15 }),
    }),
    firstDueAfter: fc.option(fc.integer({ min: 0, max: 60 })),
    dayCount: fc.constantFrom(...dayCounts),
    partialPeriod: fc.constantFrom(...partialPeriods),
    monthEnd: fc.constantFrom(...monthEnds),
    rounding: fc.constantFrom(...roundings),
    periodUnit: fc.constantFrom(1n, 100n),
    instalmentUnit: fc.constantFrom(null, 100n),
    tranches: fc.array(
      fc.record({ after: fc.integer({ min: 1, max: 400 }), amount: fc.bigInt({ min: 1n, max: 10n ** 10n }) }),
      { maxLength: 3 },
    ),
  })
  .map(({ firstDueAfter, tranches, ...terms }) => {
    const isSeasonal = terms.method === 'seasonal'
    return loanTerms({
      ...terms,
      every: isSeasonal ? { unit: 'month', count: 1 } : terms.every,
      firstDue: firstDueAfter === null || isSeasonal ? null : terms.disbursed + firstDueAfter,
      dueMonths: isSeasonal ? [10, 11, 12] : [],
      tranches: tranches
        .map(({ after, amount }) => ({ day: terms.disbursed + after, amount }))
        .sort((a, b) => a.day - b.day),
    })
  })

/** Tranches after the last due date are refused, which is another test. */
function withTranchesInTime(terms: LoanTerms): LoanTerms {
  const { rows } = scheduleOf({ ...terms, tranches: [], periodUnit: 1n, instalmentUnit: null })
  const maturity = rows[rows.length - 1].due
  return { ...terms, tranches: terms.tranches.filter(({ day }) => day < maturity) }
}

test('whatever the terms: principal adds up to what was drawn, the last balance is nothing, no part is negative', () => {
  fc.assert(
    fc.property(anyTerms, (anyLoan) => {
      const terms = withTranchesInTime(anyLoan)
      const { rows } = scheduleOf(terms)
      const drawn = terms.tranches.reduce((sum, { amount }) => sum + amount, terms.principal)
      const totals = totalsOf(rows)
      expect(totals.principal).toBe(drawn)
      expect(totals.total).toBe(totals.principal + totals.interest)
      expect(rows[rows.length - 1].balanceAfter).toBe(0n)
      for (const { principal, interest, balanceAfter } of rows) {
        expect(principal >= 0n && interest >= 0n && balanceAfter >= 0n).toBe(true)
      }
      const dues = rows.map(({ due }) => due)
      expect(dues).toEqual([...new Set(dues)].sort((a, b) => a - b))
    }),
    { numRuns: 300 },
  )
})

test('equal instalments are equal, but for the last, which differs by what rounding has gathered', () => {
  const loans = anyTerms.map(
    (terms): LoanTerms => ({
      ...terms,
      principal: terms.principal + 1_000_000n,
      method: 'equal-instalment',
      every: { ...terms.every, count: 1 },
      // The interest of a long first period may exceed an instalment; see the test after this one.
      firstDue: null,
      rounding: 'half-even',
      periodUnit: 1n,
      instalmentUnit: null,
      tranches: [],
    }),
  )
  fc.assert(
    fc.property(loans, (terms) => {
      const { rows } = scheduleOf(terms)
      const totals = rows.map(({ principal, interest }) => principal + interest)
      const last = totals.pop()!
      expect(new Set(totals).size).toBeLessThanOrEqual(1)
      if (totals.length === 0) return
      // Half a fen of the instalment and half a fen of the interest each period, grown at the highest rate there is.
      const growth = Number(rows.reduce((sum, { interest }) => sum + interest, 0n)) / Number(terms.principal)
      const most = Math.ceil(rows.length * Math.exp(growth * 2)) + 1
      expect(Math.abs(Number(last - totals[0]))).toBeLessThanOrEqual(most)
    }),
    { numRuns: 200 },
  )
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

test('equal instalments against a twin in floating point', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100_000, max: 10_000_000 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 1, max: 120 }),
      (principal, basisPoints, instalments) => {
        const terms = {
          principal: BigInt(principal),
          annualRate: rational(BigInt(basisPoints), 10_000n),
          instalments,
        }
        const [first] = scheduleOf(loanTerms(terms)).rows
        const rate = basisPoints / 10_000 / 12
        const annuity = (principal * rate) / (1 - (1 + rate) ** -instalments)
        // Half a fen of rounding, and the one fen by which a long loan's instalment may be moved.
        if (instalments > 1)
          expect(Math.abs(Number(first.principal + first.interest) - annuity)).toBeLessThan(1.5001)
      },
    ),
  )
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
