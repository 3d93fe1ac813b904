import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoredOutcomes } from '../discrimination/scored-outcomes.ts'
import { tiedScores } from '../discrimination/tied-scores.ts'
import { randomStream } from '../random.ts'
import { associationTest } from './association-test.ts'
import { cochranArmitage } from './cochran-armitage.ts'
import { fisherExact } from './fisher-exact.ts'
import { hypergeometric } from './fisher-sampling.ts'
import { type LevelCounts, levelCounts } from './level-counts.ts'
import { pearsonChiSquare } from './pearson-chi-square.ts'
import { rankSumTest } from './rank-sum.ts'
import golden from './univariate.golden.json' with { type: 'json' }
import { welchTest } from './welch.ts'

function table(events: readonly number[], nonEvents: readonly number[]): LevelCounts {
  return { events: Float64Array.from(events), nonEvents: Float64Array.from(nonEvents) }
}

describe('R', () => {
  test.each(golden.tables)(
    '%#: chi-square, Fisher, trend',
    ({ events, nonEvents, pearson, fisher, trend }) => {
      const counts = table(events, nonEvents)
      const chiSquare = pearsonChiSquare(counts)!
      expect([chiSquare.chiSquare, chiSquare.degreesOfFreedom, chiSquare.pValue]).toEqual(
        pearson.map((value) => expect.closeTo(value, 11)),
      )
      const exact = fisherExact(counts, { seed: 1 })!
      expect(exact.method).toBe('exact')
      // R sums to about eight digits where it uses FEXACT.
      expect(exact.pValue).toBeCloseTo(fisher, 7)
      const armitage = cochranArmitage(counts)!
      expect(armitage.z ** 2).toBeCloseTo(trend[0], 10)
      expect(armitage.pValue).toBeCloseTo(trend[1], 11)
    },
  )

  const values = Float64Array.from(golden.value)

  test.each([
    ['rows', undefined, golden.welch],
    ['weights', golden.weight, golden.weightedWelch],
  ] as const)('Welch, %s', (_, weights, [t, degreesOfFreedom, pValue, low, high]) => {
    const welch = welchTest(values, golden.outcome, weights)!
    expect(welch.t).toBeCloseTo(t, 10)
    expect(welch.degreesOfFreedom).toBeCloseTo(degreesOfFreedom, 8)
    expect(welch.pValue).toBeCloseTo(pValue, 11)
    expect(welch.confidenceInterval).toEqual([expect.closeTo(low, 10), expect.closeTo(high, 10)])
  })

  test.each([
    ['rows', undefined, golden.rankSum],
    ['weights', golden.weight, golden.weightedRankSum],
  ] as const)('rank sum, %s', (_, weights, [statistic, pValue]) => {
    const test = rankSumTest(tiedScores(scoredOutcomes(values, golden.outcome, weights)))!
    expect(test.statistic).toBeCloseTo(statistic, 10)
    expect(test.pValue).toBeCloseTo(pValue, 12)
  })
})

/** Every table with the margins given, one after another. */
function bruteForceFisher(counts: LevelCounts): number {
  const sizes = [...counts.events].map((count, level) => count + counts.nonEvents[level])
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k)
  const waysOf = (events: readonly number[]) =>
    events.reduce((ways, k, level) => ways * choose(sizes[level], k), 1)
  const observed = waysOf([...counts.events])
  const total = counts.events.reduce((sum, count) => sum + count, 0)
  let all = 0
  let extreme = 0
  const walk = (events: number[], left: number) => {
    if (events.length === sizes.length) {
      if (left > 0) return
      const ways = waysOf(events)
      all += ways
      if (ways <= observed * (1 + 1e-7)) extreme += ways
      return
    }
    for (let k = 0; k <= Math.min(left, sizes[events.length]); k++) walk([...events, k], left - k)
  }
  walk([], total)
  return extreme / all
}

const smallTables = fc
  .array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 2, maxLength: 5 })
  .map((rows) =>
    table(
      rows.map((r) => r[0]),
      rows.map((r) => r[1]),
    ),
  )
  .filter((counts) => pearsonChiSquare(counts) !== null)

describe('Fisher', () => {
  test('the network equals writing out every table, and swapping the outcomes changes nothing', () => {
    fc.assert(
      fc.property(smallTables, (counts) => {
        const exact = fisherExact(counts, { seed: 1 })!.pValue
        expect(exact).toBeCloseTo(bruteForceFisher(counts), 11)
        const swapped = { events: counts.nonEvents, nonEvents: counts.events }
        expect(fisherExact(swapped, { seed: 1 })!.pValue).toBeCloseTo(exact, 11)
      }),
    )
  })

  test('beyond the budget tables are drawn: within four standard errors, the same for the same seed', () => {
    const counts = table([8, 2, 5, 0, 1, 3], [20, 30, 6, 4, 4, 9])
    const exact = fisherExact(counts, { seed: 1 })!
    const drawn = fisherExact(counts, { seed: 1, workBudget: 0 })!
    expect(drawn.method).toBe('monteCarlo')
    // p is about .002, so the error is that of a rare event in 10,000 draws.
    expect(Math.abs(drawn.pValue - exact.pValue)).toBeLessThan(4 * Math.max(drawn.standardError!, 2e-4))
    expect(fisherExact(counts, { seed: 1, workBudget: 0 })).toEqual(drawn)
  })

  test('a drawn count has the mean and variance of the hypergeometric', () => {
    const random = randomStream(3, 'hypergeometric')
    const draws = 20_000
    let sum = 0
    let squares = 0
    for (let i = 0; i < draws; i++) {
      const events = hypergeometric(40, 160, 30, random)
      sum += events
      squares += events * events
    }
    const mean = sum / draws
    expect(mean).toBeCloseTo((30 * 40) / 200, 1)
    // n·K/N·(1 − K/N)·(N − n)/(N − 1) = 30·.2·.8·170/199
    expect(squares / draws - mean * mean).toBeCloseTo((30 * 0.2 * 0.8 * 170) / 199, 0)
  })

  test('a large sparse table is drawn at once', () => {
    const counts = table([60_000, 3, 1], [900_000, 2, 9])
    const result = associationTest(counts, { seed: 1 })!
    expect(result.method).toBe('fisherMonteCarlo')
    expect(result.pValue).toBeLessThan(0.01)
  })
})

describe('the test that is chosen', () => {
  test('Pearson where cells are large, Fisher where they are small', () => {
    expect(associationTest(table([40, 25], [300, 420]), { seed: 1 })!.method).toBe('pearson')
    const small = associationTest(table([1, 0], [5, 8]), { seed: 1 })!
    expect(small.method).toBe('fisherExact')
    expect(small.pValue).toBeCloseTo(6 / 14, 12) // the one event falls in the 6 of 14
  })

  test('fractional weights keep Pearson', () => {
    expect(associationTest(table([1.5, 0.2], [5, 8]), { seed: 1 })!.method).toBe('pearson')
    expect(() => fisherExact(table([1.5, 0.2], [5, 8]), { seed: 1 })).toThrow(RangeError)
  })

  test('nothing to test is null, not p = 1', () => {
    expect(associationTest(table([3, 0], [4, 0]), { seed: 1 })).toBeNull()
    expect(associationTest(table([0, 0], [4, 3]), { seed: 1 })).toBeNull()
    expect(fisherExact(table([0, 0], [4, 3]), { seed: 1 })).toBeNull()
    expect(cochranArmitage(table([3, 0], [4, 0]))).toBeNull()
    expect(welchTest(Float64Array.of(1, 2, 3), [1, 0, 0])).toBeNull()
    expect(rankSumTest(tiedScores(scoredOutcomes(Float64Array.of(1, 1, 1), [1, 0, 0])))).toBeNull()
  })
})

test('levels are counted by row or weight, missing codes left out', () => {
  const codes = Uint8Array.of(0, 1, 1, 2, 0)
  expect(levelCounts(codes, 2, [1, 0, 1, 1, 0])).toEqual(table([1, 1], [1, 1]))
  expect(levelCounts(codes, 2, [1, 0, 1, 1, 0], [1, 2, 3, 4, 5])).toEqual(table([1, 3], [5, 2]))
})
