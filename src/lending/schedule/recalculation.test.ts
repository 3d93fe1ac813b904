import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loanTerms } from '../../../test/loan-terms.ts'
import { dayOf } from '../calendar.ts'
import { rational } from '../exact/rational.ts'
import { payoffOn } from './payoff.ts'
import { recalculated } from './recalculation.ts'
import { scheduleOf } from './schedule.ts'
import { dayCounts, type LoanTerms, type RepaymentMethod } from './terms.ts'

const start = dayOf(2024, 1, 1)

const anyLoan = fc
  .record({
    principal: fc.bigInt({ min: 100_000n, max: 10n ** 9n }),
    annualRate: fc.bigInt({ min: 0n, max: 200_000n }).map((millionths) => rational(millionths, 1_000_000n)),
    method: fc.constantFrom<RepaymentMethod[]>(
      'equal-instalment',
      'equal-principal',
      'interest-then-principal',
      'bullet',
      'flat',
      'seasonal',
    ),
    instalments: fc.integer({ min: 1, max: 24 }),
    dayCount: fc.constantFrom(...dayCounts),
    tranche: fc.option(fc.bigInt({ min: 100n, max: 10n ** 9n })),
    quarterly: fc.boolean(),
  })
  .map(({ tranche, quarterly, ...terms }) => {
    const takesInterestDates = terms.method !== 'equal-instalment' && terms.method !== 'flat'
    return loanTerms({
      ...terms,
      dueMonths: terms.method === 'seasonal' ? [10, 11, 12] : [],
      interestDates: quarterly && takesInterestDates ? { day: 20, months: [3, 6, 9, 12] } : null,
      tranches: tranche === null ? [] : [{ day: start + 17, amount: tranche }],
    })
  })

const amounts = (
  rows: readonly { due: number; principal: bigint; interest: bigint; balanceAfter: bigint }[],
) => rows.map(({ due, principal, interest, balanceAfter }) => [due, principal, interest, balanceAfter])

test('looked at on the day of disbursement, nothing has changed', () => {
  fc.assert(
    fc.property(anyLoan, (terms) => {
      const schedule = scheduleOf(terms)
      const { rows, position } = recalculated(schedule, [], terms.disbursed)
      expect(amounts(rows)).toEqual(amounts(schedule.rows))
      expect(position).toMatchObject({ principal: terms.principal, daysPastDue: 0 })
    }),
  )
})

test('paid as agreed, the schedule stays as agreed, whenever one looks', () => {
  fc.assert(
    fc.property(anyLoan, fc.integer({ min: 0, max: 800 }), (terms, after) => {
      const schedule = scheduleOf(terms)
      const asOf = start + after
      const payments = schedule.rows
        .filter(({ due, principal, interest }) => due <= asOf && principal + interest > 0n)
        .map(({ due, principal, interest }) => ({ day: due, amount: principal + interest }))
      const { rows, position } = recalculated(schedule, payments, asOf)
      expect(amounts(rows)).toEqual(amounts(schedule.rows))
      expect(position.daysPastDue).toBe(0)
      const due = schedule.rows.filter((row) => row.due <= asOf)
      const repaid = due.reduce((sum, { principal }) => sum + principal, 0n)
      const drawn = terms.tranches.reduce(
        (sum, { day, amount }) => (day <= asOf ? sum + amount : sum),
        terms.principal,
      )
      expect(position.principal).toBe(drawn - repaid)
    }),
  )
})

test('whatever is paid: principal still adds up, and what is paid is what was given', () => {
  const anyPayments = fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 500 }), permille: fc.bigInt({ min: 1n, max: 120n }) }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(anyLoan, anyPayments, fc.integer({ min: 0, max: 500 }), (terms, payments, later) => {
      const schedule = scheduleOf(terms)
      const made = payments
        .map(({ after, permille }) => ({ day: start + after, amount: (terms.principal * permille) / 1000n }))
        .sort((a, b) => a.day - b.day)
      const asOf = (made.at(-1)?.day ?? start) + later
      const { rows, position } = recalculated(schedule, made, asOf)
      const sumOf = (part: (row: (typeof rows)[number]) => bigint) =>
        rows.reduce((sum, row) => sum + part(row), 0n)
      const drawn = terms.tranches.reduce((sum, { amount }) => sum + amount, terms.principal)
      expect(sumOf(({ principal }) => principal)).toBe(drawn)
      expect(sumOf((row) => row.paidPrincipal + row.paidInterest)).toBe(
        made.reduce((sum, { amount }) => sum + amount, 0n),
      )
      for (const row of rows) {
        expect(row.paidPrincipal <= row.principal && row.paidInterest <= row.interest).toBe(true)
        expect(row.balanceAfter >= 0n).toBe(true)
      }
      expect(position.principal >= 0n && position.interest >= 0n).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('what an early payoff asks for leaves nothing', () => {
  fc.assert(
    fc.property(anyLoan, fc.integer({ min: 1, max: 20 }), (terms, after) => {
      if (terms.method === 'flat') return // its interest is owed in full
      const schedule = scheduleOf({ ...terms, tranches: [] })
      const { total } = payoffOn(schedule, [], start + after, 'to-payment')
      const { rows, position } = recalculated(
        schedule,
        [{ day: start + after, amount: total }],
        start + after,
      )
      expect(position).toEqual({ principal: 0n, interest: 0n, daysPastDue: 0 })
      expect(rows.reduce((sum, row) => sum + row.principal + row.interest, 0n)).toBe(total)
    }),
  )
})

test('a part of an instalment that is paid early bears no more interest', () => {
  // 100 yuan at 7 %, half a month in: 100.00 × 7 % / 12 × 15/31 = 0.2823, paid with 9.72 of principal.
  const { rows } = recalculated(
    scheduleOf(loanTerms()),
    [{ day: dayOf(2024, 1, 16), amount: 1000n }],
    start + 15,
  )
  // 0.28 and 90.28 × 7 % / 12 × 16/31 = 0.2718: the instalment of 17.01 has 0.55 of interest instead of 0.58.
  expect(rows[0]).toMatchObject({ interest: 55n, principal: 1646n, paidInterest: 28n, paidPrincipal: 972n })
})

test('arrears bear interest to the as-of date, and are taken as cleared from then on', () => {
  const terms = loanTerms({
    principal: 1_000_000n,
    annualRate: rational(6n, 100n),
    method: 'equal-principal',
    instalments: 2,
  })
  const { rows, position } = recalculated(scheduleOf(terms), [], dayOf(2024, 2, 11))
  // February: 1,000,000 × 0.5 % × 10/29 = 1,724.1 and 500,000 × 0.5 % × 19/29 = 1,637.9
  expect(rows.map(({ interest }) => interest)).toEqual([5_000n, 1_724n + 1_638n])
  expect(position).toEqual({ principal: 1_000_000n, interest: 5_000n + 1_724n, daysPastDue: 10 })
})

test('an instalment of interest alone is not settled ahead: its interest goes on', () => {
  const terms = loanTerms({
    principal: 1_000_000n,
    annualRate: rational(6n, 100n),
    method: 'interest-then-principal',
    instalments: 3,
  })
  const paid = [{ day: dayOf(2024, 1, 16), amount: 402_419n }]
  const { rows } = recalculated(scheduleOf(terms), paid, dayOf(2024, 1, 16))
  // 15 of 31 days: 1,000,000 × 0.5 % × 15/31 = 2,419.4, so 400,000 of principal are repaid;
  // 600,000 × 0.5 % × 16/31 = 1,548.4 are still due in February, 3,000 in March and April.
  expect(rows.map(({ interest, principal }) => [interest, principal])).toEqual([
    [2_419n + 1_548n, 0n],
    [3_000n, 0n],
    [3_000n, 1_000_000n],
  ])
  expect(rows[2].paidPrincipal).toBe(400_000n)
})

test('more than the whole debt is refused', () => {
  const schedule = scheduleOf(loanTerms())
  const paying = () => recalculated(schedule, [{ day: start + 31, amount: 20_000n }], start + 31)
  expect(paying).toThrow(expect.objectContaining({ code: 'paymentExceedsDebt' }))
})

test('an early payoff to the day of payment costs the part of the period: 14 of 29 days', () => {
  const paid = [{ day: dayOf(2024, 2, 1), amount: 1701n }]
  // 83.57 × 7 % / 12 × 14/29 = 0.2353; to the period's end 0.49
  const terms: LoanTerms = loanTerms()
  expect(payoffOn(scheduleOf(terms), paid, dayOf(2024, 2, 15), 'to-payment')).toEqual({
    principal: 8357n,
    interest: 24n,
    total: 8381n,
  })
})
