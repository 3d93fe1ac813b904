import { expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../frame.ts'
import { fitLogistic } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'
import { withPopulationRate } from './prior-correction.ts'
import { scaledPredictor } from './sparse-rows.ts'

test('a case-control sample of a saturated book gives back the book, cell by cell', () => {
  // Book: corn 90 defaults of 3,000 and rice 60 of 1,000. Sampled: every default, one good note in ten.
  const book = { corn: [90, 2910], rice: [60, 940] }
  const sample = {
    events: Float64Array.of(90, 60),
    trials: Float64Array.of(90 + 291, 60 + 94), // 2,910 / 10 and 940 / 10 good notes
  }
  const fit = withPopulationRate(fitLogistic([nominalColumn('crop', ['corn', 'rice'])], sample), 150 / 4000)
  expect(fit.coefficients[0]).toBeCloseTo(Math.log(book.corn[0] / book.corn[1]), 12)
  expect(fit.coefficients[0] + fit.coefficients[1]).toBeCloseTo(Math.log(book.rice[0] / book.rice[1]), 12)
  const eta = scaledPredictor(fit.design, fit.scaledCoefficients)
  expect(1 / (1 + Math.exp(-eta[1]))).toBeCloseTo(0.06, 12)
})

test('the sample’s own rate changes nothing; slopes and covariance never change', () => {
  const x = [1, 2, 3, 4, 5, 6, 7, 8]
  const fit = fitLogistic([numericColumn('x', x)], binaryOutcome([0, 0, 1, 0, 1, 0, 1, 1]))
  expect(withPopulationRate(fit, 0.5).coefficients[0]).toBeCloseTo(fit.coefficients[0], 14)
  const rare = withPopulationRate(fit, 0.01)
  expect(rare.coefficients[1]).toBe(fit.coefficients[1])
  expect(rare.covariance).toBe(fit.covariance)
  expect(rare.coefficients[0]).toBeCloseTo(fit.coefficients[0] - Math.log(99), 12)
})

test('rates that are no rates and samples with one outcome are refused', () => {
  const fit = fitLogistic([numericColumn('x', [1, 2, 3])], binaryOutcome([0, 1, 0]))
  for (const rate of [0, 1, -0.1, 5, Number.NaN]) {
    expect(() => withPopulationRate(fit, rate)).toThrow('populationRateOutOfRange')
  }
  const none = fitLogistic([numericColumn('x', [1, 2, 3])], binaryOutcome([0, 0, 0]))
  expect(() => withPopulationRate(none, 0.1)).toThrow('sampleHasOneOutcome')
})
