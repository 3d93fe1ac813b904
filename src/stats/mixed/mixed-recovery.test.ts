import { describe, expect, test } from 'vitest'
import { sharedCsv, sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { simulatedGroups } from '../../../test/simulated-groups.ts'
import { nominalColumn, numericColumn } from '../frame.ts'
import { fitLogistic } from '../regression/logistic.ts'
import { binaryOutcome } from '../regression/outcome.ts'
import { intraclassCorrelation, medianOddsRatio } from './heterogeneity.ts'
import { fitMixedLogistic } from './mixed-logistic.ts'
import { populationCoefficients, populationProbabilities } from './population-averaged.ts'

describe.skipIf(!sharedIsPresent)('contraception in 60 districts, against lme4', () => {
  // The block is read even where its tests are skipped.
  const rows = sharedIsPresent ? sharedCsv('cases/statistics/contraception.csv') : []
  const age = rows.map(({ age10 }) => Number(age10))
  const columns = [
    numericColumn('age10', age),
    numericColumn(
      'age10squared',
      age.map((value) => value * value),
    ),
    nominalColumn(
      'urban',
      rows.map(({ urbanY }) => urbanY),
    ),
    nominalColumn(
      'livch',
      rows.map(({ livch }) => livch),
    ),
  ]
  const districts = [...new Set(rows.map(({ district }) => district))]
  const district = {
    name: 'district',
    levels: districts,
    codes: Uint32Array.from(rows, (row) => districts.indexOf(row.district)),
  }
  const outcome = binaryOutcome(rows.map(({ y }) => Number(y)))
  type Case = { fixef: number[]; se: number[]; sigma_u: number; loglik: number; ranef_first5: number[] }
  const cases = sharedIsPresent
    ? sharedJson<Record<string, Case>>('cases/statistics/contraception_cluster_mixed.computed-R.json')
    : {}

  test.each([
    ['glmer_laplace', 1],
    ['glmer_agq25', 25],
  ] as const)('%s', async (name, quadrature) => {
    const want = cases[name]
    const fit = await fitMixedLogistic(columns, outcome, [district], { quadrature })
    const [{ standardDeviation, modes, levels }] = fit.intercepts
    // Those figures were taken with lme4's own tolerances, good to about 1e-5.
    expect(fit.logLikelihood).toBeCloseTo(want.loglik, 5)
    expect(Math.abs(standardDeviation - want.sigma_u)).toBeLessThan(1e-4)
    want.fixef.forEach((value, j) => {
      expect(Math.abs(fit.coefficients[j] - value)).toBeLessThan(1e-4)
      expect(Math.abs(Math.sqrt(fit.covariance[j * 8]) - want.se[j])).toBeLessThan(1e-4)
    })
    want.ranef_first5.forEach((value, i) => {
      expect(Math.abs(modes[levels.indexOf(`${i + 1}`)] - value)).toBeLessThan(2e-4)
    })
  })

  test('more points converge', async () => {
    const at = async (quadrature: number) =>
      (await fitMixedLogistic(columns, outcome, [district], { quadrature })).logLikelihood
    const exact = await at(40)
    const errors = [await at(1), await at(3), await at(5), await at(9)].map((value) =>
      Math.abs(value - exact),
    )
    expect(errors[0]).toBeGreaterThan(0.1)
    expect(errors[1]).toBeLessThan(errors[0] / 4)
    expect(errors[2]).toBeLessThan(errors[1] / 4)
    expect(errors[3]).toBeLessThan(1e-4)
  })
})

test('estimates lie about the truth, and intervals cover it', async () => {
  const truth = { intercept: -1.2, slope: 0.6, deviation: 0.7 }
  const seeds = 80
  let covered = 0
  const means = { slope: 0, deviation: 0, plain: 0 }
  for (let seed = 1; seed <= seeds; seed++) {
    const { columns, outcome, grouping } = simulatedGroups({ ...truth, sizes: new Array(50).fill(24), seed })
    const fit = await fitMixedLogistic(columns, outcome, [grouping])
    const error = Math.sqrt(fit.covariance[3])
    if (Math.abs(fit.coefficients[1] - truth.slope) <= 1.96 * error) covered += 1
    means.slope += fit.coefficients[1] / seeds
    means.deviation += fit.intercepts[0].standardDeviation / seeds
    means.plain += fitLogistic(columns, outcome).coefficients[1] / seeds
  }
  // 95 % of 80 is 76; three binomial standard errors are 5.8.
  expect(covered).toBeGreaterThanOrEqual(71)
  // A slope has an error of about .075, so the mean of 80 of .0084: three of them.
  expect(Math.abs(means.slope - truth.slope)).toBeLessThan(0.025)
  // σ by maximum likelihood is a few hundredths low with 50 groups.
  expect(means.deviation).toBeGreaterThan(0.64)
  expect(means.deviation).toBeLessThan(0.72)
  // The plain logit finds the population-averaged slope, lower by √(1 + .346 · .49) = 1.08.
  expect(Math.abs(means.plain - truth.slope / Math.sqrt(1 + 0.346 * truth.deviation ** 2))).toBeLessThan(
    0.025,
  )
})

describe('population-averaged', () => {
  test('is what a plain logit finds among many rows, and near the formula of Zeger, Liang and Albert', async () => {
    const { columns, outcome, grouping } = simulatedGroups({
      sizes: new Array(200).fill(60),
      deviation: 1.2,
      intercept: -1,
      slope: 0.8,
      seed: 9,
    })
    const fit = await fitMixedLogistic(columns, outcome, [grouping])
    const [, averaged] = populationCoefficients(fit)
    const plain = fitLogistic(columns, outcome)
    expect(Math.abs(averaged - plain.coefficients[1])).toBeLessThan(0.02)
    const sigma = fit.intercepts[0].standardDeviation
    const formula =
      fit.coefficients[1] / Math.sqrt(1 + ((16 * Math.sqrt(3)) / (15 * Math.PI)) ** 2 * sigma ** 2)
    // The formula itself is good to a few parts in a hundred.
    expect(Math.abs(averaged / formula - 1)).toBeLessThan(0.03)
    const mean = populationProbabilities(fit).reduce(
      (sum, p, cell) => sum + p * fit.cells.outcome.trials[cell],
      0,
    )
    expect(Math.abs(mean / 12000 - plain.events / plain.trials)).toBeLessThan(0.02)
  })
})

test('heterogeneity in words that people use', () => {
  // σ² = π²/3 is half of the latent variance.
  expect(intraclassCorrelation(Math.PI / Math.sqrt(3), [Math.PI / Math.sqrt(3)])).toBeCloseTo(0.5, 12)
  expect(intraclassCorrelation(1, [1, 2])).toBeCloseTo(1 / (5 + Math.PI ** 2 / 3), 12)
  expect(medianOddsRatio(0)).toBe(1)
  // Larsen & Merlo 2005: exp(.95 σ).
  expect(medianOddsRatio(0.5)).toBeCloseTo(Math.exp(0.9539 * 0.5), 4)
})
