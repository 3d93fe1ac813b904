import { describe, expect, test } from 'vitest'
import { smallBook } from '../../../../test/small-book.ts'
import type { CompanionName } from '../../../book/book.ts'
import { parseDay } from '../../../lending/calendar.ts'
import type { GroundName } from '../../../lending/rules/rule-register.ts'
import { detectAll } from './detect.ts'
import { ruleBook } from './rule-book.ts'

/** Loan numbers of each hit of one ground; a string where columns are missing. */
function found(ground: GroundName, loans: string, companions: Partial<Record<CompanionName, string>> = {}) {
  const book = smallBook(loans, companions)
  const ids = book.loans.columns.get('loan_id')
  const [{ hits, missing }] = detectAll(ruleBook(book, parseDay('2024-12-31')!), [ground])
  if (missing.length > 0) return missing.join(' ')
  return hits.map(({ notes }) =>
    notes.map((row) => (ids?.kind === 'text' ? ids.values[row] : null)).join(' '),
  )
}

const note = (id: string, household: string, day: string, rest: string) =>
  `\n${id} | ${household} | 40000 | ${day} | ${rest}`
const accounts = 'loan_id | household_id | amount | disbursed_on | disbursement_account | due_on'

describe('R01 to R03', () => {
  const loans =
    accounts +
    note('A', 'H1', '2024-03-01', 'X | 2024-12-01') +
    note('B', 'H2', '2024-03-04', 'X | 2024-12-01') +
    note('C', 'H3', '2024-03-08', 'X | 2024-12-01') +
    note('D', 'H4', '2024-03-08', 'Y | 2024-12-01')

  test('three households on one account; two of them kin are no ring', () => {
    expect(found('sharedAccount', loans)).toEqual(['A B C'])
    const kin = 'household_id | kind | target\nH1 | kin | H2'
    expect(found('sharedAccount', loans, { links: kin })).toEqual([])
  })

  test('an account that a household only registered counts', () => {
    const links = 'household_id | kind | target\nH5 | account | Y\nH6 | account | Y'
    expect(found('sharedAccount', loans, { links })).toEqual(['A B C', 'D'])
  })

  test('a telephone is shown with digits hidden, an address not at all', () => {
    const phone = (who: string) => `\n${who} | phone | 13912345678\n${who} | address | Lane 4`
    const links = `household_id | kind | target${phone('H1')}${phone('H2')}${phone('H4')}`
    const on = ruleBook(smallBook(loans, { links }), parseDay('2024-12-31')!)
    const subjects = detectAll(on, ['sharedTelephone', 'sharedAddress']).flatMap(({ hits }) =>
      hits.map(({ subject }) => subject),
    )
    expect(subjects).toEqual(['139****5678', '#1'])
  })

  test('a pile: 120,000 yuan within seven days', () => {
    expect(found('piling', loans)).toEqual(['A B C'])
    expect(found('piling', loans.replace('2024-03-08 | X', '2024-03-09 | X'))).toEqual([])
  })

  test('one payer for three households in a month', () => {
    const paid = (c: string) =>
      `loan_id | paid_on | payer_account\nA | 2024-06-01 | P\nB | 2024-06-20 | P\nC | ${c} | P\nD | 2024-06-01 | Q`
    expect(found('commonPayer', loans, { repayments: paid('2024-06-30') })).toEqual(['A B C'])
    expect(found('commonPayer', loans, { repayments: paid('2024-07-01') })).toEqual([])
  })

  test('what is missing is named', () => {
    expect(found('commonPayer', loans)).toBe('repayments.payer_account repayments.paid_on')
  })
})

test('R06: the officer’s own household and its direct kin, not the kin of kin', () => {
  const loans = `loan_id | household_id | amount | disbursed_on | account_manager | due_on
    A | H1 | 100 | 2024-03-01 | M1 | 2024-12-01
    B | H2 | 100 | 2024-03-01 | M1 | 2024-12-01
    C | H3 | 100 | 2024-03-01 | M1 | 2024-12-01
    D | H1 | 100 | 2024-03-01 | M2 | 2024-12-01`
  const account_managers = 'account_manager | household_id\nM1 | H1\nM2 |'
  const links = 'household_id | kind | target\nH2 | kin | H1\nH2 | kin | H3'
  expect(found('selfDealing', loans, { account_managers, links })).toEqual(['A', 'B'])
})

describe('R07', () => {
  const loans = (settledBy: string, settledOn: string, registered: string) =>
    `loan_id | household_id | amount | disbursed_on | due_on | settled_on | settled_by | renewal_of | renewal_registered
    A | H1 | 100 | 2023-03-01 | 2024-03-01 | ${settledOn} | ${settledBy} | |
    B | H1 | 80 | 2024-03-03 | 2024-12-01 | | | A | ${registered}`

  test('a sound note renewed and registered is listed, not flagged', () => {
    expect(found('registeredRenewal', loans('renewal', '2024-03-01', '1'))).toEqual(['B A'])
    expect(found('replaced', loans('renewal', '2024-03-01', '1'))).toEqual([])
  })

  test.each([
    ['not registered', loans('renewal', '2024-03-01', '0')],
    ['registered, but overdue', loans('renewal', '2024-03-02', '1')],
    ['a bridge', loans('cash', '2024-03-01', '1').replace('| A | 1', '| | ')],
  ])('a replacement is flagged: %s', (_, book) => {
    expect(found('replaced', book)).toEqual(['B A'])
  })

  test('four days later, or 79 %, is none; a refinancing is told once', () => {
    expect(found('replaced', loans('cash', '2024-02-28', '0'))).toEqual([])
    expect(found('replaced', loans('cash', '2024-03-01', '0').replace('| 80 |', '| 79 |'))).toEqual([])
    expect(found('replaced', loans('refinance', '2024-03-01', '0'))).toEqual([])
    expect(found('refinanced', loans('refinance', '2024-03-01', '0'))).toEqual(['B A'])
  })
})

test('R10: five of a day, officer, amount and purpose; a village’s campaign is none', () => {
  const loans = `loan_id | amount | disbursed_on | due_on | account_manager | purpose | village${Array.from(
    { length: 6 },
    (_, i) => `\nL${i} | ${i === 5 ? 200 : 100} | 2024-03-01 | 2024-12-01 | M1 | seed | V1`,
  ).join('')}`
  expect(found('batch', loans)).toEqual(['L0 L1 L2 L3 L4'])
  const villages = 'village | campaign_from | campaign_to\nV1 | 2024-02-01 | 2024-03-01'
  expect(found('batch', loans, { villages })).toEqual([])
})

test('R17: upgraded within six months of arrears, in a file by month', () => {
  const loans =
    'loan_id | amount | disbursed_on | due_on\nA | 100 | 2023-01-01 | 2023-12-01\nB | 100 | 2023-01-01 | 2023-12-01'
  const month = (m: number, a: string, b: string) =>
    `\nA | 2024-0${m}-01 | 100 | ${a}\nB | 2024-0${m}-01 | 100 | ${b}`
  const ofMonths = (rows: readonly string[]) =>
    `loan_id | month | balance | days_past_due | category${rows.join('')}`
  const rows = [
    month(1, '95 | substandard', '95 | substandard'),
    month(2, '0 | substandard', '0 | substandard'),
    month(3, '0 | substandard', '0 | normal'),
    month(7, '0 | normal', '0 | normal'),
  ]
  expect(found('upgradedUntested', loans, { snapshots: ofMonths(rows) })).toEqual(['B'])
  expect(found('upgradedUntested', loans, { snapshots: ofMonths(rows.toReversed()) })).toEqual(['B'])
})

test('R20: above the line in force, and a draw while overdue', () => {
  const loans = `loan_id | household_id | amount | applied_on | disbursed_on | due_on | settled_on | settled_by
    A | H1 | 300 | 2024-02-01 | 2024-02-10 | 2024-06-01 | 2024-07-01 | cash
    B | H1 | 300 | 2024-03-01 | 2024-03-10 | 2024-12-01 | |
    C | H1 | 100 | 2024-06-10 | 2024-06-20 | 2024-12-01 | |
    D | H1 | 100 | 2024-06-30 | 2024-07-02 | 2025-06-01 | |`
  const households = 'household_id | line | line_from | granted\nH1 | 500 | 2024-01-01 | 1'
  // 300 + 300; then 700; then A is settled: 300 + 100 + 100.
  expect(found('lineExceeded', loans, { households })).toEqual(['B C'])
  // A fell due on 1 June and was owed till July.
  expect(found('drawnWhileOverdue', loans)).toEqual(['C'])
})
