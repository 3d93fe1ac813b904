import { expect, test } from 'vitest'
import { villageWithBook } from '../../../../test/fixtures/village-with-book.ts'
import { villageIncentive } from './village-incentive.ts'

const villages = `
village | township | credit_village | stars | campaign_from
east | T | 1 | 2 | 2025-01-01
west | T | 0 | 0 |`

/** Each row of the six loans is lent on 1 March 2026. */
const contextOf = (outcome: readonly number[]) => ({
  ...villageWithBook({ companions: { villages } }),
  matured: {
    rows: Uint32Array.of(0, 1, 2, 3, 4, 5),
    outcome: Uint8Array.from(outcome),
    cropYears: new Int32Array(6).fill(2026),
  },
})

test('what the title costs and goes with, by hand', () => {
  const found = villageIncentive(contextOf([1, 0, 0, 1, 1, 0])).found!
  // The model knows the first household alone as a member: 20,000 yuan, two stars of ten base points.
  expect(found).toMatchObject({ notes: 1, balance: 20_000 })
  expect(found.discount).toBeCloseTo(40, 10)
  // Odds 1 : 9 with the title, 2 : 9 without, on 11,000 at stake.
  expect(found.expectedLoss).toBeCloseTo(11_000 / 10, 8)
  expect(found.expectedLossWithoutTitle).toBeCloseTo((11_000 * 2) / 11, 8)
  expect(found.worthRate).toBeCloseTo((2_000 - 1_100) / 20_000, 8)
  expect(found.titled).toEqual({ notes: 3, defaults: 1 })
  expect(found.others).toEqual({ notes: 3, defaults: 2 })
  expect(found.campaign).toBeNull() // nothing was lent before it
})

test('before and after a campaign against a village without one, by hand', () => {
  const context = contextOf([1, 0, 0, 1, 0, 0])
  const days = context.book.loans.columns.get('disbursed_on') as { readonly days: Int32Array }
  // H0 and H3 borrow a year before the campaign of January 2025.
  const earlier = days.days.map((day, row) => (row === 0 || row === 3 ? day - 730 : day))
  const columns = new Map(context.book.loans.columns)
  columns.set('disbursed_on', { ...days, days: earlier } as never)
  const book = { ...context.book, loans: { ...context.book.loans, columns } }
  const campaign = villageIncentive({ ...context, book }).found!.campaign!
  expect(campaign).toMatchObject({
    villages: 1,
    before: { notes: 1, defaults: 1 },
    after: { notes: 2, defaults: 0 },
    othersBefore: 1,
    othersAfter: 0,
  })
  // From all to none in both: (0 − 1) − (0 − 1).
  expect(campaign.difference).toBe(0)
})

test('without the register it says what is missing', () => {
  expect(villageIncentive(villageWithBook()).missing).toEqual({
    table: 'villages',
    columns: ['village', 'credit_village'],
  })
})
