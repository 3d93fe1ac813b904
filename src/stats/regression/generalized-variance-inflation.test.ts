import { expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../frame.ts'
import { conditionNumber } from './condition-number.ts'
import { generalizedVarianceInflation } from './generalized-variance-inflation.ts'
import { fitLogistic } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'
import golden from './robust-inference.golden.json' with { type: 'json' }

const x = numericColumn('x', golden.x)
const z = numericColumn('z', golden.z)
const g = nominalColumn('g', golden.g)
const outcome = binaryOutcome(golden.y)

test('GVIF as car::vif, whatever the reference level', () => {
  for (const reference of ['a', 'c']) {
    const got = generalizedVarianceInflation(
      fitLogistic([x, z, g], outcome, { references: { g: reference } }),
    )
    got.forEach(({ factorValue, degreesOfFreedom, perDegree }, f) => {
      expect(factorValue).toBeCloseTo(golden.gvif[f], 10)
      expect(degreesOfFreedom).toBe(golden.gvifDf[f])
      expect(perDegree).toBeCloseTo(golden.gvifRoot[f], 10)
    })
  }
})

test('Belsley: orthogonal columns have index 1, near copies a large one that names them', () => {
  const sign = (period: number) => golden.y.map((_, i) => (Math.floor(i / period) % 2 ? 1 : -1))
  const balanced = fitLogistic(
    [numericColumn('a', sign(1)), numericColumn('b', sign(2))],
    binaryOutcome(golden.y.map((_, i) => (Math.floor(i / 4) % 2 ? 1 : 0))),
  )
  expect(conditionNumber(balanced).conditionNumber).toBeCloseTo(1, 8)

  const copy = numericColumn(
    'copy',
    golden.x.map((v, i) => v + 0.01 * golden.z[(i * 7) % 240]),
  )
  const got = conditionNumber(fitLogistic([x, z, copy], outcome))
  expect(got.conditionNumber).toBeGreaterThan(100)
  const last = got.dimensions[got.dimensions.length - 1]
  expect(last.varianceProportions[1]).toBeGreaterThan(0.95)
  expect(last.varianceProportions[3]).toBeGreaterThan(0.95)
  expect(last.varianceProportions[2]).toBeLessThan(0.1)
  got.columns.forEach((_, a) => {
    expect(got.dimensions.reduce((sum, d) => sum + d.varianceProportions[a], 0)).toBeCloseTo(1, 12)
  })
})

test('the condition number is that of W^½ X with columns of length 1: λ₁ and λ₂ of a 2 × 2 by hand', () => {
  const fit = fitLogistic([x], outcome)
  // Intercept and x: the eigenvalues of [[1, r], [r, 1]] are 1 ± r, r the weighted cosine of the two columns.
  const eta = golden.x.map((v) => fit.coefficients[0] + fit.coefficients[1] * v)
  const w = eta.map((v) => 1 / (2 + Math.exp(v) + Math.exp(-v)))
  const sum = (f: (i: number) => number) => w.reduce((total, value, i) => total + value * f(i), 0)
  const r = sum((i) => golden.x[i]) / Math.sqrt(sum(() => 1) * sum((i) => golden.x[i] ** 2))
  expect(conditionNumber(fit).conditionNumber).toBeCloseTo(Math.sqrt((1 + r) / (1 - r)), 8)
})
