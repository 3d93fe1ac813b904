import { expect, test } from 'vitest'
import { type Column, nominalColumn, numericColumn } from '../frame.ts'
import { randomStream } from '../random.ts'
import { fitLogistic, fittedProbabilities } from '../regression/logistic.ts'
import { binaryOutcome } from '../regression/outcome.ts'
import { designOver } from '../regression/row-sums.ts'
import { assignFolds, crossFittedImportance } from './cross-fitted.ts'
import { dominance } from './dominance.ts'
import { dominanceBootstrap } from './dominance-bootstrap.ts'

/** One strong factor, one weak, and twelve levels of pure noise. */
function sample(rows: number, seed: number) {
  const random = randomStream(seed, 'resampling test')
  const strong = Array.from({ length: rows }, () => Math.floor(5 * random()))
  const weak = Array.from({ length: rows }, () => Math.floor(3 * random()))
  const noise = Array.from({ length: rows }, () => `level ${Math.floor(12 * random())}`)
  const y = strong.map((v, i) => (random() < 1 / (1 + Math.exp(2 - 0.7 * v - 0.2 * weak[i])) ? 1 : 0))
  const clusters = Uint32Array.from(strong, () => Math.floor((rows / 8) * random()))
  const columns: Column[] = [
    numericColumn('strong', strong),
    numericColumn('weak', weak),
    nominalColumn('noise', noise),
  ]
  return { columns, outcome: binaryOutcome(y), clusters }
}

test('twelve levels of noise earn a part in sample and nothing out of fold, where they cost what they overfit', () => {
  let inSample = 0
  let outOfFold = 0
  let strong = 0
  const runs = 12
  for (let seed = 1; seed <= runs; seed++) {
    const rows = sample(1500, seed)
    const fit = fitLogistic(rows.columns, rows.outcome)
    inSample += dominance(fit).factors[2].value / runs
    const { factors } = crossFittedImportance(fit, rows, { seed })
    outOfFold += factors[2].value / runs
    strong += factors[0].value / runs
  }
  // In sample: 11 degrees of freedom, each ½ in log likelihood, of about −1000.
  expect(inSample).toBeGreaterThan(0.004)
  expect(inSample).toBeLessThan(0.008)
  expect(outOfFold).toBeLessThan(0.001)
  expect(outOfFold).toBeGreaterThan(-2 * inSample)
  expect(Math.abs(outOfFold) / strong).toBeLessThan(0.1)
})

test('the values sum to the out-of-fold R² of the full model, by plain refits', () => {
  const rows = sample(600, 3)
  const fit = fitLogistic(rows.columns, rows.outcome)
  const got = crossFittedImportance(fit, rows, { seed: 4, folds: 3 })
  const fold = assignFolds(rows, 3, 4)
  let model = 0
  let empty = 0
  for (let f = 0; f < 3; f++) {
    const training = { events: new Float64Array(600), trials: new Float64Array(600) }
    for (let row = 0; row < 600; row++) {
      if (fold[row] === f) continue
      training.events[row] = rows.outcome.events[row]
      training.trials[row] = 1
    }
    const own = fitLogistic(rows.columns, training)
    const p = fittedProbabilities(designOver(own.design, rows.columns, 600), own.coefficients)
    const mean = own.events / own.trials
    for (let row = 0; row < 600; row++) {
      if (fold[row] !== f) continue
      const event = rows.outcome.events[row] === 1
      model += Math.log(event ? p[row] : 1 - p[row])
      empty += Math.log(event ? mean : 1 - mean)
    }
  }
  // The weak prior of the cross-fitted game moves the fourth digit.
  expect(got.rSquared).toBeCloseTo(1 - model / empty, 3)
})

test('folds keep clusters whole and deal events evenly', () => {
  const rows = sample(400, 2)
  const byCluster = assignFolds(rows, 5, 1)
  const foldOf = new Map<number, number>()
  rows.clusters.forEach((cluster, row) => {
    expect(foldOf.get(cluster) ?? byCluster[row]).toBe(byCluster[row])
    foldOf.set(cluster, byCluster[row])
  })
  const byRow = assignFolds({ columns: rows.columns, outcome: rows.outcome }, 5, 1)
  const events = [0, 1, 2, 3, 4].map((f) =>
    byRow.reduce((sum, own, row) => sum + (own === f ? rows.outcome.events[row] : 0), 0),
  )
  expect(Math.max(...events) - Math.min(...events)).toBeLessThanOrEqual(1)
})

test('bootstrap intervals cover the sample value, widen with clusters, and repeat with the seed', () => {
  const rows = sample(500, 7)
  const fit = fitLogistic(rows.columns, rows.outcome)
  const groups = { strong: 'external', weak: 'borrower', noise: 'borrower' }
  const options = { replications: 60, seed: 2, groups }
  const exact = dominanceBootstrap(fit, rows, options)
  expect(exact.method).toBe('exact')
  expect(exact).toEqual(dominanceBootstrap(fit, rows, options))
  const { factors, rSquared } = dominance(fit)
  const [low, high] = exact.factors[0].value
  expect(low).toBeLessThan(factors[0].value)
  expect(high).toBeGreaterThan(factors[0].value)
  expect(exact.rSquared[1]).toBeGreaterThan(rSquared)
  expect(exact.groups?.map(({ group }) => group)).toEqual(['external', 'borrower'])
  // Every row four times: as independent rows the interval halves, by the clusters of four it stays.
  const four = Array.from({ length: 2000 }, (_, i) => i % 500)
  const columns = rows.columns.map(
    (column): Column =>
      column.kind === 'numeric'
        ? numericColumn(
            column.name,
            four.map((row) => column.values[row]),
          )
        : nominalColumn(
            column.name,
            four.map((row) => column.levels[column.codes[row]]),
          ),
  )
  const outcome = binaryOutcome(four.map((row) => rows.outcome.events[row]))
  const fourFold = fitLogistic(columns, outcome)
  const width = ({ factors: [first] }: typeof exact) => first.value[1] - first.value[0]
  const naive = dominanceBootstrap(fourFold, { columns, outcome }, options)
  const clustered = dominanceBootstrap(
    fourFold,
    { columns, outcome, clusters: Uint32Array.from(four) },
    options,
  )
  expect(width(naive)).toBeLessThan(0.75 * width(clustered))
})

test('beyond the budget replicates are valued in one step, close to the exact intervals', () => {
  const rows = sample(500, 9)
  const fit = fitLogistic(rows.columns, rows.outcome)
  const exact = dominanceBootstrap(fit, rows, { replications: 60, seed: 2 })
  const quick = dominanceBootstrap(fit, rows, { replications: 60, seed: 2, budget: 1e6 })
  expect(quick.method).toBe('oneStep')
  exact.factors.forEach(({ share }, player) => {
    expect(Math.abs(share[0] - quick.factors[player].share[0])).toBeLessThan(0.03)
    expect(Math.abs(share[1] - quick.factors[player].share[1])).toBeLessThan(0.03)
  })
})

test('in one step too no bound is negative: larger models explain no less', () => {
  const lows = Array.from({ length: 6 }, (_, i) => {
    const rows = sample(300, 100 + i)
    const random = randomStream(i, 'columns of noise')
    const noise = Array.from({ length: 6 }, (_, j) =>
      numericColumn(
        `noise ${j}`,
        Array.from(rows.clusters, () => random() ** 4),
      ),
    )
    const columns = [...rows.columns.slice(0, 2), ...noise]
    const groups = Object.fromEntries(columns.map(({ name }) => [name, name < 'o' ? 'noise' : 'told']))
    const options = { replications: 60, seed: 2, budget: 1e6, groups }
    const bootstrap = dominanceBootstrap(
      fitLogistic(columns, rows.outcome),
      { columns, outcome: rows.outcome },
      options,
    )
    expect(bootstrap.method).toBe('oneStep')
    return [...bootstrap.factors, ...(bootstrap.groups ?? [])].flatMap(({ value, share }) => [
      value[0],
      share[0],
    ])
  })
  expect(Math.min(...lows.flat())).toBeGreaterThanOrEqual(0)
})
