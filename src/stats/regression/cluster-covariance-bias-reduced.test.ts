import { expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../frame.ts'
import { multiply, transpose } from '../linear-algebra/matrix.ts'
import { spectralFunction, symmetricEigen } from '../linear-algebra/symmetric-eigen.ts'
import { clusterCovariance } from './cluster-covariance.ts'
import { biasReducedClusterCovariance } from './cluster-covariance-bias-reduced.ts'
import { fitLogistic, fittedProbabilities } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'
import golden from './robust-inference.golden.json' with { type: 'json' }

const columns = [numericColumn('x', golden.x), numericColumn('z', golden.z), nominalColumn('g', golden.g)]
const outcome = binaryOutcome(golden.y)
const fit = fitLogistic(columns, outcome)
const village = Uint32Array.from(golden.village)

/** The definition itself, with the n × n matrices: W^½ X, H, (I − H_gg)^-½, Ω of all clusters. */
function byDefinition() {
  const n = golden.y.length
  const k = 6
  const p = fittedProbabilities(fit.design, fit.coefficients)
  const z = new Float64Array(n * k)
  for (let i = 0; i < n; i++) {
    const root = Math.sqrt(p[i] * (1 - p[i]))
    const row = [
      1,
      golden.x[i],
      golden.z[i],
      ...['b', 'c', 'd'].map((level) => (golden.g[i] === level ? 1 : 0)),
    ]
    row.forEach((value, j) => {
      z[i * k + j] = root * value
    })
  }
  const hat = multiply(multiply(z, fit.covariance, n, k, k), transpose(z, n, k), n, k, n)
  const e = Float64Array.from(p, (value, i) => (golden.y[i] - value) / Math.sqrt(value * (1 - value)))
  const meat = new Float64Array(k * k)
  const adjusted: { rows: number[]; a: Float64Array }[] = []
  for (const g of new Set(village)) {
    const rows = golden.y.map((_, i) => i).filter((i) => village[i] === g)
    const m = rows.length
    const remainder = new Float64Array(m * m)
    rows.forEach((i, a) => {
      rows.forEach((j, b) => {
        remainder[a * m + b] = (a === b ? 1 : 0) - hat[i * n + j]
      })
    })
    const root = spectralFunction(symmetricEigen(remainder, m), (value) => 1 / Math.sqrt(value))
    const zg = Float64Array.from(rows.flatMap((i) => [...z.subarray(i * k, (i + 1) * k)]))
    const a = multiply(root, zg, m, m, k)
    const score = multiply(
      transpose(a, m, k),
      Float64Array.from(rows, (i) => e[i]),
      k,
      m,
      1,
    )
    for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) meat[i * k + j] += score[i] * score[j]
    adjusted.push({ rows, a })
  }
  const covariance = multiply(multiply(fit.covariance, meat, k, k, k), fit.covariance, k, k, k)
  const degreesOfFreedom = Array.from({ length: k }, (_, j) => {
    const c = fit.covariance.slice(j * k, (j + 1) * k)
    const vectors = adjusted.map(({ rows, a }) => {
      const ac = multiply(a, c, rows.length, k, 1)
      return Float64Array.from({ length: n }, (_, i) => {
        let sum = 0
        rows.forEach((row, at) => {
          sum += ((i === row ? 1 : 0) - hat[i * n + row]) * ac[at]
        })
        return sum
      })
    })
    let trace = 0
    let squares = 0
    vectors.forEach((left, g) => {
      vectors.forEach((right, h) => {
        const product = multiply(left, right, 1, n, 1)[0]
        if (g === h) trace += product
        squares += product * product
      })
    })
    return (trace * trace) / squares
  })
  return { covariance, degreesOfFreedom }
}

test('CR2 and its degrees of freedom equal their definition with n × n matrices', () => {
  const got = biasReducedClusterCovariance(fit, { columns, outcome, clusters: [village] })
  const wanted = byDefinition()
  expect(got.clusterCount).toBe(9)
  wanted.covariance.forEach((value, i) => {
    expect(Math.abs(got.covariance[i] - value)).toBeLessThan(1e-9 * Math.abs(value) + 1e-12)
  })
  wanted.degreesOfFreedom.forEach((value, j) => {
    expect(got.degreesOfFreedom[j]).toBeCloseTo(value, 7)
    expect(value).toBeLessThan(9)
  })
})

test('a level that only one cluster has is set aside in the root, and many clusters bring CR2 to CR0', () => {
  const own = nominalColumn(
    'own',
    golden.village.map((v) => (v === 0 ? 'first' : 'other')),
  )
  const rows = { columns: [columns[0], own], outcome, clusters: [village] }
  const single = biasReducedClusterCovariance(fitLogistic(rows.columns, outcome), rows)
  expect(single.covariance.every(Number.isFinite)).toBe(true)
  const each = { columns, outcome, clusters: [Uint32Array.from(golden.y, (_, i) => i)] }
  const bias = biasReducedClusterCovariance(fit, each).covariance
  const plain = clusterCovariance(fit, each, 'CR0').covariance
  for (let j = 0; j < 6; j++) {
    const ratio = bias[j * 7] / plain[j * 7]
    expect(ratio).toBeGreaterThan(1)
    expect(ratio).toBeLessThan(1.1)
  }
})
