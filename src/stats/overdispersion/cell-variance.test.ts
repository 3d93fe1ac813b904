import { expect, test } from 'vitest'
import { standardNormal } from '../normal-draws.ts'
import { randomStream } from '../random.ts'
import { buildDesign } from '../regression/design.ts'
import { fitLogistic, fittedProbabilities, logistic } from '../regression/logistic.ts'
import { binaryOutcome } from '../regression/outcome.ts'
import { cellVariance } from './cell-variance.ts'

/** Effects of `cells` cells of 50 rows; the model has an intercept and ten factors that are constant in cells. */
function simulated(cells: number, sigma: number, seed: number) {
  const random = randomStream(seed, `cells ${sigma}`)
  const rows = cells * 50
  const codes = Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / 50))
  const effects = Float64Array.from({ length: cells }, () => sigma * standardNormal(random))
  const columns = Array.from({ length: 10 }, (_, j) => {
    const ofCell = Float64Array.from({ length: cells }, () => standardNormal(random))
    return { kind: 'numeric' as const, name: `x${j}`, values: Float64Array.from(codes, (c) => ofCell[c]) }
  })
  const outcome = Uint8Array.from(codes, (c) =>
    random() < logistic(Math.log(0.06 / 0.94) + effects[c]) ? 1 : 0,
  )
  const fit = fitLogistic(columns, binaryOutcome(outcome))
  const design = buildDesign(columns, new Float64Array(rows).fill(1))
  const fitted = {
    design,
    outcome,
    probability: fittedProbabilities(design, fit.coefficients),
    covariance: fit.covariance,
  }
  return cellVariance({ codes, count: cells }, fitted, Math.expm1(sigma ** 2))
}

test.each([0, 0.4])(
  'a spread of %d of 40 cells under ten factors of cells is recovered on average',
  (sigma) => {
    const found = Array.from({ length: 60 }, (_, seed) => simulated(40, sigma, seed))
    const mean = found.reduce((sum, { variance }) => sum + variance, 0) / found.length
    const spread = Math.sqrt(
      found.reduce((sum, { variance }) => sum + (variance - mean) ** 2, 0) / found.length,
    )
    // Without what the fit takes off, chance alone would come out at about −.1 and .17 at about .06.
    expect(Math.abs(mean - Math.expm1(sigma ** 2))).toBeLessThan(Math.max(0.03, (3 * spread) / Math.sqrt(60)))
    const stated = found.reduce((sum, { standardError }) => sum + standardError, 0) / found.length
    expect(spread / stated).toBeGreaterThan(0.7)
    expect(spread / stated).toBeLessThan(1.4)
  },
)

test('without a fit: by hand; rows without a cell do not count', () => {
  // D = 4, 0; E = 1, 1; V = .75 each: (9 + 1 − 1.5)/(2 × .75²)
  const codes = [0, 0, 0, 0, 1, 1, 1, 1, -1]
  const outcome = [1, 1, 1, 1, 0, 0, 0, 0, 1]
  const design = buildDesign([], new Float64Array(9).fill(1))
  const rows = {
    design,
    outcome,
    probability: new Float64Array(9).fill(0.25),
    covariance: Float64Array.of(Number.NaN),
  }
  const found = cellVariance({ codes, count: 2 }, rows, 0)
  expect(found.variance).toBeCloseTo(8.5 / 1.125, 12)
  expect(found).toMatchObject({ cells: 2, events: 4 })
  // √(2 (2 × .75² + .75)) ÷ 1.125
  expect(found.standardError).toBeCloseTo(Math.sqrt(2 * (2 * 0.5625 + 0.75)) / 1.125, 12)
})
