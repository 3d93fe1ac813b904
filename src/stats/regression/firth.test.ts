import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedCsv, sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { nominalColumn, numericColumn } from '../frame.ts'
import {
  type FirthFit,
  firthFactorTests,
  firthIntervals,
  firthOverallTest,
  firthTermTests,
  fitFirth,
} from './firth.ts'
import { withLikelihoodIntercept } from './flic.ts'
import { binaryOutcome } from './outcome.ts'
import { scaledPredictor } from './sparse-rows.ts'

interface FirthCase {
  names: string[]
  coef: number[]
  se: number[]
  profile_lo: number[]
  profile_hi: number[]
  profile_chisq: number[]
  profile_p: number[]
  penalized_loglik: number
  loglik_at_firth: number
  null_penloglik_fullpenalty: number
  LR_fullpenalty: number
}

function meanProbability(fit: FirthFit): number {
  const eta = scaledPredictor(fit.design, fit.scaledCoefficients)
  return eta.reduce((sum, v, cell) => sum + fit.outcome.trials[cell] / (1 + Math.exp(-v)), 0) / fit.trials
}

describe.skipIf(!sharedIsPresent)('published data', () => {
  test.each([
    ['sex2', 'case', 'sex2_firth'],
    ['endometrial', 'HG', 'endometrial_firth'],
  ])('%s: estimates, intervals and tests of logistf and brglm2', (file, outcome, name) => {
    const rows = sharedCsv(`cases/statistics/${file}.csv`)
    const wanted = sharedJson<FirthCase>(`cases/statistics/${name}.computed-R.json`)
    const fit = fitFirth(
      wanted.names.slice(1).map((factor) =>
        numericColumn(
          factor,
          rows.map((row) => Number(row[factor])),
        ),
      ),
      binaryOutcome(rows.map((row) => Number(row[outcome]))),
    )
    const size = fit.design.columns.length
    const intervals = firthIntervals(fit)
    const tests = firthTermTests(fit)
    wanted.names.forEach((_, j) => {
      expect(Math.abs(fit.coefficients[j] / wanted.coef[j] - 1)).toBeLessThan(1e-8)
      expect(Math.abs(Math.sqrt(fit.covariance[j * size + j]) / wanted.se[j] - 1)).toBeLessThan(1e-7)
      expect(Math.abs(intervals[j]!.lower / wanted.profile_lo[j] - 1)).toBeLessThan(1e-6)
      expect(Math.abs(intervals[j]!.upper / wanted.profile_hi[j] - 1)).toBeLessThan(1e-6)
      expect(tests[j]!.chiSquare).toBeCloseTo(wanted.profile_chisq[j], 6)
      expect(tests[j]!.pValue).toBeCloseTo(wanted.profile_p[j], 7)
    })
    expect(fit.status).toBe('converged')
    expect(fit.logLikelihood).toBeCloseTo(wanted.loglik_at_firth, 8)
    expect(fit.penalizedLogLikelihood).toBeCloseTo(wanted.penalized_loglik, 8)
    const overall = firthOverallTest(fit)
    expect(overall.chiSquare).toBeCloseTo(wanted.LR_fullpenalty, 6)
    expect(overall.degreesOfFreedom).toBe(size - 1)
    expect(firthFactorTests(fit)[0].chiSquare).toBeCloseTo(wanted.profile_chisq[1], 6)
  })
})

const count = fc.integer({ min: 0, max: 12 })

test('a 2×2 table: the log odds ratio with ½ added to each cell, exactly', () => {
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      fc.pre(a + b > 0 && c + d > 0)
      const outcome = {
        events: Float64Array.of(a, c),
        trials: Float64Array.of(a + b, c + d),
      }
      const wanted = Math.log(((c + 0.5) * (b + 0.5)) / ((d + 0.5) * (a + 0.5)))
      const nominal = fitFirth([nominalColumn('group', ['no', 'yes'])], outcome)
      expect(nominal.status).toBe('converged')
      expect(nominal.coefficients[1]).toBeCloseTo(wanted, 9)
      expect(nominal.coefficients[0]).toBeCloseTo(Math.log((a + 0.5) / (b + 0.5)), 9)
      expect(fitFirth([numericColumn('group', [0, 1])], outcome).coefficients[1]).toBeCloseTo(wanted, 9)
    }),
  )
})

test('every factor saturated: each level keeps its own ½, whatever its events', () => {
  const outcome = { events: Float64Array.of(0, 5, 3), trials: Float64Array.of(7, 5, 9) }
  const fit = fitFirth([nominalColumn('crop', ['a', 'b', 'c'])], outcome)
  expect(fit.coefficients[0]).toBeCloseTo(Math.log(0.5 / 7.5), 9)
  expect(fit.coefficients[1] + fit.coefficients[0]).toBeCloseTo(Math.log(5.5 / 0.5), 9)
  expect(fit.coefficients[2] + fit.coefficients[0]).toBeCloseTo(Math.log(3.5 / 6.5), 9)
  for (const interval of firthIntervals(fit)) {
    expect(Number.isFinite(interval!.lower) && Number.isFinite(interval!.upper)).toBe(true)
  }
})

/** A book with a rare level that separates, numbers far from the origin, and weights. */
function book(rows: number) {
  const draw = (i: number, k: number) => Math.abs((Math.sin(i * 12.9898 + k * 78.233) * 43758.5453) % 1)
  const index = Array.from({ length: rows }, (_, i) => i)
  const crop = index.map((i) => (i % 29 === 3 ? 'herb' : ['corn', 'rice', 'soy'][Math.floor(draw(i, 1) * 3)]))
  const year = index.map((i) => 2010 + Math.floor(draw(i, 2) * 8))
  const y = index.map((i) => (crop[i] !== 'herb' && draw(i, 3) < 0.08 + 0.01 * (year[i] - 2010) ? 1 : 0))
  const weights = index.map((i) => 1 + (i % 3))
  return { crop, year, y, weights }
}

test('a weight of k is k equal rows, and permuted rows are the same fit', () => {
  const { crop, year, y, weights } = book(120)
  const columnsOf = (order: number[]) => [
    nominalColumn(
      'crop',
      order.map((i) => crop[i]),
    ),
    numericColumn(
      'year',
      order.map((i) => year[i]),
    ),
  ]
  const inOrder = y.map((_, i) => i)
  const expanded = inOrder.flatMap((i) => Array.from({ length: weights[i] }, () => i)).reverse()
  const weighted = fitFirth(columnsOf(inOrder), binaryOutcome(y, weights))
  const repeated = fitFirth(columnsOf(expanded), binaryOutcome(expanded.map((i) => y[i])))
  weighted.coefficients.forEach((value, j) => {
    expect(Math.abs(repeated.coefficients[j] / value - 1)).toBeLessThan(1e-8)
  })
  expect(repeated.penalizedLogLikelihood).toBeCloseTo(weighted.penalizedLogLikelihood, 8)
})

test('FLIC: the mean fitted probability is the event rate, the slopes are Firth’s', () => {
  const { crop, year, y } = book(400)
  const firth = fitFirth([nominalColumn('crop', crop), numericColumn('year', year)], binaryOutcome(y))
  const flic = withLikelihoodIntercept(firth)
  expect(meanProbability(firth)).toBeGreaterThan(firth.events / firth.trials)
  expect(meanProbability(flic)).toBeCloseTo(flic.events / flic.trials, 12)
  expect(flic.coefficients.slice(1)).toEqual(firth.coefficients.slice(1))
  expect(flic.coefficients[0]).toBeLessThan(firth.coefficients[0])
})

test('the score of the penalised likelihood is its finite difference', () => {
  const { crop, year, y, weights } = book(90)
  const fit = fitFirth([nominalColumn('crop', crop), numericColumn('year', year)], binaryOutcome(y, weights))
  const at = fit.scaledCoefficients.map((value, j) => value + 0.1 * Math.cos(j))
  const { gradient } = fit.penalizedLikelihood.evaluate(at)
  gradient.forEach((slope, j) => {
    const step = (size: number) =>
      fit.penalizedLikelihood.evaluate(at.map((value, k) => (k === j ? value + size : value))).logLikelihood
    expect((step(1e-5) - step(-1e-5)) / 2e-5).toBeCloseTo(slope, 5)
  })
})

test('a column that others determine is set aside, as under maximum likelihood', () => {
  const { year, y } = book(90)
  const shifted = year.map((v) => 3 * v - 1)
  const fit = fitFirth([numericColumn('year', year), numericColumn('shifted', shifted)], binaryOutcome(y))
  expect(fit.status).toBe('collinear')
  expect(fit.coefficients[2]).toBeNaN()
  expect(firthIntervals(fit)[2]).toBeNull()
})
