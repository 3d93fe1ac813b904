import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { simulatedGroups } from '../../../test/simulated-groups.ts'
import { nominalColumn, numericColumn } from '../frame.ts'
import { fitLogistic } from '../regression/logistic.ts'
import { binaryOutcome } from '../regression/outcome.ts'
import type { Grouping } from './grouped-cells.ts'
import type { MixedFit } from './mixed-fit.ts'
import { fitMixedLogistic } from './mixed-logistic.ts'

interface GoldenFit {
  readonly coefficients: readonly number[]
  readonly standardErrors: readonly number[]
  readonly deviations: readonly number[]
  readonly logLikelihood: number
  readonly modes: readonly (readonly number[])[]
  readonly modeDeviations: readonly (readonly number[])[]
  readonly levels: readonly (readonly string[])[]
}

const golden = JSON.parse(readFileSync(join(import.meta.dirname, 'mixed-logit.golden.json'), 'utf8'))

function groupingOf(name: string, texts: readonly (string | number)[]): Grouping {
  const levels = [...new Set(texts.map(String))]
  return { name, levels, codes: Uint32Array.from(texts, (text) => levels.indexOf(String(text))) }
}

const columns = [numericColumn('x', golden.x), nominalColumn('g', golden.g)]
const outcome = binaryOutcome(golden.y)
const officer = groupingOf('officer', golden.officer)
const branch = groupingOf('branch', golden.branch)
const township = groupingOf('township', golden.township)

function standardErrors({ covariance, coefficients }: MixedFit): number[] {
  return Array.from(coefficients, (_, j) => Math.sqrt(covariance[j * (coefficients.length + 1)]))
}

describe("lme4's glmer, tolerances tightened", () => {
  test.each([
    ['laplace', [officer], 1],
    ['quadrature9', [officer], 9],
    ['quadrature25', [officer], 25],
    ['nested', [officer, branch], 1],
    ['crossed', [officer, township], 1],
  ] as const)('%s', async (name, groupings, quadrature) => {
    const want = golden[name] as GoldenFit
    const fit = await fitMixedLogistic(columns, outcome, groupings, { quadrature })
    expect(fit.status).toBe('converged')
    expect(fit.logLikelihood).toBeCloseTo(want.logLikelihood, 6)
    expectNear(fit.coefficients, want.coefficients, 1e-6)
    expectNear(
      fit.intercepts.map(({ standardDeviation }) => standardDeviation),
      want.deviations,
      1e-6,
    )
    // lme4 takes second differences of the deviance, good to about 1e-5.
    expectNear(standardErrors(fit), want.standardErrors, 1e-5)
    fit.intercepts.forEach((intercept, k) => {
      const order = want.levels[k].map((level) => intercept.levels.indexOf(level))
      const ofGroups = (values: Float64Array) => order.map((group) => values[group])
      expectNear(ofGroups(intercept.modes), want.modes[k], 1e-6)
      expectNear(ofGroups(intercept.modeDeviations), want.modeDeviations[k], 1e-6)
    })
  })
})

describe('the order of rows, groupings and groups changes nothing', () => {
  test('groupings are told in the order asked for', async () => {
    const one = await fitMixedLogistic(columns, outcome, [officer, branch])
    const other = await fitMixedLogistic(columns, outcome, [branch, officer])
    expect(other.intercepts.map(({ name }) => name)).toEqual(['branch', 'officer'])
    expectNear(other.coefficients, [...one.coefficients], 1e-9)
    expect(other.intercepts[0].standardDeviation).toBeCloseTo(one.intercepts[1].standardDeviation, 9)
    expect(other.intercepts[0].test?.chiSquare).toBeCloseTo(one.intercepts[1].test!.chiSquare, 8)
  })

  test('rows backwards', async () => {
    const back = <T>(values: readonly T[]) => values.toReversed()
    const one = await fitMixedLogistic(columns, outcome, [officer])
    const other = await fitMixedLogistic(
      [numericColumn('x', back(golden.x as number[])), nominalColumn('g', back(golden.g as string[]))],
      binaryOutcome(back(golden.y as number[])),
      [groupingOf('officer', back(golden.officer as number[]))],
    )
    expectNear(other.coefficients, [...one.coefficients], 1e-9)
    expect(other.logLikelihood).toBeCloseTo(one.logLikelihood, 9)
  })

  test('a weight of 2 is the row written twice', async () => {
    const twice = <T>(values: readonly T[]) => [...values, ...values]
    const weighted = await fitMixedLogistic(
      columns,
      binaryOutcome(golden.y, new Float64Array(golden.y.length).fill(2)),
      [officer],
    )
    const doubled = await fitMixedLogistic(
      [numericColumn('x', twice(golden.x as number[])), nominalColumn('g', twice(golden.g as string[]))],
      binaryOutcome(twice(golden.y as number[])),
      [groupingOf('officer', twice(golden.officer as number[]))],
    )
    expectNear(weighted.coefficients, [...doubled.coefficients], 1e-9)
  })
})

describe('without a spread', () => {
  // Every group has the same rows and outcomes: less spread than chance would give.
  const share = [0, 0, 1, 0, 1, 1, 0, 1]
  const values = [-2, -1, -1.5, 0, 0.5, 1, 1.5, 2]
  const groups = 12
  const repeated = <T>(own: readonly T[]) => Array.from({ length: groups }, () => own).flat()
  const flatColumns = [numericColumn('x', repeated(values))]
  const flatOutcome = binaryOutcome(repeated(share))
  const flat = groupingOf(
    'flat',
    Array.from({ length: groups * 8 }, (_, row) => row >> 3),
  )

  test('σ is 0 and the fit is the plain logit to the last digit', async () => {
    const fit = await fitMixedLogistic(flatColumns, flatOutcome, [flat])
    const plain = fitLogistic(flatColumns, flatOutcome)
    const [intercept] = fit.intercepts
    expect(intercept).toMatchObject({
      standardDeviation: 0,
      isSingular: true,
      test: { chiSquare: 0, pValue: 1 },
    })
    expect(fit.status).toBe('converged')
    expect(fit.logLikelihood).toBeCloseTo(plain.logLikelihood, 11)
    expectNear(fit.coefficients, [...plain.coefficients], 1e-12)
    expectNear(fit.covariance, [...plain.covariance], 1e-12)
    expect([...intercept.modes]).toEqual(new Array(groups).fill(0))
  })

  test('beside a grouping that has one, it is the fit of the other alone', async () => {
    // Dealt out in turn among events and among the rest, so that each of 30 groups has the same share.
    const dealt = [0, 0]
    const even = groupingOf(
      'even',
      (golden.y as number[]).map((y) => dealt[y]++ % 30),
    )
    const both = await fitMixedLogistic(columns, outcome, [even, officer])
    const alone = await fitMixedLogistic(columns, outcome, [officer], { quadrature: 1 })
    const [none, own] = both.intercepts
    expect(none.isSingular ? none.standardDeviation : Number.NaN).toBe(0)
    expect(own.standardDeviation).toBe(alone.intercepts[0].standardDeviation)
    expect([...both.coefficients]).toEqual([...alone.coefficients])
  })
})

describe('statuses', () => {
  test('a level without events is separated, and the rest is the fit without it', async () => {
    const level = Array.from(golden.y as number[], (y, row) => (row % 12 === 0 && y === 0 ? 'never' : 'some'))
    const fit = await fitMixedLogistic(
      [numericColumn('x', golden.x), nominalColumn('level', level, ['some', 'never'])],
      outcome,
      [officer],
    )
    const kept = level.flatMap((value, row) => (value === 'some' ? [row] : []))
    const rest = await fitMixedLogistic(
      [
        numericColumn(
          'x',
          kept.map((row) => golden.x[row]),
        ),
      ],
      binaryOutcome(kept.map((row) => golden.y[row])),
      [
        groupingOf(
          'officer',
          kept.map((row) => golden.officer[row]),
        ),
      ],
    )
    expect(fit.status).toBe('separated')
    expect(fit.coefficients[2]).toBe(-Infinity)
    expectNear(fit.coefficients.subarray(0, 2), [...rest.coefficients], 1e-8)
    expect(fit.logLikelihood).toBeCloseTo(rest.logLikelihood, 8)
    expect(fit.intercepts[0].standardDeviation).toBeCloseTo(rest.intercepts[0].standardDeviation, 8)
  })

  test('a column that repeats another is collinear and has no coefficient', async () => {
    const fit = await fitMixedLogistic([columns[0], numericColumn('again', golden.x)], outcome, [officer])
    expect(fit.status).toBe('collinear')
    expect(fit.coefficients[2]).toBeNaN()
    const once = await fitMixedLogistic([columns[0]], outcome, [officer])
    expectNear(fit.coefficients.subarray(0, 2), [...once.coefficients], 1e-9)
  })

  test('Laplace with one or two rows a group can run off, and says so', async () => {
    const sizes = Array.from({ length: 24 }, (_, group) => 1 + (group % 2))
    const sparse = simulatedGroups({ sizes, deviation: 0.5, intercept: -1, slope: 0.3, seed: 11 })
    const fit = await fitMixedLogistic(sparse.columns, sparse.outcome, [sparse.grouping], { quadrature: 1 })
    expect(fit.status).toBe('notConverged')
  })

  test.each([
    ['oneGroupOnly', () => 'all'],
    ['groupsOfOne', (row: number) => row],
    ['groupsHaveOneOutcome', (row: number) => `${golden.y[row]}${row % 5}`],
  ] as const)('%s', async (code, groupOf) => {
    const grouping = groupingOf(
      'own',
      Array.from(golden.y as number[], (_, row) => groupOf(row)),
    )
    await expect(fitMixedLogistic(columns, outcome, [grouping])).rejects.toMatchObject({ code })
  })

  test('groupingsCoincide', async () => {
    const renamed = groupingOf(
      'again',
      (golden.officer as number[]).map((code) => `officer ${code}`),
    )
    await expect(fitMixedLogistic(columns, outcome, [officer, renamed])).rejects.toMatchObject({
      code: 'groupingsCoincide',
      details: { column: 'officer', other: 'again' },
    })
  })
})

function expectNear(own: ArrayLike<number>, wanted: readonly number[], tolerance: number): void {
  expect(own.length).toBe(wanted.length)
  wanted.forEach((value, i) => {
    expect(Math.abs(own[i] - value)).toBeLessThanOrEqual(tolerance)
  })
}
