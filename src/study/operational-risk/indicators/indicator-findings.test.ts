import { describe, expect, test } from 'vitest'
import { smallBook } from '../../../../test/small-book.ts'
import { parseDay } from '../../../lending/calendar.ts'
import { detectAll } from '../rules/detect.ts'
import { ruleBook } from '../rules/rule-book.ts'
import { indicatorFindings } from './indicator-findings.ts'
import { lightOf } from './indicator-series.ts'

/** Thirty notes of B1 and M1 in the third quarter of 2024, ten of B2 and M2 in the second; two of B1 lack a paper. */
const notes = Array.from({ length: 40 }, (_, i) =>
  i < 30
    ? `L${i} | 100 | 2024-08-01 | 2025-08-01 | B1 | M1`
    : `L${i} | 100 | 2024-05-01 | 2024-09-15 | B2 | M2`,
)
const book = smallBook(
  `loan_id | amount | disbursed_on | due_on | branch | account_manager\n${notes.join('\n')}`,
  {
    documents: `loan_id | kind | present\n${notes.map((_, i) => `L${i} | contract | ${i < 2 ? 0 : 1}`).join('\n')}`,
    applications: `application_id | account_manager | applied_on | system_decision | decision
    P1 | M1 | 2024-07-01 | refuse | granted
    P2 | M1 | 2024-07-01 | approve | granted
    P3 | M1 | 2024-07-01 | refuse | refused`,
    account_managers: 'account_manager | branch\nM1 | B1\nM2 | B2',
  },
)
const on = ruleBook(book, parseDay('2024-11-15')!)
const { quarters, months, series } = indicatorFindings(on, detectAll(on))
const of = (name: string) => series.find(({ indicator }) => indicator === name)!

test('eight quarters that are over', () => {
  expect(quarters).toEqual(['2022Q4', '2023Q1', '2023Q2', '2023Q3', '2023Q4', '2024Q1', '2024Q2', '2024Q3'])
})

test('twelve months that are over', () => {
  expect([months.length, months[0], months.at(-1)]).toEqual([12, '2023-11', '2024-10'])
})

test('a month counts what happened in it, and three months are their quarter', () => {
  const { monthly, overall } = of('missingDocuments')
  const at = (month: string) => monthly!.overall[months.indexOf(month)]
  expect(at('2024-05')).toEqual({ judged: 10, shown: 0, light: null })
  expect(at('2024-08')).toEqual({ judged: 30, shown: 2, light: 'red' })
  expect(at('2024-09')).toEqual({ judged: 0, shown: 0, light: null })
  expect(monthly!.branches.map(({ name, values }) => [name, values[9].shown])).toEqual([
    ['B1', 2],
    ['B2', 0],
  ])
  expect(monthly!.redOfficers.map(({ name, values }) => [name, values[9].judged])).toEqual([['M1', 30]])
  for (const indicator of ['missingDocuments', 'overrides']) {
    const own = of(indicator)
    const inMonths = own.monthly!.overall.slice(8, 11)
    const sum = (part: 'judged' | 'shown') => inMonths.reduce((total, value) => total + value[part], 0)
    expect([sum('judged'), sum('shown')]).toEqual([own.overall[7].judged, own.overall[7].shown])
  }
  expect(overall[7].judged).toBe(30)
})

test('what only a quarter has, has no months', () => {
  expect(of('quarterEnd').monthly).toBeNull()
  expect(of('lateChecks').monthly).toBeNull()
})

test('documents missing by quarter of disbursement, branch and officer', () => {
  const own = of('missingDocuments')
  // 2 of 30 is 6.7 %, above 5 %; ten notes are too few for a light.
  expect(own.overall.slice(-2)).toEqual([
    { judged: 10, shown: 0, light: null },
    { judged: 30, shown: 2, light: 'red' },
  ])
  expect(own.branches.map(({ name, values }) => [name, values.at(-1)?.shown])).toEqual([
    ['B1', 2],
    ['B2', 0],
  ])
  expect(own.redOfficers).toMatchObject([{ name: 'M1', judged: 30, shown: 2, light: 'red' }])
  expect(own).toMatchObject({ redCount: 1, officers: 2 })
})

test('an override is a grant against the system’s refusal, of all grants, in the officer’s branch', () => {
  const { overall, branches } = of('overrides')
  expect(overall.at(-1)).toMatchObject({ judged: 2, shown: 1 })
  expect(branches.map(({ values }) => values.at(-1)?.judged)).toEqual([2, 0])
})

test('what the book lacks is not known, and named', () => {
  expect(of('lateChecks')).toMatchObject({
    isKnown: false,
    missing: ['checks.kind', 'checks.due_on', 'checks.done_on'],
  })
  expect(of('cashDisbursements').missing).toEqual(['loans.payment_channel'])
  expect(of('rightsConflicts').missing).toEqual(['loans.reviewer', 'loans.approver'])
  expect(of('limitationExpiring').missing).toEqual(['loans.settled_on', 'actions.kind', 'actions.done_on'])
  expect(of('earlyArrears').isKnown).toBe(false)
})

test('counts have a light however few', () => {
  expect(lightOf('sequenceBreaches', 3, 2)).toBe('red')
  expect(lightOf('missingDocuments', 19, 19)).toBeNull()
})

/** Indicators of a small book as of 15 November 2024; the last quarter ends on 30 September. */
function told(name: string, loans: string, companions: Parameters<typeof smallBook>[1] = {}) {
  const own = ruleBook(smallBook(loans, companions), parseDay('2024-11-15')!)
  return indicatorFindings(own, detectAll(own)).series.find(({ indicator }) => indicator === name)!
}

describe('the largest officer’s share of what is outstanding', () => {
  const loans = `loan_id | amount | disbursed_on | due_on | settled_on | branch | account_manager
    A | 600 | 2024-01-01 | 2025-01-01 | | B1 | M1
    B | 100 | 2024-01-01 | 2025-01-01 | | B1 | M2
    C | 100 | 2024-01-01 | 2024-09-01 | 2024-09-30 | B2 | M3
    D | 200 | 2024-08-01 | 2025-01-01 | | B2 | M3
    E | 100 | 2024-08-01 | 2025-01-01 | | B2 | M4`

  test('by dates where there are no month ends', () => {
    const { overall, branches, redOfficers } = told('officerConcentration', loans)
    // June: 600 of 800 among three, 2.25 even shares; September: 600 of 1,000 among four, 2.4.
    expect(overall.slice(-2)).toEqual([
      { judged: 800, shown: 600, light: 'amber' },
      { judged: 1000, shown: 600, light: 'amber' },
    ])
    // 600 of 700 between two is 1.7 even shares; in June M3 was alone in B2.
    expect(branches.map(({ values }) => values.slice(-2))).toEqual([
      [
        { judged: 700, shown: 600, light: 'green' },
        { judged: 700, shown: 600, light: 'green' },
      ],
      [
        { judged: 100, shown: 100, light: null },
        { judged: 300, shown: 200, light: 'green' },
      ],
    ])
    expect(redOfficers).toEqual([])
  })

  test('at a month’s end as at a quarter’s, and in the months between', () => {
    const { overall, monthly } = told('officerConcentration', loans)
    expect(monthly!.overall[10]).toEqual(overall.at(-1))
    // July: A 600, B 100 and C 100; D and E come in August.
    expect(monthly!.overall[8]).toMatchObject({ judged: 800, shown: 600 })
    expect(monthly!.overall[9]).toMatchObject({ judged: 1100, shown: 600 })
  })

  test('by month ends where the book has those of every quarter', () => {
    const months = ['2022-12', '2023-03', '2023-06', '2023-09', '2023-12', '2024-03', '2024-06', '2024-09']
    const snapshots = `loan_id | month | balance\n${months.map((m) => `A | ${m}-01 | 300\nB | ${m}-01 | 100`).join('\n')}`
    const { overall, monthly } = told('officerConcentration', loans, { snapshots })
    expect(overall.at(-1)).toEqual({ judged: 400, shown: 300, light: 'green' })
    // Of July and August there is none: months go by dates.
    expect(monthly!.overall[10]).toEqual({ judged: 1000, shown: 600, light: 'amber' })
  })
})

test('paid out in cash, of the notes whose channel is told', () => {
  const loans = `loan_id | amount | disbursed_on | due_on | payment_channel${Array.from(
    { length: 22 },
    (_, i) => `\nL${i} | 100 | 2024-08-01 | 2025-08-01 | ${i < 4 ? '现金' : i < 20 ? '转账' : ''}`,
  ).join('')}`
  expect(told('cashDisbursements', loans).overall.at(-1)).toEqual({ judged: 20, shown: 4, light: 'red' })
  const silent = loans.replaceAll('现金', '自主支付').replaceAll('转账', '受托支付')
  expect(told('cashDisbursements', silent).missing).toEqual(['loans.payment_channel = cash'])
})

test('complaints stand in the last quarter, lit per officer', () => {
  const account_managers = `account_manager | branch | complaints
    M1 | B1 | 5
    M2 | B1 | 0
    M3 | B2 |`
  const loans = `loan_id | amount | disbursed_on | due_on | branch | account_manager
    A | 100 | 2024-01-01 | 2025-01-01 | B1 | M1
    B | 100 | 2024-01-01 | 2025-01-01 | B2 | M3`
  const { overall, branches, redOfficers, monthly } = told('complaints', loans, { account_managers })
  expect(monthly).toBeNull()
  // 5 of two officers is 2.5 each.
  expect(overall.slice(-2)).toEqual([
    { judged: 0, shown: 0, light: null },
    { judged: 2, shown: 5, light: 'red' },
  ])
  expect(branches.map(({ year }) => year.shown)).toEqual([5, 0])
  expect(redOfficers.map(({ name, shown }) => [name, shown])).toEqual([['M1', 5]])
})

test('who lends and judges in one quarter holds conflicting rights, on whatever notes', () => {
  const loans = `loan_id | amount | disbursed_on | due_on | account_manager | investigator_2 | reviewer | approver
    A | 100 | 2024-07-01 | 2025-01-01 | M1 | M2 | R1 | R2
    B | 100 | 2024-08-01 | 2025-01-01 | M2 | M3 | M1 | R2
    C | 100 | 2024-04-01 | 2025-01-01 | M3 | | R1 | M2`
  const { overall, redOfficers, monthly } = told('rightsConflicts', loans)
  // In July M1 and M2 lend, in August M2 and M3: who reviews then, M1, does not lend in it.
  expect(monthly!.overall.slice(8, 11)).toEqual([
    { judged: 2, shown: 0, light: 'green' },
    { judged: 2, shown: 0, light: 'green' },
    { judged: 0, shown: 0, light: null },
  ])
  // Second quarter: M3 lends, R1 and M2 judge. Third: M1, M2 and M3 lend, M1 reviews too.
  expect(overall.slice(-2)).toEqual([
    { judged: 1, shown: 0, light: 'green' },
    { judged: 3, shown: 1, light: 'amber' },
  ])
  expect(redOfficers).toEqual([])
})

test('open mortgages that are not registered, at quarters’ ends', () => {
  const loans = `loan_id | amount | balance | disbursed_on | due_on | settled_on | guarantee | collateral_registered${Array.from(
    { length: 20 },
    (_, i) =>
      `\nL${i} | 100 | ${i === 0 ? 0 : 100} | 2024-05-01 | 2025-08-01 | ${i === 0 ? '2024-08-01' : ''} | mortgaged | ${i < 2 ? 0 : 1}`,
  ).join('')}
    X | 100 | 100 | 2024-05-01 | 2025-08-01 | | credit | 0
    Y | 100 | 100 | 2024-05-01 | 2025-08-01 | | mortgaged |`
  // L0, without registration, was settled in August.
  const { overall, monthly } = told('unregisteredMortgages', loans)
  expect(overall.slice(-2)).toEqual([
    { judged: 20, shown: 2, light: 'red' },
    { judged: 19, shown: 1, light: null },
  ])
  expect(monthly!.overall.slice(7, 11).map(({ judged, shown }) => [judged, shown])).toEqual([
    [20, 2],
    [20, 2],
    [19, 1],
    [19, 1],
  ])
})

test('limitation that ends within 90 days of a quarter’s end, and what begins it anew', () => {
  // Due on 1 November 2021: three years end on 1 November 2024, 32 days after 30 September and 124 after 30 June.
  const loans = `loan_id | amount | balance | disbursed_on | due_on | settled_on
    A | 100 | 100 | 2021-01-01 | 2021-11-01 |
    B | 100 | 100 | 2021-01-01 | 2021-11-01 |
    C | 100 | 0   | 2021-01-01 | 2021-11-01 | 2024-08-01
    D | 100 | 100 | 2023-01-01 | 2024-08-01 |`
  const actions = 'loan_id | kind | done_on\nB | demand | 2024-08-15\nB | call | 2024-09-15'
  const { overall, monthly } = told('limitationExpiring', loans, { actions })
  // On 31 July 93 days are left, and D is not yet due; on 31 August 62, and D is. The demand of 15 August saves B.
  expect(monthly!.overall.slice(8, 11).map(({ judged, shown }) => [judged, shown])).toEqual([
    [3, 0],
    [3, 1],
    [3, 1],
  ])
  expect(overall.slice(-2)).toEqual([
    { judged: 3, shown: 0, light: null }, // A, B, C
    { judged: 3, shown: 1, light: null }, // A, B, D: the demand gave B three more years
  ])
})
