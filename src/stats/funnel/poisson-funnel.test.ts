import { expect, test } from 'vitest'
import golden from '../univariate/risk-tables.golden.json' with { type: 'json' }
import { countPValue, funnelLimits, upperMidTail } from './poisson-funnel.ts'

test('the mid-p tail at whole counts, as scipy gives it', () => {
  for (const { expected, count, upper } of golden.upperMidTail) {
    expect(Math.abs(upperMidTail(count, expected) - upper)).toBeLessThan(1e-11 * Math.max(upper, 1e-3))
  }
})

test.each([0.5, 3, 20, 400])('the limits at %d expected are where p is 1 − coverage', (expected) => {
  for (const coverage of [0.95, 0.998]) {
    const [low, high] = funnelLimits(expected, coverage)
    expect(countPValue(high * expected, expected)).toBeCloseTo(1 - coverage, 9)
    if (low > 0) expect(countPValue(low * expected, expected)).toBeCloseTo(1 - coverage, 9)
    else expect(countPValue(0, expected)).toBeGreaterThanOrEqual(1 - coverage)
  }
})

test('for many expected events the limits are those of the normal distribution', () => {
  const [low, high] = funnelLimits(40_000, 0.95)
  expect(low).toBeCloseTo(1 - 1.96 / 200, 4)
  expect(high).toBeCloseTo(1 + 1.96 / 200, 4)
})
