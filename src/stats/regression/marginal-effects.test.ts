import { describe, expect, test } from 'vitest'
import { sharedCsv, sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { type Column, nominalColumn, numericColumn } from '../frame.ts'
import { clusterCovariance } from './cluster-covariance.ts'
import { fitLogistic, fittedProbabilities, type LogisticFit } from './logistic.ts'
import { averageMarginalEffects } from './marginal-effects.ts'
import { contrastOf, marginalMean, observedQuantile } from './marginal-means.ts'
import { binaryOutcome } from './outcome.ts'
import golden from './robust-inference.golden.json' with { type: 'json' }

const columns = [numericColumn('x', golden.x), numericColumn('z', golden.z), nominalColumn('g', golden.g)]
const outcome = binaryOutcome(golden.y)
const fit = fitLogistic(columns, outcome)

describe.skipIf(!sharedIsPresent)('published effects', () => {
  test('spector: Stata margins with PSI as a dummy', () => {
    const rows = sharedCsv('cases/statistics/spector.csv')
    const numbers = (name: string) => rows.map((row) => Number(row[name]))
    const { logit } = sharedJson<{ logit: Record<string, number[]> }>(
      'cases/statistics/spector.published-Stata.json',
    )
    const model = fitLogistic(
      [
        // Stata held GPA in 32 bits.
        numericColumn('GPA', numbers('GPA').map(Math.fround)),
        numericColumn('TUCE', numbers('TUCE')),
        numericColumn('PSI', numbers('PSI')),
      ],
      binaryOutcome(numbers('GRADE')),
    )
    const effects = averageMarginalEffects(model)
    expect(effects.map(({ kind }) => kind)).toEqual(['derivative', 'derivative', 'discrete'])
    effects.forEach(({ effect, standardError }, j) => {
      expect(effect).toBeCloseTo(logit.margeff_dummy_dydx[j], 7)
      expect(standardError).toBeCloseTo(logit.margeff_dummy_dydx_se[j], 6)
    })
  })

  test('low birth weight: statsmodels, where each dummy stands alone', () => {
    const rows = sharedCsv('cases/statistics/lowbwt.csv')
    const numbers = (name: string) =>
      numericColumn(
        name,
        rows.map((row) => Number(row[name])),
      )
    const dummy = (level: string) =>
      numericColumn(
        level,
        rows.map((row) => (row.race === level ? 1 : 0)),
      )
    const factors = [
      numbers('age'),
      numbers('lwt'),
      dummy('black'),
      dummy('other'),
      ...['smoke', 'ptl', 'ht', 'ui'].map(numbers),
    ]
    const { AME_dummy_discrete: wanted } = sharedJson<{
      AME_dummy_discrete: { dydx: number[]; se_delta: number[] }
    }>('cases/statistics/margins_and_cluster.computed-statsmodels.json')
    const effects = averageMarginalEffects(
      fitLogistic(factors, binaryOutcome(rows.map((row) => Number(row.low)))),
    )
    effects.forEach(({ effect, standardError }, j) => {
      expect(effect).toBeCloseTo(wanted.dydx[j], 8)
      expect(standardError).toBeCloseTo(wanted.se_delta[j], 8)
    })
  })
})

/** Delta method with a numeric gradient of a plain function of the coefficients. */
function byFiniteDifference(model: LogisticFit, value: (coefficients: Float64Array) => number) {
  const size = model.coefficients.length
  const gradient = Array.from({ length: size }, (_, j) => {
    const step = 1e-6
    const up = model.coefficients.slice()
    const down = model.coefficients.slice()
    up[j] += step
    down[j] -= step
    return (value(up) - value(down)) / (2 * step)
  })
  let variance = 0
  gradient.forEach((a, i) => {
    gradient.forEach((b, j) => {
      variance += a * model.covariance[i * size + j] * b
    })
  })
  return { value: value(model.coefficients), error: Math.sqrt(variance) }
}

/** Mean probability of the data with one column replaced. */
function meanWith(replaced: Column, coefficients: Float64Array): number {
  const model = fitLogistic(columns, outcome)
  const factors = model.design.factors.map((factor) => {
    if (factor.name !== replaced.name) return factor
    if (factor.kind === 'numeric' && replaced.kind === 'numeric')
      return { ...factor, values: replaced.values }
    if (factor.kind === 'nominal' && replaced.kind === 'nominal') return { ...factor, codes: replaced.codes }
    throw new Error('not the same kind')
  })
  const p = fittedProbabilities({ ...model.design, factors }, coefficients)
  return p.reduce((sum, value) => sum + value, 0) / p.length
}

test('levels and derivatives equal brute force with finite differences', () => {
  const effects = averageMarginalEffects(fit)
  expect(effects.map(({ factor, level }) => level ?? factor)).toEqual(['x', 'z', 'b', 'c', 'd'])
  const level = (code: number) => ({ ...columns[2], codes: new Uint8Array(240).fill(code) }) as Column
  ;[1, 2, 3].forEach((code) => {
    const wanted = byFiniteDifference(fit, (b) => meanWith(level(code), b) - meanWith(level(0), b))
    expect(effects[1 + code].effect).toBeCloseTo(wanted.value, 12)
    expect(effects[1 + code].standardError).toBeCloseTo(wanted.error, 8)
  })
  const wanted = byFiniteDifference(fit, (b) => {
    const p = fittedProbabilities(fit.design, b)
    return (b[1] * p.reduce((sum, value) => sum + value * (1 - value), 0)) / p.length
  })
  expect(effects[0].effect).toBeCloseTo(wanted.value, 12)
  expect(effects[0].standardError).toBeCloseTo(wanted.error, 8)
})

test('a marginal mean and a contrast equal brute force, and stay within 0 and 1', () => {
  const at = { ...columns[0], values: new Float64Array(240).fill(9) } as Column
  const from = { ...columns[0], values: new Float64Array(240).fill(2) } as Column
  const got = contrastOf(fit, 'x', { value: 9 }, { value: 2 })
  const mean = byFiniteDifference(fit, (b) => meanWith(at, b))
  const change = byFiniteDifference(fit, (b) => meanWith(at, b) - meanWith(from, b))
  expect(got.probability.estimate).toBeCloseTo(mean.value, 12)
  expect(got.probability.standardError).toBeCloseTo(mean.error, 8)
  expect(got.difference.estimate).toBeCloseTo(change.value, 12)
  expect(got.difference.standardError).toBeCloseTo(change.error, 8)
  const rare = marginalMean(fit, 'x', { value: -60 })
  expect(rare.confidenceInterval[0]).toBeGreaterThan(0)
  expect(() => contrastOf(fit, 'g', { value: 1 }, { level: 'a' })).toThrow()
})

test('cells weigh by their trials; another covariance changes errors, not effects', () => {
  const g = [columns[2]]
  const cells = fitLogistic(g, outcome)
  expect(cells.design.rows).toBe(4)
  const rows = fitLogistic(g, outcome, { offset: new Float64Array(240) })
  averageMarginalEffects(cells).forEach((effect, j) => {
    expect(effect.effect).toBeCloseTo(averageMarginalEffects(rows)[j].effect, 12)
    expect(effect.standardError).toBeCloseTo(averageMarginalEffects(rows)[j].standardError, 10)
  })
  const clusters = [Uint32Array.from(golden.village)]
  const { covariance } = clusterCovariance(fit, { columns, outcome, clusters })
  const robust = averageMarginalEffects(fit, { covariance })
  averageMarginalEffects(fit).forEach((effect, j) => {
    expect(robust[j].effect).toBe(effect.effect)
    expect(robust[j].standardError).not.toBeCloseTo(effect.standardError, 4)
  })
})

test('under shifts of the predictor an effect is the average of those at each', () => {
  const shifts = [
    { by: -1.2, weight: 0.3 },
    { by: 0, weight: 0.5 },
    { by: 0.8, weight: 0.2 },
  ]
  const at = (by: number, coefficients = fit.scaledCoefficients) =>
    averageMarginalEffects({
      ...fit,
      scaledCoefficients: coefficients,
      offset: new Float64Array(fit.design.rows).fill(by),
    })
  const effectsAt = (coefficients?: Float64Array) =>
    at(0, coefficients).map((_, i) =>
      shifts.reduce((sum, { by, weight }) => sum + weight * at(by, coefficients)[i].effect, 0),
    )
  const averaged = averageMarginalEffects(fit, { shifts })
  // Only the intercept counts as estimated: the error is then its own times the slope by it, here by differences.
  const size = fit.design.columns.length
  const covariance = new Float64Array(size * size)
  covariance[0] = 1
  const byIntercept = averageMarginalEffects(fit, { shifts, covariance })
  const moved = (by: number) => fit.scaledCoefficients.map((value, j) => (j === 0 ? value + by : value))
  const [above, below] = [effectsAt(moved(1e-5)), effectsAt(moved(-1e-5))]
  effectsAt().forEach((effect, i) => {
    expect(averaged[i].effect).toBeCloseTo(effect, 13)
    expect(byIntercept[i].standardError).toBeCloseTo(Math.abs(above[i] - below[i]) / 2e-5, 7)
  })
})

test('a quantile counts trials', () => {
  const x = numericColumn('x', [1, 2, 3, 1, 2, 3])
  const model = fitLogistic([x], {
    events: new Float64Array([1, 2, 1, 0, 1, 0]),
    trials: new Float64Array([2, 3, 8, 1, 2, 4]),
  })
  expect(observedQuantile(model, 'x', 0.15)).toBe(1)
  expect(observedQuantile(model, 'x', 0.4)).toBe(2)
  expect(observedQuantile(model, 'x', 0.5)).toBe(3)
})

test('columns a milliard deviations from 0: the effects and errors of the same columns about 0', () => {
  const milliard = 2 ** 30
  const effectsOf = (shift: number, scale: number) => {
    // Whole numbers of 2⁻¹⁰, so that shifting them is exact.
    const shifted = golden.x.map((value) => scale * (Math.round(value * 1024) / 1024 + shift))
    const rows = [numericColumn('x', shifted), ...columns.slice(1)]
    const model = fitLogistic(rows, outcome)
    const { unrepaired, scaledUnrepaired } = clusterCovariance(model, {
      columns: rows,
      outcome,
      clusters: [Uint32Array.from(golden.village)],
    })
    const clustered = { covariance: unrepaired, scaledCovariance: scaledUnrepaired }
    return [{}, clustered].flatMap((options) => averageMarginalEffects(model, options))
  }
  const near = effectsOf(0, 1)
  effectsOf(milliard, 2 ** -20).forEach(({ factor, effect, standardError }, i) => {
    const unit = factor === 'x' ? 2 ** 20 : 1
    expect(Math.abs(effect / (unit * near[i].effect) - 1)).toBeLessThan(1e-8)
    expect(Math.abs(standardError / (unit * near[i].standardError) - 1)).toBeLessThan(1e-8)
  })
})
