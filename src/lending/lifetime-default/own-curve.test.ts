import { expect, test } from 'vitest'
import { lifetimeProbability, withOdds } from './lifetime-curve.ts'
import { oddsFactors } from './own-curve.ts'

const curve = {
  firstMonth: -3,
  hazard: [0.001, 0.001, 0.002, 0.01, 0.02, 0.05, 0.04],
  settlement: [0.01, 0.02, 0.1, 0.6, 0.4, 0.2, 0.1],
}

test.each([
  [-12, 0.002],
  [-12, 0.06],
  [-3, 0.06],
  [0, 0.3],
  [2, 0.9],
])('made in month %i with %f: the curve with the factor has that lifetime probability', (madeIn, wanted) => {
  const factor = oddsFactors(curve)(madeIn, wanted)
  // Within a ten-thousandth of the odds: interpolation between factors an eighth apart.
  const found = lifetimeProbability(withOdds(curve, factor), madeIn)
  expect(Math.log(found / (1 - found)) - Math.log(wanted / (1 - wanted))).toBeCloseTo(0, 3)
})

test('the probability of the curve itself asks for a factor of 1', () => {
  expect(oddsFactors(curve)(-3, lifetimeProbability(curve, -3))).toBeCloseTo(1, 4)
})

test('by hand: one month left, odds 1 : 9 brought to 1 : 1', () => {
  const one = { firstMonth: 0, hazard: [0.1], settlement: [0] }
  expect(oddsFactors(one)(0, 0.5)).toBeCloseTo(9, 10)
})

test('a curve without risk leaves the factor at 1', () => {
  expect(oddsFactors({ firstMonth: 0, hazard: [0, 0], settlement: [0.5, 0] })(0, 0.1)).toBe(1)
})
