import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../frame.ts'
import { refitFactorTests } from './factor-tests.ts'
import { firthIntervals, fitFirth } from './firth.ts'
import { fitLogistic } from './logistic.ts'
import { maximise } from './newton.ts'
import { binaryOutcome } from './outcome.ts'
import { profileIntervals } from './profile.ts'
import { resolveSeparation } from './separated-fit.ts'

const row = fc.record({
  amount: fc.integer({ min: 0, max: 5 }),
  crop: fc.constantFrom('corn', 'corn', 'corn', 'rice', 'herb'),
  first: fc.constantFrom(0, 0, 0, 0, 1),
  y: fc.constantFrom(0, 0, 1),
})

test('small sparse tables, most of them separated: every figure is there or says why not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 12, maxLength: 60 }), async (rows) => {
      const columns = [
        numericColumn(
          'amount',
          rows.map(({ amount }) => 2000 + 0.1 * amount),
        ),
        nominalColumn(
          'crop',
          rows.map(({ crop }) => crop),
        ),
        numericColumn(
          'first',
          rows.map(({ first }) => first),
        ),
      ]
      const outcome = binaryOutcome(rows.map(({ y }) => y))
      const fit = await resolveSeparation(fitLogistic(columns, outcome))
      expect(['converged', 'separated', 'collinear']).toContain(fit.status)
      profileIntervals(fit).forEach((interval, j) => {
        if (fit.free.includes(j)) {
          expect(interval!.lower).toBeLessThan(fit.coefficients[j])
          expect(interval!.upper).toBeGreaterThan(fit.coefficients[j])
          expect([interval!.lower, interval!.upper].every(Number.isFinite)).toBe(true)
        } else if (Math.abs(fit.coefficients[j]) === Infinity) {
          expect([interval!.lower, interval!.upper]).toContain(fit.coefficients[j])
          expect([interval!.lower, interval!.upper].some(Number.isFinite)).toBe(true)
        }
      })
      for (const { likelihoodRatio } of refitFactorTests(fit)) {
        if (likelihoodRatio.degreesOfFreedom > 0) expect(likelihoodRatio.chiSquare).toBeGreaterThanOrEqual(0)
      }
      const firth = fitFirth(columns, outcome)
      expect(['converged', 'collinear']).toContain(firth.status)
      firthIntervals(firth).forEach((interval, j) => {
        if (!interval) return
        expect(Number.isFinite(interval.lower) && Number.isFinite(interval.upper)).toBe(true)
        expect(interval.lower).toBeLessThan(firth.coefficients[j])
        expect(interval.upper).toBeGreaterThan(firth.coefficients[j])
      })
    }),
    { numRuns: 60, seed: 20261124 },
  )
})

test('a start so far out that the information vanishes does not pass for the maximum', () => {
  const fit = fitLogistic(
    [numericColumn('x', [0, 1, 2, 3, 4, 5, 6, 7])],
    binaryOutcome([0, 1, 0, 0, 1, 0, 1, 1]),
  )
  for (const start of [
    [900, -40],
    [-60, 300],
    [0, 2000],
  ]) {
    const again = maximise(fit.likelihood, Float64Array.from(start), { maximumIterations: 100 })
    expect(again.status).toBe('converged')
    expect(again.coefficients[1]).toBeCloseTo(fit.scaledCoefficients[1], 8)
  }
})
