import { expect, test } from 'vitest'
import { smallBook } from '../../../../test/small-book.ts'
import { parseDay } from '../../../lending/calendar.ts'
import { commitment } from '../../../lending/rules/guarantee-capacity.ts'
import { ruleBook } from '../rules/rule-book.ts'
import { guarantorFindings } from './guarantors.ts'
import { hiddenGroups } from './hidden-groups.ts'

const loans = `loan_id | household_id | amount | balance | disbursed_on | due_on | disbursement_account | guarantee | net_assets | annual_income
  A | H1 | 50000 | 50000 | 2024-03-01 | 2025-03-01 | X | guaranteed | 90000 | 30000
  B | H2 | 40000 | 40000 | 2024-03-01 | 2025-03-01 | X | guaranteed | 20000 | 30000
  C | H3 | 30000 | 0     | 2024-03-01 | 2025-03-01 | Y | credit     |       | 10000`
const on = (links: string) =>
  ruleBook(smallBook(loans, { links: `household_id | kind | target\n${links}` }), parseDay('2024-12-31')!)

test('an account and a telephone bind three households that neither binds alone', () => {
  const found = hiddenGroups(
    on('H2 | phone | 13912345678\nH3 | phone | 13912345678\nH4 | phone | 13900000000'),
  )
  expect(found).toMatchObject({ count: 1, households: 3 })
  expect(found.groups[0]).toEqual({
    households: ['H1', 'H2', 'H3'],
    borrowers: 3,
    balance: 90_000, // 50,000 + 40,000; C is repaid
    things: [
      { kind: 'account', label: 'X' },
      { kind: 'telephone', label: '139****5678' },
    ],
    ties: [
      { household: 0, thing: 0 },
      { household: 1, thing: 0 },
      { household: 1, thing: 1 },
      { household: 2, thing: 1 },
    ],
  })
})

test('kin alone make no group', () => {
  expect(hiddenGroups(on('H2 | phone | 139\nH3 | phone | 139\nH2 | kin | H3')).count).toBe(0)
})

test('guarantees that go in a circle, and a guarantor who answers for more than it has', () => {
  const found = guarantorFindings(on('H1 | guarantor | H2\nH2 | guarantor | H1\nH1 | guarantor | H3'))
  expect(found.circles).toEqual([
    {
      households: ['H1', 'H2'],
      guarantees: [
        { of: 0, by: 1 },
        { of: 1, by: 0 },
      ],
      balance: 90_000,
    },
  ])
  // H2 owes 40,000 and answers for 50,000 with 20,000; H1 owes 50,000, answers for 40,000 with 90,000: just within.
  // H3 answers for 50,000 with 3 × 10,000.
  expect(found).toMatchObject({ guarantors: 3, judged: 3, overCommittedCount: 2 })
  expect(found.overCommitted).toEqual([
    { household: 'H2', guaranteed: 1, contingent: 50_000, ownDebt: 40_000, commitment: 4.5 },
    { household: 'H3', guaranteed: 1, contingent: 50_000, ownDebt: 0, commitment: 50_000 / 30_000 },
  ])
})

test('without means nothing is said', () => {
  const debts = { ownDebt: 1, contingent: 1 }
  expect(commitment(debts, { netAssets: Number.NaN, annualIncome: Number.NaN })).toBeNaN()
  expect(guarantorFindings(on('H1 | kin | H2')).missing).toEqual(['links.kind = guarantor'])
})
