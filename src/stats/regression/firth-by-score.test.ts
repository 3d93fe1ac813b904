import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Column, nominalColumn, numericColumn } from '../frame.ts'
import { randomStream } from '../random.ts'
import { chiSquareTest } from './chi-square-test.ts'
import { constrainedLikelihood, heldCoefficient, heldValue, hold } from './constrained-likelihood.ts'
import { columnsOf } from './design.ts'
import { type FirthFit, firthFactorTests, firthIntervals, firthTermTests, fitFirth } from './firth.ts'
import { maximise } from './newton.ts'
import { binaryOutcome } from './outcome.ts'
import { profileBound } from './profile-bound.ts'
import { knownMaximum, moved, profilePath } from './profile-path.ts'

/** Forty places of which some have a handful of notes, a second factor, numbers, weights and a collinear column. */
function sparseFit(seed: number, withPlaces = true, weighted = true): FirthFit {
  const draw = randomStream(seed)
  const rows = 240
  const list = <T>(of: () => T) => Array.from({ length: rows }, of)
  const year = list(() => 2010 + Math.floor(9 * draw()))
  const columns: Column[] = [
    numericColumn('year', year),
    ...(withPlaces
      ? [
          nominalColumn(
            'place',
            list(() => `p${Math.floor(40 * draw() ** 2)}`),
          ),
        ]
      : []),
    nominalColumn(
      'crop',
      list(() => 'abc'[Math.floor(3 * draw())]),
    ),
    numericColumn(
      'months',
      year.map((value) => 12 * value),
    ),
    numericColumn(
      'debt',
      list(() => draw() ** 3),
    ),
  ]
  const trials = Float64Array.from({ length: rows }, () => (weighted ? 1 + Math.floor(3 * draw()) : 1))
  const events = trials.map((count) => Math.floor((count + 1) * draw() ** 3))
  const offset = Float64Array.from({ length: rows }, () => draw() - 0.5)
  return fitFirth(columns, { events, trials }, { offset })
}

const seeds = fc.integer({ min: 1, max: 1e6 })

test.each([
  [true, true],
  [true, false],
  [false, true],
])(
  'the bordered score is value and gradient of the penalised likelihood (places %s, weights %s)',
  (...kind) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const fit = sparseFit(seed, ...kind)
        expect(fit.status).toBe('collinear')
        const at = fit.scaledCoefficients.map((value, j) =>
          fit.free.includes(j) ? value + 0.4 * Math.cos(j + seed) : 0,
        )
        const whole = fit.penalizedLikelihood.evaluate(at)
        const score = fit.penalizedScore(at)
        expect(Math.abs(score.logLikelihood / whole.logLikelihood - 1)).toBeLessThan(1e-11)
        for (const j of fit.free) expect(Math.abs(score.gradient[j] - whole.gradient[j])).toBeLessThan(1e-8)
      }),
      { numRuns: 10 },
    )
  },
)

test('intervals and tests by scores are those by Newton’s method, to 1e-8', () => {
  for (const seed of [1, 2, 3]) {
    const fit = sparseFit(seed)
    const maximum = {
      objective: fit.penalizedLikelihood,
      free: fit.free,
      scaledCoefficients: fit.scaledCoefficients,
      logLikelihood: fit.penalizedLogLikelihood,
    }
    const ratio = (free: readonly number[], start: Float64Array, objective = fit.penalizedLikelihood) =>
      2 *
      (fit.penalizedLogLikelihood -
        maximise(objective, start, { free, maximumIterations: 500 }).point.logLikelihood)
    const intervals = firthIntervals(fit)
    const tests = firthTermTests(fit)
    for (const j of fit.free.filter((column) => column % 5 === 0 || column > 40)) {
      const held = heldCoefficient(fit.design, j)
      const estimate = heldValue(held, fit.scaledCoefficients)
      for (const side of [-1, 1] as const) {
        const slow = profileBound(maximum, { held, estimate, side, quantile: 3.841458820694124 })
        const fast = (side < 0 ? intervals[j]!.lower : intervals[j]!.upper) * held.scale
        expect(Math.abs(fast - slow.value)).toBeLessThan(1e-8 * Math.abs(slow.value - estimate))
      }
      const others = fit.free.filter((column) => column !== j)
      // Along the tangent: an intercept at a far-off origin cannot move to 0 alone.
      const { tangent } = profilePath(knownMaximum(maximum, fit.penalizedScore)!, held)
      const start = hold(held, 0, moved(fit.scaledCoefficients, tangent, -estimate))
      const slow = ratio(others, start, constrainedLikelihood(fit.penalizedLikelihood, held, 0))
      expect(tests[j]!.chiSquare).toBeCloseTo(chiSquareTest(slow, 1).chiSquare, 8)
    }
    firthFactorTests(fit).forEach(({ chiSquare }, f) => {
      const own = columnsOf(fit.design.factors[f])
      const start = fit.scaledCoefficients.map((value, j) => (own.includes(j) ? 0 : value))
      const free = fit.free.filter((j) => !own.includes(j))
      if (free.length < fit.free.length) expect(chiSquare).toBeCloseTo(ratio(free, start), 8)
    })
  }
})

test('above the budget Wald stands in for common levels only', () => {
  const crop = Array.from({ length: 3000 }, (_, i) => (i < 40 ? 'herb' : i % 2 ? 'corn' : 'rice'))
  const y = crop.map((_, i) => (i % 3 === 0 ? 1 : 0))
  const fit = fitFirth([nominalColumn('crop', crop)], binaryOutcome(y))
  const exact = firthIntervals(fit)
  const budgeted = firthIntervals(fit, { budget: 1 })
  expect(exact.map((interval) => interval!.method)).toEqual(['profile', 'profile', 'profile'])
  expect(budgeted.map((interval) => interval!.method)).toEqual(['wald', 'profile', 'wald'])
  expect(budgeted[1]).toEqual(exact[1])
  expect(budgeted[2]!.upper).toBeCloseTo(exact[2]!.upper, 3)
})
