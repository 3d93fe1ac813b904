import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Column, nominalColumn, numericColumn, takeRowsOf } from '../frame.ts'
import { standardNormal } from '../normal-draws.ts'
import { randomStream } from '../random.ts'
import golden from './golden/selection.computed-R.json' with { type: 'json' }
import { fitProbit } from './probit.ts'
import { fitAtCorrelation, fitSelection, type SelectionModel, selectionModel } from './selection-fit.ts'
import { selectionLikelihood } from './selection-likelihood.ts'

function rowsOf(file: string): string[][] {
  const text = readFileSync(join(import.meta.dirname, 'golden', file), 'utf8').trim()
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.replaceAll('"', '').split(','))
}

function modelOf(
  selection: readonly Column[],
  outcome: readonly Column[],
  isSelected: readonly number[],
  isEvent: readonly number[],
): Promise<SelectionModel> {
  const on = Uint32Array.from(isSelected.flatMap((flag, row) => (flag === 1 ? [row] : [])))
  return selectionModel(
    selection,
    outcome.map((column) => takeRowsOf(column, on)),
    Uint8Array.from(isSelected),
    Uint8Array.from(on, (row) => isEvent[row]),
  )
}

function published(): Promise<SelectionModel> {
  const rows = rowsOf('binary-selection.csv')
  const numbers = (at: number) => rows.map((row) => Number(row[at]))
  return modelOf([numericColumn('xs', numbers(0))], [numericColumn('xo', numbers(2))], numbers(1), numbers(3))
}

function graded(): Promise<SelectionModel> {
  const rows = rowsOf('graded-applications.csv')
  const numbers = (at: number) => rows.map((row) => Number(row[at]))
  const grade = nominalColumn(
    'grade',
    rows.map((row) => row[1]),
  )
  const debt = numericColumn('debt', numbers(2))
  return modelOf(
    [numericColumn('load', numbers(0)), grade, debt],
    [grade, debt],
    numbers(3),
    numbers(4).map((value) => (Number.isNaN(value) ? 0 : value)),
  )
}

const parametersOf = (fit: ReturnType<typeof fitSelection>) => [
  ...fit.selection.coefficients,
  ...fit.outcome.coefficients,
  Math.atanh(fit.correlation),
]
const errorsOf = ({ selection, outcome, standardError }: ReturnType<typeof fitSelection>) => [
  ...[selection, outcome].flatMap(({ coefficients, covariance }) =>
    Array.from(coefficients, (_, j) => Math.sqrt(covariance[j * (coefficients.length + 1)])),
  ),
  standardError,
]

test("sampleSelection's published binary outcome: coefficients, rho, likelihood", async () => {
  const fit = fitSelection(await published())
  // tests/binarySelectionOutcome.Rout.save of the R package sampleSelection (three digits are printed)
  const printed = [-0.122, 3.329, -1.055, 1.987]
  parametersOf(fit)
    .slice(0, 4)
    .forEach((value, j) => {
      expect(Math.abs(value - printed[j])).toBeLessThan(5.5e-4)
    })
  expect(Math.abs(fit.correlation - 0.817)).toBeLessThan(5.5e-4)
  expect(Math.round(fit.logLikelihood)).toBe(-398)
  expect(fit.status).toBe('converged')
})

test.each([
  ['the published data', published, golden.binary],
  ['three grades and a negative correlation', graded, golden.graded],
] as const)('R on %s: coefficients to 1e-6, standard errors to 1e-5', async (_, make, expected) => {
  const model = await make()
  const fit = fitSelection(model)
  parametersOf(fit).forEach((value, j) => {
    expect(Math.abs(value - expected.coef[j])).toBeLessThan(1e-6)
  })
  errorsOf(fit).forEach((value, j) => {
    expect(Math.abs(value / expected.se[j] - 1)).toBeLessThan(1e-5)
  })
  expect(fit.logLikelihood).toBeCloseTo(expected.logLikelihood, 8)
  expect(model.selection.logLikelihood + model.outcome.logLikelihood).toBeCloseTo(expected.separate, 8)
})

test('without correlation the fit is two separate probits, to the last digit that counts', async () => {
  const model = await graded()
  const fit = fitAtCorrelation(model, 0)
  expect(fit.logLikelihood).toBeCloseTo(model.selection.logLikelihood + model.outcome.logLikelihood, 10)
  for (const [joint, alone] of [
    [fit.selection, model.selection],
    [fit.outcome, model.outcome],
  ] as const) {
    joint.coefficients.forEach((value, j) => {
      expect(value).toBeCloseTo(alone.coefficients[j], 10)
    })
    joint.covariance.forEach((value, j) => {
      expect(value).toBeCloseTo(alone.covariance[j], 10)
    })
  }
})

test('a given correlation can only lose likelihood, and loses none at the estimate', async () => {
  const model = await graded()
  const fit = fitSelection(model)
  for (const rho of [-0.8, -0.2, 0.4, 0.8])
    expect(fitAtCorrelation(model, rho).logLikelihood).toBeLessThan(fit.logLikelihood)
  const again = fitAtCorrelation(model, fit.correlation, fit)
  expect(again.logLikelihood).toBeCloseTo(fit.logLikelihood, 10)
})

test('gradient and second derivatives against differences', async () => {
  const { data } = await graded()
  const at = Float64Array.from([0.3, -0.4, 0.2, 0.7, -0.1, -0.7, -0.2, -0.5, 0.6, 0.9])
  const { gradient, information } = selectionLikelihood(data, at)
  const shifted = (j: number, by: number) =>
    selectionLikelihood(
      data,
      at.map((value, i) => (i === j ? value + by : value)),
    )
  for (let j = 0; j < at.length; j++) {
    const up = shifted(j, 1e-5)
    const down = shifted(j, -1e-5)
    expect((up.value - down.value) / 2e-5 / gradient[j]).toBeCloseTo(1, 6)
    for (let i = 0; i < at.length; i++) {
      const second = -(up.gradient[i] - down.gradient[i]) / 2e-5
      expect(Math.abs(second - information[i * at.length + j])).toBeLessThan(
        1e-6 * (1 + Math.abs(second)) + 1e-5,
      )
    }
  }
})

test('a grade that is always granted is separated; the rest stands at its limit', async () => {
  const rows = rowsOf('graded-applications.csv')
  const isTop = rows.map((row) => row[1] === 'top')
  const grade = nominalColumn(
    'grade',
    rows.map((row) => row[1]),
  )
  const load = numericColumn(
    'load',
    rows.map((row) => Number(row[0])),
  )
  const debt = numericColumn(
    'debt',
    rows.map((row) => Number(row[2])),
  )
  const selected = rows.map((row, i) => (isTop[i] ? 1 : Number(row[3])))
  const event = rows.map((row) => (row[4] === '' ? 0 : Number(row[4])))
  const fit = fitSelection(await modelOf([load, grade], [debt], selected, event))
  expect(fit.status).toBe('separated')
  expect(fit.selection.coefficients[3]).toBe(Infinity)

  // Rows of that grade tell of the outcome alone: the limit is the fit of the others with those outcomes beside.
  const kept = Uint32Array.from(isTop.flatMap((top, row) => (top ? [] : [row])))
  const alone = await fitProbit(
    [load, grade].map((column) => takeRowsOf(column, kept)),
    Uint8Array.from(kept, (row) => selected[row]),
  )
  for (const j of [0, 1, 2])
    expect(Math.abs(fit.selection.coefficients[j] - alone.coefficients[j])).toBeLessThan(0.05)
})

test.each([2, 3, 4, 6, 8])('a correlation that runs to its bound is a status (draw %i)', async (seed) => {
  // 120 rows with a strong correlation: the likelihood rises all the way to 1.
  const random = randomStream(seed)
  const draws = Array.from({ length: 120 }, () => Array.from({ length: 4 }, () => standardNormal(random)))
  const selected = draws.map(([z, x, u]) => (0.4 + 0.3 * z - 0.3 * x + u > 0 ? 1 : 0))
  const event = draws.map(([, x, u, v]) => (-0.4 + 0.6 * x + 0.9 * u + Math.sqrt(0.19) * v > 0 ? 1 : 0))
  const z = numericColumn(
    'z',
    draws.map(([value]) => value),
  )
  const x = numericColumn(
    'x',
    draws.map(([, value]) => value),
  )
  const model = await modelOf([z, x], [x], selected, event)
  const fit = fitSelection(model)
  const path = [0.9, 0.99, 0.999, 0.9999].map((rho) => fitAtCorrelation(model, rho).logLikelihood)
  expect([...path, fit.logLikelihood]).toEqual([...path, fit.logLikelihood].sort((a, b) => a - b))
  expect(fit).toMatchObject({ status: 'rhoAtBound', correlation: 1, standardError: Number.NaN })
})

test('known correlation: 95 % intervals of it and of a slope cover in 60 books as they should', async () => {
  const truth = { rho: 0.5, slope: 0.6 }
  let coversRho = 0
  let coversSlope = 0
  const books = 60
  for (let seed = 1; seed <= books; seed++) {
    const random = randomStream(seed)
    const normal = () => standardNormal(random)
    const draws = Array.from({ length: 1200 }, () => [normal(), normal(), normal(), normal()])
    const selected = draws.map(([z, x, u]) => (0.4 + 0.8 * z - 0.3 * x + u > 0 ? 1 : 0))
    const event = draws.map(([, x, u, v]) =>
      -0.8 + truth.slope * x + truth.rho * u + Math.sqrt(1 - truth.rho ** 2) * v > 0 ? 1 : 0,
    )
    const z = numericColumn(
      'z',
      draws.map(([value]) => value),
    )
    const x = numericColumn(
      'x',
      draws.map(([, value]) => value),
    )
    const fit = fitSelection(await modelOf([z, x], [x], selected, event))
    const within = (value: number, error: number, target: number) =>
      Math.abs(value - target) <= 1.96 * error ? 1 : 0
    coversRho += within(Math.atanh(fit.correlation), fit.standardError, Math.atanh(truth.rho))
    coversSlope += within(fit.outcome.coefficients[1], Math.sqrt(fit.outcome.covariance[3]), truth.slope)
  }
  // 95 % of 60 is 57, with a binomial standard deviation of 1.7.
  expect(coversRho).toBeGreaterThanOrEqual(52)
  expect(coversSlope).toBeGreaterThanOrEqual(52)
})
