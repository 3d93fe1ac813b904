import { expect, test } from 'vitest'
import { credibleMean, weightedSummary } from './credible-mean.ts'

test('equal weights are the plain mean and variance', () => {
  const { mean, effective, variance } = weightedSummary([0, 0.5, 1, 0.5], [3, 3, 3, 3])
  expect(mean).toBe(0.5)
  expect(effective).toBe(4)
  expect(variance).toBeCloseTo(0.5 / 3, 14) // Σ (x − .5)² = .5 over n − 1
})

test('one large note is worth little more than one', () => {
  // (100 + 1 + 1)² ÷ (100² + 1 + 1)
  expect(weightedSummary([1, 0, 0], [100, 1, 1]).effective).toBeCloseTo(10404 / 10002, 12)
  expect(weightedSummary([], [])).toMatchObject({ effective: 0 })
})

test('by hand: 10 observations with variance .09 against a prior of spread .1', () => {
  const own = { mean: 0.8, effective: 10, variance: 0.09 }
  // Z = 10 ÷ (10 + .09 ÷ .01) = 10/19
  const { value, credibility, standardError } = credibleMean(own, { mean: 0.55, spread: 0.1 })
  expect(credibility).toBeCloseTo(10 / 19, 14)
  expect(value).toBeCloseTo((10 * 0.8 + 9 * 0.55) / 19, 14)
  expect(standardError).toBeCloseTo(0.1 * Math.sqrt(9 / 19), 14)
})

test('it is the Bayes estimate of normal data: precision adds up', () => {
  const own = { mean: 0.3, effective: 7, variance: 0.05 }
  const prior = { mean: 0.6, spread: 0.2 }
  const precision = 7 / 0.05 + 1 / 0.04
  const { value, standardError } = credibleMean(own, prior)
  expect(value).toBeCloseTo(((7 / 0.05) * 0.3 + (1 / 0.04) * 0.6) / precision, 12)
  expect(standardError).toBeCloseTo(1 / Math.sqrt(precision), 12)
})

test('without data the prior stands', () => {
  const prior = { mean: 0.45, spread: 0.1 }
  const none = weightedSummary([], [])
  expect(credibleMean({ ...none, variance: 0.1 }, prior)).toEqual({
    value: 0.45,
    credibility: 0,
    standardError: 0.1,
  })
})
