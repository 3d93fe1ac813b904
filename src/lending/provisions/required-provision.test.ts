import { expect, test } from 'vitest'
import { requiredProvision } from './required-provision.ts'

const floors = { coverage: 1.5, provisionRatio: 0.025 }

test.each([
  // 1,000,000 yuan of loans: 2.5 % is 25,000
  [3_000_000, 1_000_000, 'class', 3_000_000], // 150 % of 10,000 is 15,000 yuan
  [2_000_000, 1_000_000, 'provisionRatio', 2_500_000],
  [2_000_000, 2_000_000, 'coverage', 3_000_000], // 150 % of 20,000
] as const)(
  '%i by class and %i non-performing: %s decides',
  (byClass, nonPerforming, decidedBy, required) => {
    const found = requiredProvision(byClass, { loans: 100_000_000, nonPerforming }, floors, {
      held: 2_700_000,
    })
    expect(found).toMatchObject({ decidedBy, required, gap: required - 2_700_000 })
  },
)

test('offsets lower the gap; what is held may not be known; before 2012 there are no floors', () => {
  const base = { loans: 100_000_000, nonPerforming: 2_000_000 }
  expect(requiredProvision(2_000_000, base, null, { held: 500_000, offsets: 300_000 })).toMatchObject({
    required: 2_000_000,
    gap: 1_200_000,
  })
  expect(requiredProvision(2_000_000, base, floors, { held: null }).gap).toBeNull()
})
