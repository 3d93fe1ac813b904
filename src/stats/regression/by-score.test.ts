import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Column, nominalColumn, numericColumn } from '../frame.ts'
import { scoreFunction } from '../kernel/score-pass.ts'
import { randomStream } from '../random.ts'
import { heldCoefficient, heldValue } from './constrained-likelihood.ts'
import { likelihoodRatioFactorTests, refitFactorTests } from './factor-tests.ts'
import { infiniteBoundByScore } from './infinite-bound-by-score.ts'
import { fitLogistic, type LogisticFit } from './logistic.ts'
import type { BinomialOutcome } from './outcome.ts'
import { finiteMaximum } from './profile.ts'
import { profileBound } from './profile-bound.ts'
import { boundByScore } from './profile-bound-by-score.ts'
import { interpolatedProfileIntervals } from './profile-interpolated.ts'
import { resolveSeparation } from './separated-fit.ts'

const quantile = 3.841458820694124

/** Skewed numbers far from the origin, a flag, levels of which some are rare, weights and an offset. */
function book(seed: number, rows: number) {
  const draw = randomStream(seed)
  const columns: Column[] = [
    numericColumn(
      'year',
      Array.from({ length: rows }, () => 2010 + Math.floor(9 * draw())),
    ),
    numericColumn(
      'amount',
      Array.from({ length: rows }, () => 10_000 * Math.exp(2 * draw())),
    ),
    numericColumn(
      'age',
      Array.from({ length: rows }, () => 20 + 50 * draw()),
    ),
    numericColumn(
      'debt',
      Array.from({ length: rows }, () => draw() ** 3),
    ),
    numericColumn(
      'land',
      Array.from({ length: rows }, () => 5 + 3 * draw()),
    ),
    numericColumn(
      'flag',
      Array.from({ length: rows }, () => (draw() < 0.2 ? 1 : 0)),
    ),
    nominalColumn(
      'crop',
      Array.from({ length: rows }, () => 'abcdefgh'[Math.floor(8 * draw() ** 2)]),
    ),
  ]
  const trials = Float64Array.from({ length: rows }, () => 1 + Math.floor(3 * draw()))
  const events = trials.map((count) => Math.floor((count + 1) * draw() ** 2))
  const offset = Float64Array.from({ length: rows }, () => draw() - 0.5)
  return { columns, outcome: { events, trials } satisfies BinomialOutcome, offset }
}

const seeds = fc.integer({ min: 1, max: 1e6 })

test('the score pass is the value and gradient of the whole pass', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { columns, outcome, offset } = book(seed, 1500)
      const fit = fitLogistic(columns, outcome, { offset })
      const at = fit.scaledCoefficients.map((value, j) => value + 0.3 * Math.cos(j + seed))
      const whole = fit.likelihood.evaluate(at)
      const score = scoreFunction(fit.design, outcome, offset)(at)
      expect(Math.abs(score.logLikelihood / whole.logLikelihood - 1)).toBeLessThan(1e-12)
      score.gradient.forEach((slope, j) => {
        expect(Math.abs(slope - whole.gradient[j])).toBeLessThan(1e-9)
      })
    }),
    { numRuns: 10 },
  )
})

test('bounds by scores are those by Newton with the whole information, to 1e-8', () => {
  let found = 0
  let asked = 0
  fc.assert(
    fc.property(seeds, (seed) => {
      const { columns, outcome, offset } = book(seed, 150)
      const fit = fitLogistic(columns, outcome, { offset })
      fc.pre(!fit.diverged)
      const { maximum, known } = finiteMaximum(fit)
      for (const column of fit.free) {
        const held = heldCoefficient(fit.design, column)
        const estimate = heldValue(held, fit.scaledCoefficients)
        for (const side of [-1, 1] as const) {
          asked += 1
          const fast = boundByScore(known!, held, { side, quantile })
          if (!fast) continue
          found += 1
          const slow = profileBound(maximum, { held, estimate, side, quantile })
          expect(Math.abs(fast.value - slow.value)).toBeLessThan(1e-8 * Math.abs(slow.value - estimate))
        }
      }
    }),
    { numRuns: 15 },
  )
  // The slow search is there for the exceptions.
  expect(found / asked).toBeGreaterThan(0.95)
})

test('R’s interpolation through points by scores is that through points by Newton', () => {
  // With 821733 the intercept lies so far off that Newton from the last point, not on its tangent, was lost.
  fc.assert(
    fc.property(seeds, (seed) => {
      const { columns, outcome } = book(seed, 200)
      const fit = fitLogistic(columns, outcome)
      fc.pre(!fit.diverged)
      const byScore = interpolatedProfileIntervals(fit)
      const byNewton = interpolatedProfileIntervals(fit, { known: null })
      byScore.forEach((interval, j) => {
        const wanted = byNewton[j]!
        const close = 1e-8 * (wanted.upper - wanted.lower)
        expect(Math.abs(interval!.lower - wanted.lower)).toBeLessThan(close)
        expect(Math.abs(interval!.upper - wanted.upper)).toBeLessThan(close)
      })
    }),
    { numRuns: 8, examples: [[821733]] },
  )
})

/** Neither a level nor a flag has an event. */
async function separatedFit(seed: number): Promise<LogisticFit> {
  const { columns, outcome } = book(seed, 160)
  const [flag, crop] = columns.slice(5)
  if (flag.kind !== 'numeric' || crop.kind !== 'nominal') throw new Error('A number and levels')
  const rare = crop.levels.indexOf('g')
  const events = outcome.events.map((count, row) =>
    crop.codes[row] === rare || flag.values[row] === 1 ? 0 : count,
  )
  return resolveSeparation(fitLogistic(columns, { events, trials: outcome.trials }))
}

test('likelihood-ratio tests by scores are those of full refits, under separation too', async () => {
  for (const seed of [3, 5, 8, 13]) {
    const { columns, outcome } = book(seed, 160)
    for (const fit of [fitLogistic(columns, outcome), await separatedFit(seed)]) {
      const slow = refitFactorTests(fit)
      likelihoodRatioFactorTests(fit).forEach((ratio, f) => {
        expect(ratio.chiSquare).toBeCloseTo(slow[f].likelihoodRatio.chiSquare, 8)
        expect(ratio.degreesOfFreedom).toBe(slow[f].likelihoodRatio.degreesOfFreedom)
      })
    }
  }
  expect((await separatedFit(3)).status).toBe('separated')
})

test('the bound of an infinite coefficient by scores is that by Newton, to 1e-8', async () => {
  for (const seed of [3, 5, 8, 13, 21]) {
    const fit = await separatedFit(seed)
    const limit = fit.separated!
    expect(fit.statusColumns).toHaveLength(2)
    for (const column of fit.statusColumns) {
      const side = limit.separation.directions[column] > 0 ? -1 : 1
      const held = heldCoefficient(fit.design, column)
      const fast = infiniteBoundByScore(fit, held, { side, quantile })!
      const slow = profileBound(
        {
          objective: fit.likelihood,
          free: limit.allFree,
          scaledCoefficients: fit.scaledCoefficients,
          logLikelihood: fit.logLikelihood,
        },
        { held, estimate: -side * Infinity, side, quantile },
      )
      expect(Math.abs(fast.value - slow.value)).toBeLessThan(1e-8)
    }
  }
})
