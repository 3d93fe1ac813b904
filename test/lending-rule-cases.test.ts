import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lateCharges } from '../src/lending/arrears-interest/penalty-interest.ts'
import { formatDay } from '../src/lending/calendar.ts'
import { debtToIncome } from '../src/lending/decision/debt-to-income.ts'
import { type Comparison, type Decision, decide } from '../src/lending/decision/decide.ts'
import { agedAmounts } from '../src/lending/delinquency/ageing.ts'
import { nonPerformingBorrowers } from '../src/lending/delinquency/borrower-standing.ts'
import { delinquentSince, loanDaysPastDue } from '../src/lending/delinquency/days-past-due.ts'
import { reserveByAge } from '../src/lending/delinquency/reserve-by-age.ts'
import { parseDecimal, type Rational, rational, times, ZERO } from '../src/lending/exact/rational.ts'
import { roundedTo } from '../src/lending/exact/rounding.ts'
import { formatYuan } from '../src/lending/exact/yuan.ts'
import { allocated } from '../src/lending/payments/allocation.ts'
import { brokenPeriodSchedule } from '../src/lending/schedule/broken-period.ts'
import { accruedOverDays } from '../src/lending/schedule/daily-accrual.ts'
import { gridFrom } from '../src/lending/schedule/due-grid.ts'
import { payoffOn } from '../src/lending/schedule/payoff.ts'
import type { PlannedRow } from '../src/lending/schedule/plan.ts'
import { restructured } from '../src/lending/schedule/restructuring.ts'
import { scheduleOf } from '../src/lending/schedule/schedule.ts'
import { annualOfTerm } from '../src/lending/schedule/stated-rates.ts'
import type { DayCount, LoanTerms } from '../src/lending/schedule/terms.ts'
import { yearFraction } from '../src/lending/schedule/year-fraction.ts'
import type { CaseRow } from './lending-case-shapes.ts'
import { day, fen, lendingCase, lendingCaseIds } from './lending-cases.ts'
import { loanTerms } from './loan-terms.ts'
import { sharedIsPresent } from './shared.ts'

/** Published rules that are functions of the library and no options of a command. */
const published = test.skipIf(!sharedIsPresent)
const percent = (text: string) => times(parseDecimal(text)!, rational(1n, 100n))

published.each<['FIN-RATE-A365' | 'FIN-RATE-ACTACT', DayCount]>([
  ['FIN-RATE-A365', 'actual/365'],
  ['FIN-RATE-ACTACT', 'actual/actual'],
])('%s: the rate of each month', (id, dayCount) => {
  const { input, expected } = lendingCase(id)
  const grid = gridFrom(day('2024-01-01'), { unit: 'month', count: 1 }, 'clamp')
  const rates = expected.rateFactors.map((_, i) =>
    times(
      parseDecimal(input.annualRate)!,
      yearFraction(grid.dateAt(i), grid.dateAt(i + 1), { dayCount, grid, partialPeriod: 'actual' }),
    ),
  )
  expect(rates.map(twelveDecimals)).toEqual(expected.rateFactors)
})

function twelveDecimals(rate: Rational): string {
  const scaled = roundedTo(times(rate, rational(10n ** 12n)), 1n, 'half-even')
  return `0.${String(scaled).padStart(12, '0')}`
}

published('FIN-PAYOFF-REST: interest to the end of the period', () => {
  const { input, expected } = lendingCase('FIN-PAYOFF-REST')
  const base = lendingCase('FIN-BASE-7PCT').input
  const schedule = scheduleOf(
    loanTerms({ principal: fen(base.principal), annualRate: percent(base.annualRatePct) }),
  )
  const payments = input.payments.map((paid) => ({
    day: day(paid.date),
    amount: fen(paid.amount),
  }))
  const { principal, interest, total } = payoffOn(schedule, payments, day(input.payoffDate), 'to-period-end')
  expect({
    principal: formatYuan(principal),
    interest: formatYuan(interest),
    payoffAmount: formatYuan(total),
  }).toEqual(expected)
})

const threeMonths: Partial<LoanTerms> = {
  principal: 300000n,
  annualRate: ZERO,
  disbursed: day('2023-07-01'),
  instalments: 3,
}

published.each([
  ['FIN-RESCH-EXTRA2', threeMonths, { extraInstalments: 2 }],
  ['FIN-RESCH-GRACE1', threeMonths, { principalGrace: 1 }],
  [
    'FIN-RESCH-RATE6',
    { ...threeMonths, annualRate: percent('12'), method: 'flat' },
    { annualRate: percent('6') },
  ],
] as const)('%s', (id, terms, change) => {
  const { input, expected } = lendingCase(id)
  const rows = restructured(scheduleOf(loanTerms(terms)), { from: day(input.reschedule.from), ...change })
  expect(rows.map(rowText)).toMatchObject(expected.schedule.map(({ total: _, ...row }) => row))
})

function rowText(row: PlannedRow, index: number): CaseRow {
  return {
    n: index + 1,
    dueDate: formatDay(row.due),
    principal: formatYuan(row.principal),
    interest: formatYuan(row.interest),
    balanceAfter: formatYuan(row.balanceAfter),
  }
}

published('FIN-BUG-2359: 1 % for a whole term of 60 days is 1 %, whatever the days of a year', () => {
  const { input, expected } = lendingCase('FIN-BUG-2359')
  const term = rational(BigInt(input.termDays), BigInt(input.daysInYear))
  const { rows } = scheduleOf(
    loanTerms({
      principal: fen(input.principal),
      annualRate: annualOfTerm(percent(input.ratePctPerWholeTerm), term),
      method: 'bullet',
      instalments: 1,
      every: { unit: 'day', count: input.repaymentPeriodDays },
      dayCount: 'actual/360',
    }),
  )
  expect(formatYuan(rows[0].interest)).toBe(expected.interestExpected)
})

published.each(['add-to-first', 'amortise', 'upfront'] as const)(
  'FRP-BPI: broken period, %s',
  (treatment) => {
    const { input, expected } = lendingCase('FRP-BPI')
    const firstDue = day(input.firstDueDate)
    const terms = loanTerms({
      principal: fen(input.principal),
      annualRate: percent(input.annualRatePct),
      disbursed: day(input.disbursementDate),
      firstDue,
      instalments: input.instalments,
      // 9002.24 by twelfths of the rate, rounded up, as the source plans its instalments.
      instalmentAmount: fen('9003'),
      dayCount: 'actual/365',
    })
    const { rows, brokenInterest, withheld } = brokenPeriodSchedule(terms, day('2023-11-05'), treatment)
    expect(formatYuan(brokenInterest)).toBe(expected.brokenPeriodInterest)
    const first = formatYuan(rows[0].interest)
    if (treatment === 'add-to-first') expect(first).toBe(expected.firstInterest_addToFirst)
    if (treatment === 'amortise') {
      expect(first).toBe(expected.firstInterest_amortised)
      expect(formatYuan(rows[1].interest)).toBe(expected.secondInterest_amortised)
    }
    expect(formatYuan(withheld)).toBe(treatment === 'upfront' ? expected.upfrontDeductionRow1 : '0.00')
  },
)

published('FRP-ACCRUAL-A365: both days count', () => {
  const { input, expected } = lendingCase('FRP-ACCRUAL-A365')
  const days = [day(input.from), day(input.toInclusive)] as const
  expect(days[1] - days[0] + 1).toBe(input.days)
  const interest = accruedOverDays(fen(input.principal), percent(input.annualRatePct), days, 365)
  expect(formatYuan(interest)).toBe(expected.interest)
})

published('FRP-PENALTY: overdue interest bears interest after the days of grace', () => {
  const { input, expected } = lendingCase('FRP-PENALTY')
  const due = day('2019-11-01')
  const until = due + input.graceDays + input.daysLateAfterGrace
  const { compound } = lateCharges([{ part: 'interest', due, until, amount: fen(input.overdueInterest) }], {
    contractRate: percent(input.penaltyAnnualPct),
    markup: ZERO,
    yearDays: input.yearDays,
    maturity: until,
    compounds: true,
    graceDays: input.graceDays,
    rounding: 'half-even',
  })
  expect(formatYuan(compound)).toBe(expected.penalty)
})

published('FIN-DELQ-INSTALMENT: an ageing table by instalment', () => {
  const { input, expected } = lendingCase('FIN-DELQ-INSTALMENT')
  const instalments = input.instalments.map((each) => ({
    due: day(each.dueDate),
    unpaid: fen(each.amount),
  }))
  const bands = input.buckets.map((band) => ({
    name: band.name,
    from: band.min,
    to: band.max,
  }))
  for (const [asOf, amounts] of Object.entries(expected)) {
    const aged = [...agedAmounts(instalments, day(asOf), bands)].filter(([, amount]) => amount > 0n)
    expect(Object.fromEntries(aged.map(([band, amount]) => [band, formatYuan(amount)]))).toEqual(amounts)
  }
})

published('FIN-DPD-BASIC: the due date is day 0', () => {
  const { expected } = lendingCase('FIN-DPD-BASIC')
  const due = day('2024-02-01')
  const instalments = [{ due, unpaid: 1n }]
  expect([due, due + 2].map((asOf) => loanDaysPastDue(instalments, asOf))).toEqual(expected.daysPastDue)
  expect([due, due + 2].map((asOf) => delinquentSince(instalments, asOf) === due)).toEqual([false, true])
})

published('FRP-DPD-INCLUSIVE: the due date as day 1, an option', () => {
  const { input, expected } = lendingCase('FRP-DPD-INCLUSIVE')
  const dues = input.dueDates.map(day)
  for (const [date, days] of Object.entries(expected.dpd)) {
    const paid = input.payments
      .filter((payment) => day(payment.date) <= day(date))
      .reduce((sum, { amount }) => sum + fen(amount), 0n)
    const claims = dues.map(() => ({ principal: fen(input.instalment) }))
    const { taken } = allocated(paid, claims)
    const instalments = dues.map((due, i) => ({ due, unpaid: claims[i].principal - taken[i].principal }))
    expect(loanDaysPastDue(instalments, day(date), 'one'), date).toBe(days)
  }
})

published('FIN-PROV-RULE: a reserve by days past due', () => {
  const { input, expected } = lendingCase('FIN-PROV-RULE')
  const bands = input.criteria.map((each) => ({
    name: each.category,
    from: each.minAge,
    to: each.maxAge,
    share: percent(each.pct),
  }))
  const reserves = input.loans.map(({ overdueDays, totalOutstanding }) =>
    reserveByAge(fen(totalOutstanding), overdueDays, bands),
  )
  expect(reserves.map((reserve) => (reserve === null ? null : formatYuan(reserve)))).toEqual(expected.reserve)
})

published('FRP-NPA-CONTAGION: one loan takes the borrower along', () => {
  const { input, expected } = lendingCase('FRP-NPA-CONTAGION')
  const loans = input.loans.map(({ id, firstDueDate }) => ({
    loan: id,
    borrower: 'customer',
    daysPastDue: loanDaysPastDue([{ due: day(firstDueDate), unpaid: 1n }], day(input.asOf)),
  }))
  const marked = nonPerformingBorrowers(loans, new Set(), input.npaThresholdDays)
  expect(marked.has('customer')).toBe(expected['customer.npa'])
  const repaid = loans.map((loan) => (loan.loan === 'L1' ? { ...loan, daysPastDue: 0 } : loan))
  expect(nonPerformingBorrowers(repaid, marked, input.npaThresholdDays).has('customer')).toBe(true)
})

published('FRP-DECISION-MISSING: what was not checked is referred', () => {
  const { input, expected } = lendingCase('FRP-DECISION-MISSING')
  const rules = input.rules.map(({ seq, if: condition, then }) => {
    const [variable, comparison, threshold] = condition.split(' ')
    return {
      sequence: seq,
      variable,
      comparison: comparison as Comparison,
      threshold: Number(threshold),
      decision: then.toLowerCase() as Decision,
    }
  })
  const { decision, skipped } = decide(rules, input.context)
  expect({ decision, skipped }).toEqual({ ...expected, decision: expected.decision.toLowerCase() })
})

published('FRP-DTI: debt to income', () => {
  const { input, expected } = lendingCase('FRP-DTI')
  const ratio = debtToIncome(fen(input.existingEmi), fen(input.monthlyIncome))!
  expect(Number(roundedTo(times(ratio, rational(1_000_000n)), 1n, 'half-even')) / 1e6).toBe(
    Number(expected.dti),
  )
})

published('no published case is left out', () => {
  const tests = ['schedule-cases.test.ts', 'lending-rule-cases.test.ts']
  const text = tests.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join()
  // The two applications of Frappe are one test over 18 and 24 instalments.
  const named = (id: string) =>
    text.includes(id) || (id.startsWith('FRP-APP-') && text.includes('FRP-APP-%s'))
  expect(lendingCaseIds.filter((id) => !named(id))).toEqual([])
})
