import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loanTerms } from '../../../test/loan-terms.ts'
import { dayOf } from '../calendar.ts'
import { rational } from '../exact/rational.ts'
import { roundings } from '../exact/rounding.ts'
import { scheduleOf } from './schedule.ts'
import { dayCounts, type LoanTerms, monthEnds, partialPeriods, type RepaymentMethod } from './terms.ts'
import { totalsOf } from './totals.ts'

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
      // The interest of a long first period may exceed an instalment; which falls to the next (schedule.test.ts).
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
