import { describe, expect, test } from 'vitest'
import { sharedCsv, sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { type Column, nominalColumn, numericColumn } from '../frame.ts'
import { randomStream } from '../random.ts'
import { fitLogistic } from '../regression/logistic.ts'
import { binaryOutcome } from '../regression/outcome.ts'
import { dominance, type Importance } from './dominance.ts'

/** Correlated factors: numbers, levels, and an outcome that some of them move. */
function sample(rows: number, seed: number) {
  const random = randomStream(seed, 'importance test')
  const a = Array.from({ length: rows }, () => Math.round(10 * random()) / 2)
  const b = a.map((v) => Math.round(v / 2 + 3 * random()))
  const g = a.map((v) => 'lmno'[Math.floor((random() * 3 + v / 5) % 4)])
  const h = a.map(() => 'xyz'[Math.floor(3 * random())])
  const c = a.map(() => Math.floor(4 * random()))
  const effect: Record<string, number> = { l: 0, m: 0.8, n: -0.5, o: 0.3, x: 0, y: 0.2, z: -0.4 }
  const y = a.map((v, i) => {
    const eta = -1.5 + 0.35 * v - 0.25 * b[i] + effect[g[i]] + effect[h[i]] + 0.3 * c[i]
    return random() < 1 / (1 + Math.exp(-eta)) ? 1 : 0
  })
  const columns: Column[] = [
    numericColumn('a', a),
    numericColumn('b', b),
    nominalColumn('g', g),
    nominalColumn('h', h),
    numericColumn('c', c),
  ]
  return { columns, outcome: binaryOutcome(y) }
}

const { columns, outcome } = sample(400, 5)
const fit = fitLogistic(columns, outcome)
const names = columns.map(({ name }) => name)

/** R² of a subset by a plain, separate fit. */
function rSquaredOf(subset: readonly number[]): number {
  if (subset.length === 0) return 0
  const model = fitLogistic(
    subset.map((player) => columns[player]),
    outcome,
  )
  return 1 - model.logLikelihood / model.nullLogLikelihood
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  )
}

/** The mean of what each player adds over the given orders, every subset fitted from scratch. */
function meanOverOrders(orders: readonly number[][]): number[] {
  const memory = new Map<string, number>()
  const value = (subset: readonly number[]) => {
    const key = [...subset].sort().join()
    if (!memory.has(key)) memory.set(key, rSquaredOf([...subset].sort()))
    return memory.get(key)!
  }
  const sums = columns.map(() => 0)
  for (const order of orders) {
    order.forEach((player, at) => {
      sums[player] += (value(order.slice(0, at + 1)) - value(order.slice(0, at))) / orders.length
    })
  }
  return sums
}

function expectClose(got: Importance['factors'], wanted: readonly number[], tolerance: number) {
  wanted.forEach((value, player) => {
    expect(Math.abs(got[player].value - value), `${got[player].value} not ${value}`).toBeLessThan(tolerance)
  })
}

describe.skipIf(!sharedIsPresent)('published', () => {
  test('spector: general dominance of all subsets', () => {
    const rows = sharedCsv('cases/statistics/spector.csv')
    const numbers = (name: string) => rows.map((row) => Number(row[name]))
    const factors = ['GPA', 'TUCE', 'PSI'].map((name) => numericColumn(name, numbers(name)))
    const { dominance: r } = sharedJson<{
      dominance: { general_dominance_shapley_mcfadden: Record<string, number>; sum: number }
    }>('cases/statistics/spector.computed-R.json')
    const got = dominance(fitLogistic(factors, binaryOutcome(numbers('GRADE'))))
    expect(got.method).toBe('exact')
    for (const { factor, value } of got.factors) {
      expect(Math.abs(value - r.general_dominance_shapley_mcfadden[factor])).toBeLessThan(1e-10)
    }
    expect(Math.abs(got.rSquared - r.sum)).toBeLessThan(1e-12)
  })
})

test('equals the mean over all 120 orders, and sums to R² and the shares to 1', () => {
  const got = dominance(fit)
  expectClose(got.factors, meanOverOrders(permutations([0, 1, 2, 3, 4])), 1e-10)
  expect(Math.abs(got.rSquared - (1 - fit.logLikelihood / fit.nullLogLikelihood))).toBeLessThan(1e-12)
  expect(Math.abs(got.factors.reduce((sum, { share }) => sum + share, 0) - 1)).toBeLessThan(1e-12)
})

test('Owen values equal the mean over the orders that keep groups together', () => {
  const groups = { a: 'external', b: 'borrower', g: 'external', h: 'borrower', c: 'operational' }
  const got = dominance(fit, { groups })
  const together = permutations([0, 1, 2, 3, 4]).filter((order) => {
    const sequence = order.map((player) => groups[names[player] as keyof typeof groups])
    return sequence.every((group, at) => sequence.lastIndexOf(group) === at || sequence[at + 1] === group)
  })
  expect(together.length).toBe(6 * 2 * 2)
  const wanted = meanOverOrders(together)
  expect(got.groups?.map(({ group }) => group)).toEqual(['external', 'borrower', 'operational'])
  for (const { factors, value } of got.groups!) {
    for (const member of factors) {
      expect(member.value).toBeCloseTo(wanted[names.indexOf(member.factor)], 10)
    }
    expect(factors.reduce((sum, member) => sum + member.value, 0)).toBeCloseTo(value, 14)
  }
  expect(Math.abs(got.groups!.reduce((sum, { value }) => sum + value, 0) - got.rSquared)).toBeLessThan(1e-12)
})

test('singletons and one single group both give the Shapley values', () => {
  const shapley = dominance(fit)
  for (const group of [(name: string) => name, () => 'all']) {
    const groups = Object.fromEntries(names.map((name) => [name, group(name)]))
    const owen = dominance(fit, { groups }).groups!.flatMap(({ factors }) => factors)
    for (const { factor, value } of shapley.factors) {
      expect(owen.find((other) => other.factor === factor)!.value).toBeCloseTo(value, 13)
    }
  }
})

test('a factor that is there twice is worth the same both times; one that never varies against the rest, nothing', () => {
  const copy = { ...columns[2], name: 'copy' }
  const twice = dominance(fitLogistic([...columns, copy], outcome))
  expect(twice.factors[2].value).toBeCloseTo(twice.factors[5].value, 12)
  expect(twice.rSquared).toBeCloseTo(dominance(fit).rSquared, 10)
  // Every row once with each value: orthogonal to all else.
  const rows = Array.from({ length: 800 }, (_, i) => i % 400)
  const pick = (column: Column): Column =>
    column.kind === 'numeric'
      ? numericColumn(
          column.name,
          rows.map((row) => column.values[row]),
        )
      : nominalColumn(
          column.name,
          rows.map((row) => column.levels[column.codes[row]]),
        )
  const null2 = numericColumn(
    'null',
    rows.map((_, i) => (i < 400 ? 0 : 1)),
  )
  const doubled = binaryOutcome(rows.map((row) => outcome.events[row]))
  const got = dominance(fitLogistic([...columns.map(pick), null2], doubled))
  expect(Math.abs(got.factors[5].value)).toBeLessThan(1e-12)
  expectClose(
    got.factors,
    dominance(fit).factors.map(({ value }) => value),
    1e-9,
  )
})

test('sampling with the one-step control comes close with a tiny error, and repeats with its seed', () => {
  const exact = dominance(fit)
  const sampled = dominance(fit, { method: 'sampled', budget: 0, seed: 3 })
  expect(sampled.method).toBe('sampled')
  expect(sampled.orders).toBe(8)
  expect(sampled).toEqual(dominance(fit, { method: 'sampled', budget: 0, seed: 3 }))
  sampled.factors.forEach(({ value, standardError }, player) => {
    expect(Math.abs(value - exact.factors[player].value)).toBeLessThan(0.02 * exact.rSquared)
    expect(standardError).toBeLessThan(0.01 * exact.rSquared)
  })
  expect(Math.abs(sampled.rSquared - exact.rSquared)).toBeLessThan(1e-12)
})

test('one step: within a twentieth of R² of the exact values, and the same sum', () => {
  const exact = dominance(fit)
  const quick = dominance(fit, { method: 'oneStep' })
  expect(quick.method).toBe('oneStep')
  expect(Math.abs(quick.rSquared - exact.rSquared)).toBeLessThan(1e-12)
  expectClose(
    quick.factors,
    exact.factors.map(({ value }) => value),
    0.05 * exact.rSquared,
  )
})

test('an interaction counts only beside its parents, and stands in the group of the first', () => {
  const cross = nominalColumn(
    'g × h',
    outcome.events.reduce<string[]>((texts, _, row) => {
      const [g, h] = [columns[2], columns[3]]
      if (g.kind === 'nominal' && h.kind === 'nominal')
        texts.push(g.levels[g.codes[row]] + h.levels[h.codes[row]])
      return texts
    }, []),
  )
  const model = fitLogistic([...columns, cross], outcome)
  const groups = { a: 'one', b: 'one', c: 'one', g: 'two', h: 'three' }
  const got = dominance(model, { groups, interactions: { 'g × h': ['g', 'h'] } })
  expect(got.groups?.find(({ group }) => group === 'two')?.factors.map(({ factor }) => factor)).toEqual([
    'g',
    'g × h',
  ])
  expect(Math.abs(got.rSquared - (1 - model.logLikelihood / model.nullLogLikelihood))).toBeLessThan(1e-12)
  // Beside both parents it is worth what the fit gains; that is its largest weight, a third of the orders.
  const gain = (fit.logLikelihood - model.logLikelihood) / model.nullLogLikelihood
  expect(got.factors[5].value).toBeGreaterThan(0)
  expect(got.factors[5].value).toBeLessThan(gain)
})

test('conditional dominance averages to the general one; a stronger twin dominates completely', () => {
  const got = dominance(fit)
  got.patterns!.conditional.forEach((bySize, player) => {
    expect(bySize.reduce((sum, value) => sum + value, 0) / 5).toBeCloseTo(got.factors[player].value, 12)
  })
  const noisy = numericColumn(
    'noisy',
    outcome.events.map((event, row) => event * 4 + ((row * 7) % 5)),
  )
  const weak = numericColumn(
    'weak',
    outcome.events.map((_, row) => (row * 11) % 7),
  )
  const strong = dominance(fitLogistic([noisy, weak], outcome))
  expect(strong.patterns!.complete).toEqual([
    [false, true],
    [false, false],
  ])
})
