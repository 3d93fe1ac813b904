import { describe, expect, test } from 'vitest'
import { sharedCsv, sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { nominalColumn, numericColumn } from '../frame.ts'
import { fitLogistic } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'
import { robustCovariance, robustKinds } from './robust-covariance.ts'
import golden from './robust-inference.golden.json' with { type: 'json' }

const columns = [numericColumn('x', golden.x), numericColumn('z', golden.z), nominalColumn('g', golden.g)]
const fit = fitLogistic(columns, binaryOutcome(golden.y))

function errorsOf(covariance: Float64Array): number[] {
  const size = Math.sqrt(covariance.length)
  return Array.from({ length: size }, (_, j) => Math.sqrt(covariance[j * size + j]))
}

function expectAll(got: ArrayLike<number>, wanted: readonly number[], tolerance: number) {
  expect(got.length).toBe(wanted.length)
  wanted.forEach((value, j) => {
    expect(Math.abs(got[j] / value - 1), `${got[j]} not ${value}`).toBeLessThan(tolerance)
  })
}

test.each([
  ['HC0', golden.hc0],
  ['HC1', golden.hc1],
  ['HC3', golden.hc3],
] as const)('%s as sandwich::vcovHC', (kind, wanted) => {
  expectAll(errorsOf(robustCovariance(fit, kind).covariance), wanted, 1e-9)
})

describe.skipIf(!sharedIsPresent)('low birth weight', () => {
  test.each(robustKinds)('%s as published', (kind) => {
    const rows = sharedCsv('cases/statistics/lowbwt.csv')
    const numbers = (name: string) =>
      numericColumn(
        name,
        rows.map((row) => Number(row[name])),
      )
    const race = nominalColumn(
      'race',
      rows.map((row) => row.race),
    )
    const lowbwt = fitLogistic(
      [numbers('age'), numbers('lwt'), race, ...['smoke', 'ptl', 'ht', 'ui'].map(numbers)],
      binaryOutcome(rows.map((row) => Number(row.low))),
      { references: { race: 'white' } },
    )
    const r = sharedJson<{ robust_se: Record<string, number[]> }>('cases/statistics/lowbwt.computed-R.json')
    expectAll(errorsOf(robustCovariance(lowbwt, kind).covariance), r.robust_se[kind], 1e-8)
  })
})

test('collapsed cells give the errors of the rows, and the multiplier counts trials', () => {
  const g = nominalColumn('g', golden.g)
  const cells = fitLogistic([g], binaryOutcome(golden.y))
  expect(cells.design.rows).toBe(4)
  // A zero offset keeps the rows apart.
  const rows = fitLogistic([g], binaryOutcome(golden.y), { offset: new Float64Array(240) })
  for (const kind of robustKinds) {
    const got = robustCovariance(cells, kind)
    expectAll(got.covariance, [...robustCovariance(rows, kind).covariance], 1e-9)
    if (kind === 'HC1') expect(got.multiplier).toBe(240 / 236)
  }
})
