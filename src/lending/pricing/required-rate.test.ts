import { expect, test } from 'vitest'
import { type RateCosts, rateFloor, requiredRate, riskAdjustedReturn } from './required-rate.ts'

const costs = (probability: number, lossGivenDefault: number): RateCosts => ({
  fundsTransferPrice: 0.026,
  operatingCost: 0.022,
  expectedLoss: probability * lossGivenDefault,
  capital: 0.06,
  hurdle: 0.12,
  other: 0,
  adjustment: 0,
})

// The vectors of DOMAIN.md §4.3, to the digits that are printed there.
test.each([
  [0.03, 0.5, 0.0686, 39.3],
  [0.06, 0.5, 0.0836, 14.3],
  [0.1, 0.55, 0.1086, -27.4],
])('PD %d and LGD %d ask for %d; at 8.5 %% the capital earns %d %%', (pd, lgd, rate, raroc) => {
  expect(requiredRate(costs(pd, lgd))).toBeCloseTo(rate, 4)
  expect(100 * riskAdjustedReturn(0.085, costs(pd, lgd))).toBeCloseTo(raroc, 1)
})

test('at the required rate capital earns the hurdle; at the floor it earns the price of funds', () => {
  const own = costs(0.06, 0.5)
  expect(riskAdjustedReturn(requiredRate(own), own)).toBeCloseTo(0.12, 12)
  expect(riskAdjustedReturn(rateFloor(own), own)).toBeCloseTo(0.026, 12)
})
