import { expect, test } from 'vitest'
import { normalCdf, normalQuantile } from '../distributions.ts'
import golden from '../univariate/risk-tables.golden.json' with { type: 'json' }
import { defaultCorrelation, jointDefaultProbability } from './joint-default.ts'

test('the joint probability, against adaptive quadrature over the common factor', () => {
  for (const { threshold, correlation, probability } of golden.jointDefault) {
    expect(Math.abs(jointDefaultProbability(threshold, correlation) / probability - 1)).toBeLessThan(1e-9)
  }
})

test('its ends: independence, the same fate, Sheppard’s 1/4 + arcsin(ρ)/2π at the median', () => {
  const c = normalQuantile(0.06)
  expect(jointDefaultProbability(c, 0)).toBeCloseTo(0.0036, 14)
  expect(jointDefaultProbability(c, 1)).toBeCloseTo(normalCdf(c), 6)
  expect(jointDefaultProbability(0, 0.3)).toBeCloseTo(0.25 + Math.asin(0.3) / (2 * Math.PI), 14)
})

test('the correlation is found back', () => {
  const c = normalQuantile(0.05)
  const covariance = jointDefaultProbability(c, 0.1) - normalCdf(c) ** 2
  expect(defaultCorrelation(c, covariance)).toBeCloseTo(0.1, 12)
  expect(defaultCorrelation(c, -0.001)).toBe(0)
})
