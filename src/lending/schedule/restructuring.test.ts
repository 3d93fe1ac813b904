import { expect, test } from 'vitest'
import { loanTerms } from '../../../test/loan-terms.ts'
import { dayOf } from '../calendar.ts'
import { rational } from '../exact/rational.ts'
import { brokenPeriodSchedule, brokenPeriodTreatments } from './broken-period.ts'
import { accruedOverDays } from './daily-accrual.ts'
import { restructured } from './restructuring.ts'
import { scheduleOf } from './schedule.ts'
import { annualOfMonthly, annualOfTerm } from './stated-rates.ts'
import { totalsOf } from './totals.ts'

test('two more instalments: the balance is spread over the longer rest', () => {
  const schedule = scheduleOf(loanTerms({ method: 'equal-principal' }))
  const rows = restructured(schedule, { from: dayOf(2024, 5, 1), extraInstalments: 2 })
  // Three of six instalments of 16.67 are paid: 49.99 is left, over five instead of three.
  expect(rows.map(({ principal }) => principal)).toEqual([
    1667n,
    1667n,
    1667n,
    1000n,
    1000n,
    1000n,
    1000n,
    999n,
  ])
})

test('a lower rate holds from the last due date before the change', () => {
  const rows = restructured(scheduleOf(loanTerms({ method: 'equal-principal' })), {
    from: dayOf(2024, 5, 1),
    annualRate: rational(6n, 100n),
  })
  expect(rows[3].interest).toBe(25n) // 49.99 × 6 % / 12
})

test('a change after the last instalment changes nothing; before the first it is a new schedule', () => {
  const schedule = scheduleOf(loanTerms())
  expect(restructured(schedule, { from: dayOf(2025, 1, 1), extraInstalments: 3 })).toEqual(schedule.rows)
  const longer = restructured(schedule, { from: dayOf(2024, 1, 2), extraInstalments: 6 })
  expect(longer).toEqual(scheduleOf(loanTerms({ instalments: 12 })).rows)
})

test('the interest of a broken period is the same, whoever bears it', () => {
  // 1,000 yuan at 7 %, actual/365; 20 days before the first whole period: 1,000 × 7 % × 20/365 = 3.84
  const terms = loanTerms({
    principal: 100_000n,
    dayCount: 'actual/365',
    disbursed: dayOf(2023, 12, 12),
    firstDue: dayOf(2024, 2, 1),
  })
  const [first, spread, upfront] = brokenPeriodTreatments.map((treatment) =>
    brokenPeriodSchedule(terms, dayOf(2024, 1, 1), treatment),
  )
  expect(first.brokenInterest).toBe(384n)
  const whole = totalsOf(upfront.rows).interest
  expect([first, spread].map(({ rows }) => totalsOf(rows).interest - whole)).toEqual([384n, 384n])
  expect([first, spread, upfront].map(({ withheld }) => withheld)).toEqual([0n, 0n, 384n])
  expect(spread.rows.map(({ interest }, i) => interest - upfront.rows[i].interest)).toEqual([
    64n,
    64n,
    64n,
    64n,
    64n,
    64n,
  ])
})

test('rates by the month and for a term, and days that both count', () => {
  expect(annualOfMonthly(rational(6n, 1000n))).toEqual(rational(72n, 1000n)) // 6 ‰ a month = 7.2 % a year
  expect(annualOfTerm(rational(1n, 100n), rational(60n, 360n))).toEqual(rational(6n, 100n)) // 1 % in two months
  // 1 to 10 January are ten days: 36,000 yuan × 10 % × 10/360 = 100
  const days = [dayOf(2024, 1, 1), dayOf(2024, 1, 10)] as const
  expect(accruedOverDays(3_600_000n, rational(1n, 10n), days, 360)).toBe(10_000n)
})
