import { expect, test } from 'vitest'
import { normalTwoSided } from '../distributions.ts'
import { nominalColumn, numericColumn } from '../frame.ts'
import { randomStream } from '../random.ts'
import { clusterCovariance } from './cluster-covariance.ts'
import { fitLogistic } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'
import golden from './robust-inference.golden.json' with { type: 'json' }
import { wildScoreFactorTests, wildScoreTest, wildScoreTests } from './wild-score-bootstrap.ts'

const columns = [numericColumn('x', golden.x), numericColumn('z', golden.z), nominalColumn('g', golden.g)]
const outcome = binaryOutcome(golden.y)
const fit = fitLogistic(columns, outcome)
const rows = { columns, outcome, clusters: [Uint32Array.from(golden.village)] }

test('nine clusters: all 512 sign patterns, so no seed matters and p is a multiple of 2/512', () => {
  const one = wildScoreTest(fit, rows, [1], { seed: 1 })
  expect(one).toEqual(wildScoreTest(fit, rows, [1], { seed: 2 }))
  expect(one.weights).toBe('enumerated')
  expect(one.replications).toBe(512)
  expect((one.pValue * 256) % 1).toBeCloseTo(0, 10)
})

test('the statistic of one column is (Σ a)² / Σ (a − ā)² of its restricted fit, computed by hand', () => {
  // Two equal halves of one covariate: restricted to the intercept, a is proportional to Σ (x − x̄)(y − ȳ) by cluster.
  const x = [0, 1, 2, 3, 1, 2, 5, 0, 4, 2, 6, 1]
  const y = [0, 0, 1, 1, 0, 1, 1, 0, 0, 0, 1, 0]
  const clusters = Uint32Array.from([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3])
  const column = numericColumn('x', x)
  const small = fitLogistic([column], binaryOutcome(y))
  const got = wildScoreTest(
    small,
    { columns: [column], outcome: binaryOutcome(y), clusters: [clusters] },
    [1],
    { seed: 1 },
  )
  const meanX = x.reduce((sum, v) => sum + v, 0) / 12
  const meanY = y.reduce((sum, v) => sum + v, 0) / 12
  const a = [0, 0, 0, 0]
  x.forEach((v, i) => {
    a[clusters[i]] += (v - meanX) * (y[i] - meanY)
  })
  const statistic = (b: number[]) => {
    const sum = b.reduce((s, v) => s + v, 0)
    return sum ** 2 / b.reduce((s, v) => s + (v - sum / 4) ** 2, 0)
  }
  expect(got.statistic).toBeCloseTo(statistic(a), 9)
  const all = Array.from({ length: 16 }, (_, d) => statistic(a.map((v, g) => ((d >> g) & 1 ? -v : v))))
  expect(got.pValue).toBe(all.filter((t) => t >= statistic(a) - 1e-9).length / 16)
})

test('same seed, same p; Webb weights below twelve clusters when the patterns are too many to take', () => {
  const options = { seed: 7, replications: 400 }
  const one = wildScoreTests(fit, rows, options)
  expect(one).toEqual(wildScoreTests(fit, rows, options))
  expect(one[0]).toBeNull()
  expect(one[1]?.weights).toBe('webb')
  const joint = wildScoreFactorTests(fit, rows, options)
  expect(joint.map(({ factor, test }) => [factor, test?.columns.length])).toEqual([
    ['x', 1],
    ['z', 1],
    ['g', 3],
  ])
})

test('with many clusters the bootstrap agrees with the robust Wald test', () => {
  const clusters = [Uint32Array.from(golden.y, (_, i) => i % 80)]
  const covariance = clusterCovariance(fit, { ...rows, clusters }, 'CR1').covariance
  const tests = wildScoreTests(fit, { ...rows, clusters }, { seed: 3, replications: 4000 })
  for (let j = 1; j < 6; j++) {
    const wald = normalTwoSided(fit.coefficients[j] / Math.sqrt(covariance[j * 7]))
    expect(Math.abs(tests[j]!.pValue - wald)).toBeLessThan(0.06)
  }
})

test('under the null with eight clusters it rejects about 5 % of the time, where the Wald test rejects far more', () => {
  let wildRejections = 0
  let waldRejections = 0
  const runs = 300
  const random = randomStream(11, 'clustered null')
  for (let run = 0; run < runs; run++) {
    const cluster = Uint32Array.from({ length: 240 }, (_, i) => i % 8)
    const effect = Array.from({ length: 8 }, () => 1.2 * (random() + random() + random() - 1.5))
    const level = Array.from({ length: 8 }, () => random())
    const x = Array.from(cluster, (g) => level[g] + 0.3 * random())
    const y = Array.from(cluster, (g) => (random() < 1 / (1 + Math.exp(0.5 - effect[g])) ? 1 : 0))
    const column = numericColumn('x', x)
    const model = fitLogistic([column], binaryOutcome(y))
    const data = { columns: [column], outcome: binaryOutcome(y), clusters: [cluster] }
    if (wildScoreTest(model, data, [1], { seed: run, replications: 300 }).pValue <= 0.05) wildRejections += 1
    const error = Math.sqrt(clusterCovariance(model, data, 'CR1').covariance[3])
    if (Math.abs(model.coefficients[1] / error) > 1.96) waldRejections += 1
  }
  expect(wildRejections / runs).toBeLessThan(0.085)
  expect(wildRejections / runs).toBeGreaterThan(0.015)
  expect(waldRejections / runs).toBeGreaterThan(0.1)
})
