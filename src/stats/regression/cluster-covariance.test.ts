import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedCsv, sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { nominalColumn, numericColumn, takeRowsOf } from '../frame.ts'
import { clusterCovariance, oneWayCovariances } from './cluster-covariance.ts'
import { fitLogistic } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'
import { robustCovariance } from './robust-covariance.ts'
import golden from './robust-inference.golden.json' with { type: 'json' }

const columns = [numericColumn('x', golden.x), numericColumn('z', golden.z), nominalColumn('g', golden.g)]
const outcome = binaryOutcome(golden.y)
const fit = fitLogistic(columns, outcome)
const village = Uint32Array.from(golden.village)
const year = Uint32Array.from(golden.year)

function errorsOf(covariance: Float64Array): number[] {
  const size = Math.sqrt(covariance.length)
  return Array.from({ length: size }, (_, j) => Math.sqrt(covariance[j * size + j]))
}

function expectAll(got: ArrayLike<number>, wanted: readonly number[], tolerance: number) {
  expect(got.length).toBe(wanted.length)
  wanted.forEach((value, j) => {
    expect(Math.abs(got[j] - value) / Math.abs(value), `${got[j]} not ${value}`).toBeLessThan(tolerance)
  })
}

test.each([
  ['CR0', golden.cr0, 1],
  ['stata', golden.stata, 9 / 8],
  ['CR1', golden.cr1, ((9 / 8) * 239) / 234],
] as const)('one-way %s as sandwich::vcovCL, with its multiplier', (correction, wanted, multiplier) => {
  const got = clusterCovariance(fit, { columns, outcome, clusters: [village] }, correction)
  expectAll(errorsOf(got.covariance), wanted, 1e-9)
  expect(got.clusterCounts).toEqual([9])
  expect(got.multipliers).toEqual([multiplier])
})

test.each([
  ['CR0', golden.twoWayCr0],
  ['CR1', golden.twoWayCr1],
] as const)('two-way %s as sandwich::vcovCL', (correction, wanted) => {
  const got = clusterCovariance(fit, { columns, outcome, clusters: [village, year] }, correction)
  expect(got.clusterCounts).toEqual([9, 5, 45])
  expectAll(got.unrepaired, wanted, 1e-8)
})

test('several kinds of clusters at once are as each alone', () => {
  const [byVillage, byYear] = oneWayCovariances(fit, { columns, outcome, clusters: [village, year] }, 'stata')
  expectAll(errorsOf(byVillage), golden.stata, 1e-9)
  const alone = clusterCovariance(fit, { columns, outcome, clusters: [year] }, 'stata').covariance
  expectAll(byYear, [...alone], 1e-12)
})

test('two equal ways are one way; a way that gives a negative variance is repaired', () => {
  const once = clusterCovariance(fit, { columns, outcome, clusters: [village] }, 'CR1').covariance
  expectAll(
    clusterCovariance(fit, { columns, outcome, clusters: [village, village] }).covariance,
    [...once],
    1e-9,
  )
  // Pairs of opposite residuals: clusters whose scores cancel, against rows that do not.
  const x = numericColumn('x', [1, 1, 2, 2, 3, 3, 4, 4])
  const y = binaryOutcome([0, 1, 1, 0, 0, 1, 1, 0])
  const small = fitLogistic([x], y)
  const pairs = Uint32Array.from([0, 0, 1, 1, 2, 2, 3, 3])
  const mixed = Uint32Array.from([0, 1, 0, 1, 0, 1, 0, 1])
  const got = clusterCovariance(small, { columns: [x], outcome: y, clusters: [pairs, mixed] }, 'CR0')
  expect(got.repaired).toBe(true)
  for (const error of errorsOf(got.covariance)) expect(error).toBeGreaterThanOrEqual(0)
})

test('one observation a cluster is HC; rows doubled inside their clusters change nothing (CR0)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (shift) => {
      const own = Uint32Array.from(golden.y, (_, row) => (row * 7 + shift) % 100003)
      const single = clusterCovariance(fit, { columns, outcome, clusters: [own] }, 'CR0').covariance
      expectAll(single, [...robustCovariance(fit, 'HC0').covariance], 1e-9)
    }),
    { numRuns: 5 },
  )
  const twice = Array.from({ length: 480 }, (_, i) => i % 240)
  const doubledColumns = columns.map((column) => takeRowsOf(column, twice))
  const doubled = binaryOutcome(twice.map((row) => golden.y[row]))
  const rows = { columns: doubledColumns, outcome: doubled, clusters: [village.slice(), year.slice()] }
  const got = clusterCovariance(
    fitLogistic(doubledColumns, doubled),
    { ...rows, clusters: [Uint32Array.from(twice, (row) => village[row])] },
    'CR0',
  )
  expectAll(errorsOf(got.covariance), golden.cr0, 1e-9)
})

describe.skipIf(!sharedIsPresent)('contraception in 60 districts', () => {
  test('three corrections as published', () => {
    const rows = sharedCsv('cases/statistics/contraception.csv')
    const age = rows.map((row) => Number(row.age10))
    const factors = [
      numericColumn('age10', age),
      numericColumn(
        'age10 squared',
        age.map((value) => value * value),
      ),
      numericColumn(
        'urbanY',
        rows.map((row) => Number(row.urbanY)),
      ),
      nominalColumn(
        'livch',
        rows.map((row) => row.livch),
      ),
    ]
    const use = binaryOutcome(rows.map((row) => Number(row.y)))
    const district = Uint32Array.from(rows, (row) => Number(row.district))
    const r = sharedJson<{ cluster_se: Record<string, number[]> }>(
      'cases/statistics/contraception_cluster_mixed.computed-R.json',
    ).cluster_se
    const model = fitLogistic(factors, use)
    const errors = (correction: 'CR0' | 'CR1' | 'stata') =>
      errorsOf(
        clusterCovariance(model, { columns: factors, outcome: use, clusters: [district] }, correction)
          .covariance,
      )
    expectAll(errors('CR0'), r.CR0_no_adjustment, 1e-8)
    expectAll(errors('stata'), r.CR0_times_G_over_Gminus1, 1e-8)
    expectAll(errors('CR1'), r.CR1_G_over_Gminus1_times_nminus1_over_nminusk, 1e-8)
  })
})
