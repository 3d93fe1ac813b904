import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { germanCredit } from '../../../test/german-credit.ts'
import { sharedCsv, sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { type Column, nominalColumn, numericColumn } from '../frame.ts'
import { binFactor, type FactorBinning } from './bin-factor.ts'
import { breaksOf, parseBreaksFile } from './breaks-file.ts'
import { defaultConstraints, noConstraints } from './constraints.ts'
import { preBinsOf } from './pre-bins.ts'
import { slotOfNumber } from './slot-of.ts'

function binned(...parameters: Parameters<typeof binFactor>): FactorBinning {
  const result = binFactor(...parameters)
  if (result.status !== 'binned') throw new Error(JSON.stringify(result))
  return result
}

/** n rows whose risk rises with x; every fifth x missing, 999 a special code. */
function example(n: number) {
  const x = Float64Array.from({ length: n }, (_, i) =>
    i % 5 === 4 ? Number.NaN : i % 17 === 0 ? 999 : i % 37,
  )
  const event = Uint8Array.from({ length: n }, (_, i) =>
    ((i * 7919) % 101) / 101 < 0.1 + (i % 37) / 60 ? 1 : 0,
  )
  return { x, event }
}

describe.skipIf(!sharedIsPresent)('published cases', () => {
  const { columns, event } = germanCredit()
  const outcome = { event }
  const column = (name: string): Column => columns.find((candidate) => candidate.name === name)!

  test('germancredit: credit amount and housing under the published cuts', () => {
    const published = sharedJson<
      Record<
        string,
        { count: number[]; neg: number[]; pos: number[]; woe: number[]; bin_iv: number[]; total_iv: number }
      >
    >('cases/statistics/germancredit.published-scorecardR.json')
    const breaks = parseBreaksFile({
      factors: {
        credit_amount: { breaks: [1400, 1800, 4000, 9200] },
        housing: { groups: [['rent'], ['own'], ['for free']] },
      },
    })
    for (const [name, expected] of [
      ['credit_amount', published.credit_amount],
      ['housing', published.housing],
    ] as const) {
      const { table } = binned(column(name), outcome, { breaks })
      const rows = table.rows.slice(0, expected.count.length)
      expect(rows.map((row) => row.count)).toEqual(expected.count)
      expect(rows.map((row) => row.nonEvents)).toEqual(expected.neg)
      expect(rows.map((row) => row.events)).toEqual(expected.pos)
      rows.forEach((row, i) => {
        expect(row.woe).toBeCloseTo(expected.woe[i], 7)
        expect(row.informationValue).toBeCloseTo(expected.bin_iv[i], 7)
      })
      expect(table.informationValue).toBeCloseTo(expected.total_iv, 7)
    }
  })

  test('germancredit: the search is at least as good as the published cuts', () => {
    const amount = binned(column('credit_amount'), outcome, { trend: 'none' })
    expect(amount.table.informationValue).toBeGreaterThan(0.1812204)
  })

  const cancer = sharedIsPresent ? sharedCsv('cases/statistics/breast_cancer.csv') : []
  const radiusName = Object.keys(cancer[0] ?? {}).find((name) => /mean.radius/.test(name)) ?? ''
  const radius = numericColumn(
    'radius',
    cancer.map((row) => Number(row[radiusName])),
  )
  const benign = { event: Uint8Array.from(cancer, (row) => Number(row.target)) }

  test('breast cancer: every metric of the published table at the published splits', () => {
    const published = sharedJson<{
      splits: number[]
      table: Record<'count' | 'nonevent' | 'event' | 'woe' | 'iv' | 'js', number[]>
      total_iv: number
      gini: number
      js: number
      hellinger: number
      triangular: number
      ks: number
      hhi: number
      cramers_v: number
      pairwise_chi2: number[]
    }>('cases/statistics/breast_cancer_binning.published-optbinning.json')
    const { table, quality } = binned(radius, benign, {
      breaks: { factors: { radius: { breaks: published.splits } } },
    })
    published.table.count.forEach((count, i) => {
      const row = table.rows[i]
      expect(row).toMatchObject({
        count,
        events: published.table.event[i],
        nonEvents: published.table.nonevent[i],
      })
      expect(-row.woe).toBeCloseTo(published.table.woe[i], 5) // theirs is ln(non-event / event)
      expect(row.informationValue).toBeCloseTo(published.table.iv[i], 6)
      expect(row.jensenShannon).toBeCloseTo(published.table.js[i], 6)
    })
    expect(quality.informationValue).toBeCloseTo(published.total_iv, 8)
    expect(quality.gini).toBeCloseTo(published.gini, 7)
    expect(quality.jensenShannon).toBeCloseTo(published.js, 8)
    expect(quality.hellinger).toBeCloseTo(published.hellinger, 8)
    expect(quality.triangular).toBeCloseTo(published.triangular, 8)
    expect(quality.kolmogorovSmirnov).toBeCloseTo(published.ks, 8)
    expect(quality.herfindahlHirschman).toBeCloseTo(published.hhi, 8)
    expect(quality.cramersV).toBeCloseTo(published.cramers_v, 7)
    published.pairwise_chi2.forEach((value, i) => {
      expect(quality.neighbourChiSquares[i]).toBeCloseTo(value, 5)
    })
  })

  test('breast cancer: at least the published optimum, with every distinct value a candidate', () => {
    const { table } = binned(radius, benign, {
      maximumPreBins: 1000,
      constraints: { ...noConstraints, minimumShare: 0.05 },
      trend: 'descending',
    })
    expect(table.informationValue).toBeCloseTo(5.185876, 6)
  })
})

test('missing values and special codes have bins of their own and the shares add up', () => {
  const { x, event } = example(600)
  const { binning, table, slots } = binned(numericColumn('x', x), { event }, { specialCodes: { x: [999] } })
  const special = table.rows.find((row) => row.slot.kind === 'special')
  const missing = table.rows.find((row) => row.slot.kind === 'missing')
  expect(missing?.count).toBe(x.filter(Number.isNaN).length)
  expect(special?.count).toBe(x.filter((value) => value === 999).length)
  expect(table.rows.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 12)
  expect(slots.length).toBe(600)
  expect(binning.kind === 'numeric' && binning.breaks.every((value) => value < 999)).toBe(true)
})

test('a weight of 2 is the row doubled', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.boolean(), fc.integer({ min: 1, max: 2 })), {
        minLength: 80,
        maxLength: 300,
      }),
      (rows) => {
        const doubled = rows.flatMap((row) => (row[2] === 2 ? [row, row] : [row]))
        const bins = (source: typeof rows, weights?: Float64Array) => {
          const result = binFactor(
            numericColumn(
              'x',
              source.map(([value]) => value),
            ),
            { event: Uint8Array.from(source, ([, bad]) => (bad ? 1 : 0)), weights },
            { maximumPreBins: 20 },
          )
          return result.status === 'binned' ? { table: result.table, binning: result.binning } : result
        }
        expect(
          bins(
            rows,
            Float64Array.from(rows, ([, , weight]) => weight),
          ),
        ).toEqual(bins(doubled))
      },
    ),
    { numRuns: 40, seed: 2 },
  )
})

test('intervals are left-closed', () => {
  const binning = { kind: 'numeric', breaks: [26, 35], specialCodes: [999] } as const
  expect([25.9, 26, 34, 35, 999, Number.NaN].map((value) => slotOfNumber(binning, value))).toEqual([
    0, 1, 1, 2, 3, 4,
  ])
})

test('pre-bins: a heap is a cell of its own, the others weigh about the same', () => {
  const values = Float64Array.from({ length: 1000 }, (_, i) => (i < 400 ? 50.5 : (i * 37) % 600))
  const { lowest, highest, cells } = preBinsOf(
    values,
    { event: new Uint8Array(1000) },
    { maximumPreBins: 10, specialCodes: [] },
  )
  const heap = lowest.indexOf(50.5)
  expect([lowest[heap], highest[heap], cells.nonEvents[heap]]).toEqual([50.5, 50.5, 400])
  expect(Math.max(...cells.nonEvents.filter((_, i) => i !== heap))).toBeLessThanOrEqual(101)
  expect(cells.nonEvents.reduce((a, b) => a + b)).toBe(1000)
})

test.each([
  ['a constant column', [5, 5, 5, 5, 5, 5, 5, 5], [0, 1, 0, 1, 0, 1, 0, 1], {}, ['constant']],
  [
    'too few events for two bins',
    Array.from({ length: 40 }, (_, i) => i),
    Array.from({ length: 40 }, (_, i) => (i % 6 === 0 ? 1 : 0)),
    {},
    ['minimumEvents'],
  ],
  [
    'a falling factor that must rise',
    Array.from({ length: 200 }, (_, i) => i % 4),
    Array.from({ length: 200 }, (_, i) => (Math.floor(i / 4) / 50 < [0.8, 0.6, 0.4, 0.2][i % 4] ? 1 : 0)),
    { trend: 'ascending' },
    ['trend'],
  ],
  [
    'a rare second value against three constraints at once',
    Array.from({ length: 300 }, (_, i) => (i % 60 === 1 ? 1 : 0)),
    Array.from({ length: 300 }, (_, i) => (i % 3 === 0 || i === 1 ? 1 : 0)),
    { constraints: { ...defaultConstraints, minimumShare: 0.1 } },
    ['minimumShare', 'minimumEvents', 'minimumNonEvents'],
  ],
] as const)('%s names the constraint in the way', (_, values, events, options, constraints) => {
  const result = binFactor(numericColumn('x', [...values]), { event: Uint8Array.from(events) }, options)
  expect(result).toEqual({ status: 'infeasible', factor: 'x', constraints })
})

test('nominal: rare levels stand together and take the levels that training has not seen', () => {
  const texts = Array.from({ length: 500 }, (_, i) => (i % 100 === 0 ? `rare${i}` : ['a', 'b', 'c'][i % 3]))
  const event = Uint8Array.from(texts, (text, i) =>
    ((i * 31) % 97) / 97 < { a: 0.1, b: 0.12, c: 0.6 }[text[0]]! ? 1 : 0,
  )
  const { binning } = binned(nominalColumn('crop', texts), { event })
  if (binning.kind !== 'nominal') throw new Error('nominal expected')
  expect(binning.otherGroup).not.toBeNull()
  expect(binning.groups[binning.otherGroup!]).toEqual(expect.arrayContaining(['rare0', 'rare100']))
  expect(binning.groups.flat().sort()).toEqual([...new Set(texts)].sort())
})

test('a zero cell changes no other bin and stays out of the information value', () => {
  const values = [...Array(50).fill(1), ...Array(30).fill(2), ...Array(20).fill(3)]
  const event = Uint8Array.from(values, (value, i) => (value === 3 ? 0 : i % 4 === 0 ? 1 : 0))
  const { table, quality } = binned(
    numericColumn('x', values),
    { event },
    {
      breaks: { factors: { x: { breaks: [2, 3] } } },
    },
  )
  const [first, second, third] = table.rows
  const E = first.events + second.events
  const N = 100 - E
  expect(first.woe).toBeCloseTo(Math.log(first.events / E / (first.nonEvents / N)), 12)
  expect(third).toMatchObject({ zeroCell: 'events', informationValue: 0, events: 0 })
  expect(third.woe).toBeCloseTo(Math.log(0.5 / E / (20 / N)), 12) // half a row in that cell only
  expect(table.informationValue).toBeCloseTo(first.informationValue + second.informationValue, 14)
  expect(quality.flags).toContain('zeroCell')
})

test('breaks make the round trip through their file', () => {
  const { x, event } = example(600)
  const first = binned(numericColumn('x', x), { event }, { specialCodes: { x: [999] } })
  const file = parseBreaksFile(JSON.parse(JSON.stringify({ factors: { x: breaksOf(first.binning) } })))
  const again = binned(numericColumn('x', x), { event }, { breaks: file })
  expect(again.binning).toEqual(first.binning)
  expect(again.table).toEqual(first.table)
  expect(again.setBy).toBe('user')
})

test('a break that must stay stays, others are added', () => {
  const { x, event } = example(2000)
  const { binning } = binned(
    numericColumn('x', x),
    { event },
    {
      breaks: { factors: { x: { breaks: [13], refine: true, special: [999] } } },
    },
  )
  expect(binning.kind === 'numeric' && binning.breaks.includes(13) && binning.breaks.length > 1).toBe(true)
})

test.each([
  [{ factors: { x: { breaks: [3, 2] } } }, 'breaksNotRising'],
  [{ factors: { x: { breaks: ['a'] } } }, 'breaksShape'],
  [{ factors: { x: { groups: [['a'], ['a']] } } }, 'breaksLevelTwice'],
  [{ factors: { x: {} } }, 'breaksShape'],
  [{ x: [1] }, 'breaksShape'],
  [[], 'breaksShape'],
])('%j is refused', (json, code) => {
  expect(() => parseBreaksFile(json)).toThrow(expect.objectContaining({ code }))
})
