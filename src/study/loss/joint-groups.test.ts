import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import type { RiskBasis } from '../portfolio/risk-basis.ts'
import { jointLiability } from './joint-groups.ts'

const loans = `
  loan_id | household_id | group_id | amount | disbursed_on | due_on     | annual_income | living_cost
  L1      | H1           | G1       | 10000  | 2025-03-01   | 2025-12-01 | 50000         | 10000
  L2      | H2           | G1       | 10000  | 2025-03-01   | 2025-12-01 | 15000         | 10000
  L3      | H3           | G2       | 10000  | 2025-03-01   | 2025-12-01 | 50000         | 10000
  `
/** Only what the function reads. */
const basis = {
  notes: {
    rows: Uint32Array.of(0, 1, 2),
    balance: new Float64Array(3).fill(1_000_000),
    exposure: new Float64Array(3).fill(1_000_000),
    lossGivenDefault: new Float64Array(3).fill(0.45),
    insured: new Float64Array(3),
  },
  probability: Float64Array.of(0.1, 0.2, 0.1),
} as RiskBasis

test('a group of two by hand; a group of one note answers for nobody', () => {
  const found = jointLiability(smallBook(loans), basis, 0)!
  expect([found.groups, found.notes, found.groupsLeftOut]).toEqual([1, 2, 0])
  expect(found.defaulted).toBeCloseTo(0.1 * 10_000 + 0.2 * 10_000, 6)
  // The first can pay .3 × (50,000 − 10,000 − 10,000) = 9,000 where the second defaults and it stands: .2 × .9.
  expect(found.covered).toBeCloseTo(0.2 * 0.9 * 9000, 6)
  expect(found.oddsOfMates).toBe(1)
})

test('nothing is told without groups or incomes', () => {
  const without = (column: string) => {
    const book = smallBook(loans)
    const columns = new Map([...book.loans.columns].filter(([name]) => name !== column))
    return jointLiability({ ...book, loans: { ...book.loans, columns } }, basis, 0.5)
  }
  expect(without('group_id')).toBeNull()
  expect(without('annual_income')).toBeNull()
})
