import { expect, test } from 'vitest'
import { mixedModel } from '../../../bench/loss/make-model.ts'
import { naiveSimulation } from '../../../bench/loss/naive-simulation.ts'
import { logistic } from '../regression/logistic.ts'
import { tailProbability } from './conditional-law.ts'
import type { FactorModel } from './factor-model.ts'
import { lossDistribution } from './loss-distribution.ts'
import { prepare } from './prepared-model.ts'

/** One place, one market, one kind of exposure: the common factor alone. */
function homogeneous(count: number, deviation: number): FactorModel {
  const whole = (value: number) => new Float64Array(count).fill(value)
  return {
    exposures: {
      lossIfDefault: whole(1),
      logOdds: whole(-2.9),
      struckLogOdds: whole(0),
      meanProbability: whole(0.06),
      place: new Uint8Array(count),
      market: new Uint8Array(count),
      group: new Int32Array(count).fill(-1),
    },
    places: 1,
    markets: 1,
    commonDeviation: deviation,
    placeDeviation: 0,
    groupDeviation: 0,
    marketEffect: Float64Array.of(0),
    strikes: null,
  }
}

/** Trapezoids over the factor, exact to rounding for a smooth function. */
function overFactor(of: (factor: number) => number): number {
  let sum = 0
  for (let i = -3600; i <= 3600; i++) {
    const factor = i / 400
    sum += (Math.exp((-factor * factor) / 2) / Math.sqrt(2 * Math.PI) / 400) * of(factor)
  }
  return sum
}

function rootOf(of: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high]
  for (let i = 0; i < 100; i++) {
    const middle = (from + to) / 2
    if (of(middle) > 0) from = middle
    else to = middle
  }
  return to
}

test.each([10_000, 40_000])('a homogeneous book of %i notes is within 0.1 % of quadrature', (count) => {
  const deviation = 0.5
  const found = lossDistribution(homogeneous(count, deviation), { scenarios: 20_000, seed: 1 })
  const constant = rootOf(
    (c) => 0.06 - overFactor((factor) => logistic(-2.9 + c + deviation * factor)),
    -2,
    2,
  )
  const given = (factor: number) => {
    const p = logistic(-2.9 + constant + deviation * factor)
    return [count * p, count * p * (1 - p), count * p * (1 - p) * (1 - 2 * p)] as const
  }
  const tail = (x: number) => overFactor((factor) => tailProbability(...given(factor), x))
  expect(Math.abs(found.expectedLoss / (0.06 * count) - 1)).toBeLessThan(1e-5)
  expect(Math.abs(found.simulatedMean.value / (0.06 * count) - 1)).toBeLessThan(1e-3)
  for (const level of [0.95, 0.99, 0.999] as const) {
    const exact = rootOf((x) => tail(x) - (1 - level), 0, count)
    expect(Math.abs(found.valueAtRisk[level].value / exact - 1)).toBeLessThan(1e-3)
    if (level === 0.95) continue
    const shortfall =
      exact +
      overFactor((factor) => {
        const [mean, variance] = given(factor)
        const z = (exact - mean) / Math.sqrt(variance)
        const height = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
        return (mean - exact) * tailProbability(mean, variance, 0, exact) + Math.sqrt(variance) * height
      }) /
        (1 - level)
    expect(Math.abs(found.expectedShortfall[level].value / shortfall - 1)).toBeLessThan(1e-3)
  }
  const second = overFactor((factor) => {
    const [mean, variance] = given(factor)
    return variance + (mean - 0.06 * count) ** 2
  })
  expect(Math.abs(found.unexpectedLoss.value / Math.sqrt(second) - 1)).toBeLessThan(1e-3)
})

/** A hundred binomial names without a factor: the quantiles are those of the binomial itself (R: qbinom). */
test('where the whole book is small, every default is drawn and quantiles lie on its lattice', () => {
  const found = lossDistribution(homogeneous(100, 0), { scenarios: 30_000, seed: 2 })
  expect(found.drawnExposures).toBe(100)
  const quantiles = ([0.95, 0.99, 0.999] as const).map((level) => Math.round(found.valueAtRisk[level].value))
  expect(quantiles).toEqual([10, 12, 14])
})

const levels = [0.95, 0.99, 0.999] as const

test('a mixed book agrees with a naive simulation of the same model within three combined errors', () => {
  const model = mixedModel(1500, 5)
  const scenarios = 20_000
  const found = lossDistribution(model, { scenarios: 10_000, seed: 1 })
  // Some notes are drawn, most stand in the tables.
  expect(found.drawnExposures).toBeGreaterThan(10)
  expect(found.drawnExposures).toBeLessThan(100)
  const { cells, constants } = prepare(model, 10_000)
  const losses = naiveSimulation(
    model,
    Float64Array.from(cells.ofExposure, (cell) => constants[cell]),
    scenarios,
    11,
  )
  const sorted = losses.slice().sort()
  const mean = losses.reduce((sum, own) => sum + own, 0) / scenarios
  const squares = losses.map((own) => (own - mean) ** 2)
  const variance = squares.reduce((sum, own) => sum + own, 0) / scenarios
  const ofSquares = squares.reduce((sum, own) => sum + (own - variance) ** 2, 0) / scenarios
  const deviation = Math.sqrt(variance)
  const agree = (ours: { value: number; standardError: number }, theirs: number, error: number) => {
    expect(Math.abs(ours.value - theirs)).toBeLessThan(3 * Math.hypot(ours.standardError, error))
  }
  agree({ value: found.expectedLoss, standardError: 0 }, mean, deviation / Math.sqrt(scenarios))
  agree(found.simulatedMean, mean, deviation / Math.sqrt(scenarios))
  agree(found.unexpectedLoss, deviation, Math.sqrt(ofSquares / scenarios) / (2 * deviation))
  for (const level of levels) {
    const at = Math.floor(level * scenarios)
    const reach = Math.ceil(Math.sqrt(level * (1 - level) * scenarios))
    const error = (sorted[Math.min(scenarios - 1, at + reach)] - sorted[at - reach]) / 2
    agree(found.valueAtRisk[level], sorted[at], error)
    if (level === 0.95) continue
    const tail = sorted.subarray(at)
    const shortfall = tail.reduce((sum, own) => sum + own, 0) / tail.length
    const spread = tail.reduce((sum, own) => sum + (own - sorted[at]) ** 2, 0) / tail.length
    agree(found.expectedShortfall[level], shortfall, Math.sqrt(spread / tail.length))
  }
})

test.each([
  ['every', 300],
  ['a few', 1500],
])(
  'with %s default drawn, contributions sum to expected shortfall; one seed gives the same bits',
  (_, count) => {
    const model = mixedModel(count, 3)
    const found = lossDistribution(model, { scenarios: 3000, seed: 4 })
    for (const level of [0.99, 0.999] as const) {
      const sum = found.contributions[level].reduce((total, own) => total + own, 0)
      expect(Math.abs(sum / found.expectedShortfall[level].value - 1)).toBeLessThan(1e-6)
      expect(Math.min(...found.contributions[level])).toBeGreaterThan(0)
    }
    expect(lossDistribution(model, { scenarios: 3000, seed: 4 })).toEqual(found)
    expect(lossDistribution(model, { scenarios: 3000, seed: 5 }).valueAtRisk).not.toEqual(found.valueAtRisk)
  },
)

test('the errors are those that repeated runs show', () => {
  const model = mixedModel(2000, 8)
  const runs = Array.from({ length: 20 }, (_, seed) => lossDistribution(model, { scenarios: 1000, seed }))
  for (const level of levels) {
    const values = runs.map((run) => run.valueAtRisk[level].value)
    const mean = values.reduce((sum, own) => sum + own, 0) / values.length
    const spread = Math.sqrt(values.reduce((sum, own) => sum + (own - mean) ** 2, 0) / (values.length - 1))
    const told = runs.reduce((sum, run) => sum + run.valueAtRisk[level].standardError, 0) / runs.length
    // The spread of 20 runs is known to 16 %.
    expect(told / spread).toBeGreaterThan(0.6)
    expect(told / spread).toBeLessThan(1.7)
  }
})

test('more common noise, more tail; the mean stays', () => {
  const [little, much] = [0.2, 0.6].map((deviation) =>
    lossDistribution(homogeneous(5000, deviation), { scenarios: 2000, seed: 1 }),
  )
  expect(much.valueAtRisk[0.999].value).toBeGreaterThan(1.5 * little.valueAtRisk[0.999].value)
  expect(much.expectedLoss / little.expectedLoss).toBeCloseTo(1, 4)
})
