import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logistic } from '../../stats/regression/logistic.ts'
import { shiftToMean } from './year-shift.ts'

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
