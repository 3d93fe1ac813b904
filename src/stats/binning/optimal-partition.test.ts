import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cells, ClassTotals } from './cells.ts'
import { type BinConstraints, noConstraints } from './constraints.ts'
import { optimalPartition } from './optimal-partition.ts'
import { pairChiSquare } from './pair-test.ts'
import type { DecidedTrend } from './trend.ts'

function cellsOf(events: readonly number[], nonEvents: readonly number[]): Cells {
  return { events: Float64Array.from(events), nonEvents: Float64Array.from(nonEvents) }
}

function totalsOf(cells: Cells): ClassTotals {
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
  return { events: sum(cells.events), nonEvents: sum(cells.nonEvents) }
}

/** Critical values of χ² with 1 degree of freedom, as printed in tables. */
const criticalChiSquare: Record<number, number> = { 0.05: 3.841458820694124, 0.2: 1.642374415149818 }

/** The twin: every one of the 2^(k−1) partitions, its information value written out anew. */
function bruteForce(cells: Cells, trend: DecidedTrend, constraints: BinConstraints): number | null {
  const k = cells.events.length
  const { events: E, nonEvents: N } = totalsOf(cells)
  let best: number | null = null
  for (let mask = 0; mask < 1 << (k - 1); mask++) {
    const bins: [number, number][] = [[cells.events[0], cells.nonEvents[0]]]
    for (let cell = 1; cell < k; cell++) {
      if ((mask >> (cell - 1)) & 1) bins.push([0, 0])
      bins[bins.length - 1][0] += cells.events[cell]
      bins[bins.length - 1][1] += cells.nonEvents[cell]
    }
    if (constraints.maximumBins !== null && bins.length > constraints.maximumBins) continue
    const fits = bins.every(
      ([e, n]) =>
        e > 0 &&
        n > 0 &&
        e >= constraints.minimumEvents &&
        n >= constraints.minimumNonEvents &&
        e + n >= constraints.minimumShare * (E + N) * (1 - 1e-12),
    )
    if (!fits) continue
    const rates = bins.map(([e, n]) => e / (e + n))
    const steps = rates.slice(1).map((rate, bin) => Math.sign(rate - rates[bin]))
    if (trend === 'ascending' && steps.some((step) => step < 0)) continue
    if (trend === 'descending' && steps.some((step) => step > 0)) continue
    const turning = trend === 'peak' ? 1 : -1
    if ((trend === 'peak' || trend === 'valley') && /-1.*,1/.test(steps.map((s) => s * turning).join()))
      continue
    const apart = bins.slice(1).every(([e, n], bin) => {
      const [e0, n0] = bins[bin]
      const difference = Math.abs(e / (e + n) - e0 / (e0 + n0))
      if (difference < constraints.minimumRateDifference - 1e-12) return false
      if (constraints.maximumPValue === null) return true
      const expected = [(e + e0) / (e + n + e0 + n0), (n + n0) / (e + n + e0 + n0)]
      const chiSquare =
        (e - expected[0] * (e + n)) ** 2 / (expected[0] * (e + n)) +
        (n - expected[1] * (e + n)) ** 2 / (expected[1] * (e + n)) +
        (e0 - expected[0] * (e0 + n0)) ** 2 / (expected[0] * (e0 + n0)) +
        (n0 - expected[1] * (e0 + n0)) ** 2 / (expected[1] * (e0 + n0))
      return chiSquare >= criticalChiSquare[constraints.maximumPValue]
    })
    if (!apart) continue
    const value = bins.reduce((sum, [e, n]) => sum + (e / E - n / N) * Math.log(e / E / (n / N)), 0)
    if (best === null || value > best) best = value
  }
  return best
}

const trendsTried: DecidedTrend[] = ['ascending', 'descending', 'peak', 'valley', 'none']
const constraintSets: Record<string, BinConstraints> = {
  'no constraint': noConstraints,
  'size and events': { ...noConstraints, minimumShare: 0.12, minimumEvents: 4, minimumNonEvents: 5 },
  'three bins': { ...noConstraints, maximumBins: 3 },
  'two bins': { ...noConstraints, maximumBins: 2 },
  'rate difference': { ...noConstraints, minimumRateDifference: 0.08 },
  'p value': { ...noConstraints, maximumPValue: 0.05 },
  everything: {
    minimumShare: 0.08,
    minimumEvents: 3,
    minimumNonEvents: 3,
    maximumBins: 4,
    minimumRateDifference: 0.03,
    maximumPValue: 0.2,
  },
}

const someCells = (minimum: number, maximum: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 25 })), {
      minLength: minimum,
      maxLength: maximum,
    })
    .map((pairs) => pairs.filter(([e, n]) => e + n > 0))
    .filter((pairs) => pairs.some(([e]) => e > 0) && pairs.some(([, n]) => n > 0))
    .map((pairs) =>
      cellsOf(
        pairs.map(([e]) => e),
        pairs.map(([, n]) => n),
      ),
    )

describe.each(Object.entries(constraintSets))('%s', (_, constraints) => {
  test.each(trendsTried)('%s equals the best of all partitions', (trend) => {
    fc.assert(
      fc.property(someCells(1, 8), (cells) => {
        const expected = bruteForce(cells, trend, constraints)
        const found = optimalPartition({ cells, totals: totalsOf(cells), trend, constraints })
        if (expected === null) expect(found).toBeNull()
        else expect(found?.informationValue).toBeCloseTo(expected, 9)
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})

test.each(trendsTried)('%s equals the best of all 8,192 partitions of 14 cells', (trend) => {
  fc.assert(
    fc.property(someCells(14, 14), (cells) => {
      for (const name of ['no constraint', 'everything']) {
        const constraints = constraintSets[name]
        const expected = bruteForce(cells, trend, constraints)
        const found = optimalPartition({ cells, totals: totalsOf(cells), trend, constraints })
        if (expected === null) expect(found).toBeNull()
        else expect(found?.informationValue).toBeCloseTo(expected, 9)
      }
    }),
    { numRuns: 4, seed: 3 },
  )
})

test('a further constraint never raises the information value', () => {
  fc.assert(
    fc.property(someCells(3, 20), fc.constantFrom(...trendsTried), (cells, trend) => {
      const value = (constraints: BinConstraints) =>
        optimalPartition({ cells, totals: totalsOf(cells), trend, constraints })?.informationValue ?? 0
      let constraints = noConstraints
      let before = value(constraints)
      for (const further of [
        { minimumShare: 0.05 },
        { minimumEvents: 3 },
        { maximumBins: 5 },
        { minimumRateDifference: 0.05 },
        { maximumPValue: 0.2 },
        { maximumPValue: 0.05 },
      ]) {
        constraints = { ...constraints, ...further }
        const now = value(constraints)
        expect(now).toBeLessThanOrEqual(before + 1e-10)
        before = now
      }
    }),
    { numRuns: 100, seed: 11 },
  )
})

test('a shape that allows more never has less: none ≥ peak ≥ ascending, auto is the better direction', () => {
  fc.assert(
    fc.property(someCells(3, 20), (cells) => {
      const value = (trend: DecidedTrend | 'auto') =>
        optimalPartition({ cells, totals: totalsOf(cells), trend, constraints: noConstraints })
          ?.informationValue ?? 0
      expect(value('none')).toBeGreaterThanOrEqual(value('peak') - 1e-10)
      expect(value('peak')).toBeGreaterThanOrEqual(value('ascending') - 1e-10)
      expect(value('valley')).toBeGreaterThanOrEqual(value('descending') - 1e-10)
      expect(value('auto')).toBe(Math.max(value('ascending'), value('descending')))
    }),
    { numRuns: 60, seed: 5 },
  )
})

test('the cells read backwards give the bins backwards', () => {
  const opposite = {
    ascending: 'descending',
    descending: 'ascending',
    peak: 'peak',
    valley: 'valley',
    none: 'none',
  }
  // Wide counts make ties unlikely, so that the bins themselves can be compared.
  const wide = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 997 }), fc.integer({ min: 1, max: 9973 })), {
      minLength: 3,
      maxLength: 15,
    })
    .map((pairs) =>
      cellsOf(
        pairs.map(([e]) => e),
        pairs.map(([, n]) => n),
      ),
    )
  fc.assert(
    fc.property(wide, fc.constantFrom(...trendsTried), (cells, trend) => {
      const totals = totalsOf(cells)
      const constraints = { ...noConstraints, maximumBins: 5 }
      const forwards = optimalPartition({ cells, totals, trend, constraints })!
      const backwards = optimalPartition({
        cells: cellsOf([...cells.events].reverse(), [...cells.nonEvents].reverse()),
        totals,
        trend: opposite[trend] as DecidedTrend,
        constraints,
      })!
      const k = cells.events.length
      const mirrored = [
        0,
        ...backwards.starts
          .slice(1)
          .map((start) => k - start)
          .reverse(),
      ]
      expect(mirrored).toEqual(forwards.starts)
    }),
    { numRuns: 100, seed: 13 },
  )
})

test('doubled counts give the same bins where the constraints are shares', () => {
  fc.assert(
    fc.property(someCells(3, 15), (cells) => {
      const constraints = { ...noConstraints, minimumShare: 0.1 }
      const doubled = { events: cells.events.map((e) => 2 * e), nonEvents: cells.nonEvents.map((n) => 2 * n) }
      const once = optimalPartition({ cells, totals: totalsOf(cells), trend: 'ascending', constraints })
      const twice = optimalPartition({
        cells: doubled,
        totals: totalsOf(doubled),
        trend: 'ascending',
        constraints,
      })
      expect(twice?.starts).toEqual(once?.starts)
    }),
    { numRuns: 60, seed: 17 },
  )
})

test('of equal values the fewer bins, then the earlier break', () => {
  // Three cells; the middle one can join either side at the same information value by symmetry.
  const cells = cellsOf([2, 4, 8], [8, 4, 2])
  const partition = optimalPartition({
    cells,
    totals: totalsOf(cells),
    trend: 'ascending',
    constraints: { ...noConstraints, maximumBins: 2 },
  })
  expect(partition?.starts).toEqual([0, 1])
  const alike = cellsOf([1, 2, 3, 5], [2, 4, 6, 1])
  const joined = optimalPartition({
    cells: alike,
    totals: totalsOf(alike),
    trend: 'none',
    constraints: noConstraints,
  })
  expect(joined?.starts).toEqual([0, 3])
})

test('a kept boundary stays, whatever it costs', () => {
  const cells = cellsOf([1, 2, 3, 5], [2, 4, 6, 1])
  const partition = optimalPartition({
    cells,
    totals: totalsOf(cells),
    trend: 'none',
    constraints: noConstraints,
    keptBoundaries: [2],
  })
  expect(partition?.starts).toEqual([0, 2, 3])
})

test('the chi-square between neighbours is Pearson’s', () => {
  // (10, 20) and (20, 10): 60 × (10·10 − 20·20)² / (30·30·30·30)
  expect(pairChiSquare(10, 20, 20, 10)).toBeCloseTo((60 * 300 ** 2) / 30 ** 4, 12)
})
