import { expect, test } from 'vitest'
import { migrationRates } from './category-migration.ts'

test('rates by category leave out what was paid off', () => {
  const { downward, performingToNonPerforming } = migrationRates([
    [900, 60, 30, 10, 0], // 1,000 left of the opening normal notes
    [10, 20, 15, 5, 0],
    [0, 0, 10, 20, 10],
    [0, 0, 0, 4, 4],
    [0, 0, 0, 0, 7],
  ])
  expect(downward).toEqual([
    0.1, // (60 + 30 + 10) / 1,000
    0.4, // (15 + 5) / 50
    0.75, // (20 + 10) / 40
    0.5, // 4 / 8
  ])
  expect(performingToNonPerforming).toBeCloseTo((30 + 10 + 15 + 5) / 1050, 15)
})

test('a category of which nothing is left has no rate', () => {
  const zeros = [0, 0, 0, 0, 0]
  expect(migrationRates([[5, 0, 0, 0, 0], zeros, zeros, zeros, zeros]).downward).toEqual([
    0,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ])
})
