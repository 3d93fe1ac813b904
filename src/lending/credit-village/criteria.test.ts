import { expect, test } from 'vitest'
import { creditTownshipVerdict, creditVillageVerdict } from './criteria.ts'

const village = { creditHouseholds: 0.7, withoutArrears: 0.85, nonPerforming: 0.0499 }

test.each([
  [{}, true, []],
  [{ creditHouseholds: 0.69 }, false, ['creditHouseholds']],
  [{ withoutArrears: 0.84 }, false, ['withoutArrears']],
  [{ nonPerforming: 0.05 }, false, ['nonPerforming']], // below 5 %, not at it
  [{ nonPerforming: null }, null, []],
  [{ nonPerforming: null, withoutArrears: 0 }, false, ['withoutArrears']],
])('a village with %o meets the criteria: %o', (change, meets, failed) => {
  expect(creditVillageVerdict({ ...village, ...change })).toMatchObject({ meets, failed })
})

test('a township: half of its villages, nine in ten without arrears', () => {
  const township = { creditVillages: 0.5, withoutArrears: 0.9, nonPerforming: 0.01 }
  expect(creditTownshipVerdict(township).meets).toBe(true)
  expect(creditTownshipVerdict({ ...township, creditVillages: 0.49, withoutArrears: 0.89 }).failed).toEqual([
    'creditVillages',
    'withoutArrears',
  ])
})
