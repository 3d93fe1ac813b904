import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LogisticFit, logistic } from '../../stats/regression/logistic.ts'
import { shiftToMean, yearSpread } from './year-shift.ts'

test('two notes by hand', () => {
  // Odds 1/4 and 4 around c: by symmetry the mean is one half at c = 0, and c = ln 2 takes odds to 1/2 and 8.
  const logOdds = Float64Array.of(-Math.log(4), Math.log(4))
  expect(shiftToMean(logOdds, Float64Array.of(1, 1), 0.5)).toBeCloseTo(0, 12)
  expect(shiftToMean(logOdds, Float64Array.of(1, 1), (1 / 3 + 8 / 9) / 2)).toBeCloseTo(Math.log(2), 10)
})

test('the mean after the shift is the one asked for', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number(-8, 8), number(0.1, 50)), { minLength: 1, maxLength: 30 }),
      number(0.001, 0.999),
      (rows, mean) => {
        const logOdds = Float64Array.from(rows, ([value]) => value)
        const weights = Float64Array.from(rows, ([, weight]) => weight)
        const shift = shiftToMean(logOdds, weights, mean)
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        const reached =
          logOdds.reduce((sum, value, i) => sum + weights[i] * logistic(value + shift), 0) / total
        expect(reached).toBeCloseTo(mean, 9)
      },
    ),
  )
})

test('the spread of the years by hand', () => {
  // Effects 0, .6, −.6: variance .36. Errors: each of the two has variance .1, they correlate through the reference
  // (covariance .05): mean over pairs of C_ii − C_ij = (0 + 0 + .1 + .05 + .1 + .05) / 6 = .05.
  const fit = { coefficients: Float64Array.of(-3, 0.6, -0.6) } as unknown as LogisticFit
  const covariance = Float64Array.of(1, 0, 0, 0, 0.1, 0.05, 0, 0.05, 0.1)
  expect(yearSpread(fit, covariance, [1, 2])).toBeCloseTo(Math.sqrt(0.36 - 0.05), 12)
  expect(
    yearSpread(
      fit,
      covariance.map((value) => 10 * value),
      [1, 2],
    ),
  ).toBe(0)
  expect(yearSpread(fit, covariance, [1])).toBe(0)
})
