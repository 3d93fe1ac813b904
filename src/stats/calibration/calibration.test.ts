import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lowBirthWeight, spector } from '../../../test/fixtures/statistics-cases.ts'
import { sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { scoredCounts, scoredOutcomes } from '../discrimination/scored-outcomes.ts'
import { tiedScores } from '../discrimination/tied-scores.ts'
import { randomStream } from '../random.ts'
import golden from './calibration.golden.json' with { type: 'json' }
import { calibrationLine } from './calibration-line.ts'
import { corpReliability } from './corp.ts'
import { hosmerLemeshow } from './hosmer-lemeshow.ts'
import { isotonicRegression } from './isotonic.ts'
import { observedExpected, observedExpectedOverall } from './observed-expected.ts'
import { brier, logLoss } from './proper-scores.ts'
import { quantileCuts } from './score-bands.ts'
import { spiegelhalter } from './spiegelhalter.ts'

describe.skipIf(!sharedIsPresent)('published cases', () => {
  test.each([
    ['lowbwt', lowBirthWeight],
    ['spector', spector],
  ] as const)('%s', (name, load) => {
    const { outcome, probability } = load()
    const tied = tiedScores(scoredOutcomes(probability, outcome))
    const published = sharedJson<{
      hosmer_lemeshow: { groups: number; chisq: number; df: number; p: number }
      discrimination: { brier: number; logloss: number }
    }>(`cases/statistics/${name}.computed-R.json`)
    const test = hosmerLemeshow(tied)
    expect(test.groups).toBe(published.hosmer_lemeshow.groups)
    expect(test.chiSquare).toBeCloseTo(published.hosmer_lemeshow.chisq, 9)
    expect(test.degreesOfFreedom).toBe(published.hosmer_lemeshow.df)
    expect(test.pValue).toBeCloseTo(published.hosmer_lemeshow.p, 10)
    expect(brier(tied)).toBeCloseTo(published.discrimination.brier, 13)
    expect(logLoss(tied)).toBeCloseTo(published.discrimination.logloss, 13)
  })

  test('on the data that fitted it a model has slope 1 and intercept 0', () => {
    const { outcome, probability } = lowBirthWeight()
    const line = calibrationLine(tiedScores(scoredOutcomes(probability, outcome)))
    expect(line.status).toBe('converged')
    expect(line.slope!.value).toBeCloseTo(1, 10)
    expect(line.intercept!.value).toBeCloseTo(0, 10)
    expect(line.interceptOfJointFit!.value).toBeCloseTo(0, 10)
    expect(line.likelihoodRatioTest!.chiSquare).toBeCloseTo(0, 10)
  })
})

describe('R on a small weighted sample', () => {
  const probability = Float64Array.from(golden.probability)
  const tied = tiedScores(scoredOutcomes(probability, golden.outcome, golden.weight))

  test('calibration intercept, slope, their errors and the joint test', () => {
    const line = calibrationLine(tied)
    expect(line.intercept!.value).toBeCloseTo(golden.intercept[0], 11)
    expect(line.intercept!.standardError).toBeCloseTo(golden.intercept[1], 11)
    expect(line.intercept!.pValue).toBeCloseTo(golden.intercept[3], 11)
    expect(line.slope!.value).toBeCloseTo(golden.slope[0], 11)
    expect(line.slope!.standardError).toBeCloseTo(golden.slope[1], 11)
    expect(line.slope!.z).toBeCloseTo((golden.slope[0] - 1) / golden.slope[1], 10)
    expect(line.interceptOfJointFit!.value).toBeCloseTo(golden.interceptOfJointFit[0], 11)
    expect(line.interceptOfJointFit!.standardError).toBeCloseTo(golden.interceptOfJointFit[1], 11)
    expect(line.likelihoodRatioTest!.chiSquare).toBeCloseTo(golden.likelihoodRatio[0], 10)
  })

  test('Hosmer–Lemeshow on other data, Spiegelhalter, quantile cuts', () => {
    const test = hosmerLemeshow(tied, { groups: 7, fittedOnTheseData: false })
    expect([test.chiSquare, test.degreesOfFreedom, test.pValue]).toEqual(
      golden.hosmerLemeshowOfSevenths.map((value) => expect.closeTo(value, 10)),
    )
    const { z, pValue } = spiegelhalter(tied)
    expect([z, pValue]).toEqual(golden.spiegelhalter.map((value) => expect.closeTo(value, 12)))
    expect(quantileCuts(tied, 7)).toEqual(golden.sevenths.map((value) => expect.closeTo(value, 15)))
  })

  test('isotonic regression is isoreg', () => {
    const order = [...probability.keys()].sort((a, b) => probability[a] - probability[b])
    const fitted = isotonicRegression(
      order.map((row) => golden.outcome[row]),
      order.map(() => 1),
    )
    expect([...fitted]).toEqual(golden.isotonicInOrderOfProbability.map((value) => expect.closeTo(value, 14)))
  })
})

const sample = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: 19 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    {
      minLength: 2,
      maxLength: 30,
    },
  )
  .filter((rows) => rows.some((r) => r[1] > 0) && rows.some((r) => r[2] > 0))
  .map((rows) => ({
    probability: Float64Array.from(rows, (r) => r[0] / 20),
    events: Float64Array.from(rows, (r) => r[1]),
    nonEvents: Float64Array.from(rows, (r) => r[2]),
  }))

describe('identities', () => {
  test('Brier = miscalibration − discrimination + uncertainty, each at least 0', () => {
    fc.assert(
      fc.property(sample, ({ probability, events, nonEvents }) => {
        const tied = tiedScores(scoredCounts(probability, events, nonEvents))
        const corp = corpReliability(tied)
        expect(corp.miscalibration - corp.discrimination + corp.uncertainty).toBeCloseTo(brier(tied), 14)
        expect(corp.miscalibration).toBeGreaterThan(-1e-15)
        expect(corp.discrimination).toBeGreaterThanOrEqual(0)
        const rates = corp.steps.map((step) => step.eventRate)
        expect(rates).toEqual([...rates].sort((a, b) => a - b))
      }),
    )
  })

  /** min-max formula: fitted_i = max over s ≤ i of min over t ≥ i of the mean of s…t. */
  test('pooling adjacent violators equals the min-max formula', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 1,
      maxLength: 15,
    })
    fc.assert(
      fc.property(values, (pairs) => {
        const mean = (from: number, to: number) => {
          const run = pairs.slice(from, to + 1)
          return run.reduce((sum, [v, w]) => sum + v * w, 0) / run.reduce((sum, [, w]) => sum + w, 0)
        }
        const expected = pairs.map((_, i) =>
          Math.max(
            ...pairs.slice(0, i + 1).map((_, s) => Math.min(...pairs.slice(i).map((_, t) => mean(s, i + t)))),
          ),
        )
        const fitted = isotonicRegression(
          pairs.map((pair) => pair[0]),
          pairs.map((pair) => pair[1]),
        )
        expect([...fitted]).toEqual(expected.map((value) => expect.closeTo(value, 12)))
      }),
    )
  })

  test('rows written out in any order give the same as weights', () => {
    fc.assert(
      fc.property(sample, ({ probability, events, nonEvents }) => {
        const rows = [...probability].flatMap((p, row) => [
          ...new Array<[number, number]>(events[row]).fill([p, 1]),
          ...new Array<[number, number]>(nonEvents[row]).fill([p, 0]),
        ])
        rows.reverse()
        const one = tiedScores(scoredCounts(probability, events, nonEvents))
        const two = tiedScores(
          scoredOutcomes(
            Float64Array.from(rows, (r) => r[0]),
            rows.map((r) => r[1]),
          ),
        )
        expect(brier(two)).toBeCloseTo(brier(one), 14)
        expect(spiegelhalter(two).z ?? 0).toBeCloseTo(spiegelhalter(one).z ?? 0, 12)
        expect(hosmerLemeshow(two, { groups: 4 }).chiSquare).toBeCloseTo(
          hosmerLemeshow(one, { groups: 4 }).chiSquare,
          10,
        )
        expect(corpReliability(two).miscalibration).toBeCloseTo(corpReliability(one).miscalibration, 14)
      }),
    )
  })

  test('bands sum to the whole; one band is calibration in the large', () => {
    const tied = tiedScores(
      scoredOutcomes(Float64Array.from(golden.probability), golden.outcome, golden.weight),
    )
    const bands = observedExpected(tied, { cuts: [0.1, 0.3, 0.5, 0.9] })
    const all = observedExpectedOverall(tied)
    expect(bands).toHaveLength(5)
    expect(bands.reduce((sum, band) => sum + band.expected, 0)).toBeCloseTo(all.expected, 10)
    expect(all.observations).toBe(tied.totalEvents + tied.totalNonEvents)
    expect(all.observedOverExpected).toBeCloseTo(tied.totalEvents / all.expected, 12)
  })
})

describe('where there is no answer', () => {
  test.each([
    ['certainty', [0, 0.4, 0.6], [0, 1, 0]],
    ['constantScore', [0.4, 0.4, 0.4], [0, 1, 0]],
    ['separated', [0.2, 0.4, 0.6, 0.8], [0, 0, 1, 1]],
    ['separated', [0.2, 0.4, 0.4, 0.8], [0, 0, 1, 1]],
    ['separated', [0.2, 0.4, 0.6, 0.8], [1, 1, 0, 0]],
  ])('calibration line: %s', (status, probability, outcome) => {
    const line = calibrationLine(tiedScores(scoredOutcomes(Float64Array.from(probability), outcome)))
    expect(line).toMatchObject({ status, slope: null })
  })

  test('a score that is no probability is refused', () => {
    const tied = tiedScores(scoredOutcomes(Float64Array.of(600, 550, 480), [0, 0, 1]))
    expect(() => brier(tied)).toThrow(expect.objectContaining({ code: 'scoreNotAProbability' }))
  })

  test('the impossible that happened costs infinitely; a certainty that held costs nothing', () => {
    expect(logLoss(tiedScores(scoredOutcomes(Float64Array.of(0, 0.5), [1, 0])))).toBe(Infinity)
    expect(logLoss(tiedScores(scoredOutcomes(Float64Array.of(0, 1), [0, 1])))).toBe(0)
  })
})

test('Spiegelhalter keeps its size when the probabilities are true', () => {
  const random = randomStream(17, 'spiegelhalter')
  const simulations = 2000
  let rejected = 0
  for (let simulation = 0; simulation < simulations; simulation++) {
    const probability = Float64Array.from({ length: 200 }, () => 0.02 + 0.5 * random() ** 2)
    const outcome = Array.from(probability, (p) => (random() < p ? 1 : 0))
    const { pValue } = spiegelhalter(tiedScores(scoredOutcomes(probability, outcome)))
    if (pValue! < 0.05) rejected++
  }
  // 4 standard errors of a share of .05 in 2,000: .0195; the rest for 200 observations being few.
  expect(rejected / simulations).toBeGreaterThan(0.03)
  expect(rejected / simulations).toBeLessThan(0.07)
})

test('at large n Hosmer–Lemeshow carries a caution', () => {
  const random = randomStream(23, 'large')
  const probability = Float64Array.from({ length: 30_000 }, () => random())
  const outcome = Array.from(probability, (p) => (random() < p ? 1 : 0))
  const test = hosmerLemeshow(tiedScores(scoredOutcomes(probability, outcome)))
  expect(test.cautions).toEqual(['largeSample'])
})
