import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type InstitutionPosition, institutionUnderStress, noStress } from './institution-under-stress.ts'
import { smallestBreach } from './smallest-breach.ts'

const cooperative: InstitutionPosition = {
  totalLoans: 40_000_000,
  nonPerforming: 2_000_000,
  provisionsHeld: 3_200_000,
  netCapital: 3_900_000,
  riskWeightedAssets: 30_000_000,
  yearlyProfit: 450_000,
}

test('a severe year, by hand', () => {
  const loss = { newlyNonPerforming: 1_200_000, expectedLoss: 600_000, marginLost: 100_000 }
  expect(institutionUnderStress(cooperative, loss)).toEqual({
    nonPerformingRatio: 0.08, // 3.2 m of 40 m
    provisionCoverage: 1.1875, // 3.8 m of 3.2 m
    capitalAdequacy: 3_200_000 / 30_000_000, // 3.9 m − 0.7 m
    profit: -250_000,
  })
})

test('without stress the ratios are the reported ones, and what is missing stays missing', () => {
  expect(institutionUnderStress(cooperative, noStress)).toEqual({
    nonPerformingRatio: 0.05,
    provisionCoverage: 1.6,
    capitalAdequacy: 0.13,
    profit: 450_000,
  })
  expect(
    institutionUnderStress({ ...cooperative, netCapital: null, yearlyProfit: null }, noStress),
  ).toMatchObject({ nonPerformingRatio: 0.05, capitalAdequacy: null, profit: null })
  expect(institutionUnderStress({ ...cooperative, nonPerforming: 0 }, noStress).provisionCoverage).toBeNull()
})

test('the smallest breach is the first of a search one by one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 0.02, noNaN: true }), { minLength: 1, maxLength: 40 }),
      (falls) => {
        const ratios = [0.13]
        for (const fall of falls) ratios.push(ratios.at(-1)! - fall)
        const first = ratios.findIndex((ratio) => ratio < 0.105)
        const found = smallestBreach((k) => ratios[k], { floor: 0.105, worst: falls.length, tolerance: 1 })
        expect(found).toEqual(
          first < 0
            ? { status: 'none', ratio: ratios.at(-1) }
            : { status: 'found', severity: first, ratio: ratios[first] },
        )
      },
    ),
  )
})

test('on a line, to the tolerance; below the floor already', () => {
  const found = smallestBreach((x) => 0.13 - 0.05 * x, { floor: 0.105, worst: 0.9, tolerance: 0.001 })
  expect(found.status === 'found' && found.severity).toBeGreaterThan(0.5)
  expect(found.status === 'found' && found.severity).toBeLessThanOrEqual(0.5011)
  expect(smallestBreach(() => 0.1, { floor: 0.105, worst: 1, tolerance: 1 })).toEqual({
    status: 'already',
    ratio: 0.1,
  })
})
