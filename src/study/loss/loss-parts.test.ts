import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { limitQuantile } from '../../stats/loss/vasicek.ts'
import type { WeatherHistory } from '../portfolio/weather-history.ts'
import { bondsOf } from './bonds.ts'
import { capitalLimitsOf } from './capital-limits.ts'
import { oneFactorFigures } from './one-factor.ts'
import { relatedBalances } from './related-names.ts'
import { tailParts } from './tail-parts.ts'
import { townshipStrikes } from './township-strikes.ts'

const book = smallBook(
  `
  loan_id | household_id | township | group_id | amount | disbursed_on | due_on
  L1      | H1           | 东镇     | G1       | 10000  | 2025-03-01   | 2025-12-01
  L2      | H2           | 东镇     | G1       | 10000  | 2025-03-01   | 2025-12-01
  L3      | H3           | 西镇     | G1       | 10000  | 2025-03-01   | 2025-12-01
  L4      | H4           | 西镇     |          | 10000  | 2025-03-01   | 2025-12-01
  L5      | H4           | 西镇     |          | 10000  | 2025-03-01   | 2025-12-01
  L6      | H5           | 西镇     |          | 10000  | 2025-03-01   | 2025-12-01
  `,
  {
    links: `
    household_id | kind    | target
    H1           | account | A1
    H2           | account | A1
    H2           | kin     | H5
    H3           | phone   | A1
    H4           | group   | G1
    `,
  },
)
const rows = Uint32Array.of(0, 1, 2, 3, 4, 5)

test('a joint group goes together within its township, notes without one go with their household', () => {
  const { codes, shared, hasGroups } = bondsOf(book, rows)
  expect(codes[0]).toBe(codes[1])
  expect(codes[0]).toBeGreaterThanOrEqual(0)
  expect(codes[2]).toBe(-1)
  expect(codes[3]).toBe(codes[4])
  expect(codes[3]).not.toBe(codes[0])
  expect(codes[5]).toBe(-1)
  expect([shared, hasGroups]).toEqual([2, true])
})

test('an account and a kinsman relate households, an equal text of another kind and a joint group do not', () => {
  const balance = Float64Array.of(100, 200, 400, 800, 1600, 3200).map((yuan) => 100 * yuan)
  const found = relatedBalances(book, rows, balance)!
  expect([...found.households]).toEqual([100, 200, 400, 2400, 3200])
  // H1, H2 and H5: 100 + 200 + 3,200
  expect([...found.related].sort((a, b) => b - a)).toEqual([3500, 2400, 400, 0, 0])
  const limits = capitalLimitsOf(found, 20_000)
  expect(limits.map(({ name, balance: own, isBroken }) => [name, own, isBroken])).toEqual([
    ['household', 3200, true], // 16 % of 20,000 against 10 %
    ['related', 3500, true], // 17.5 % against 15 %
    ['topTen', 6300, false], // 31.5 % against 50 %
  ])
  expect(capitalLimitsOf(found, null).every(({ isBroken }) => isBroken === null)).toBe(true)
})

/** Two townships over six years: the first is struck in two of them, the second in one of those. */
const history: WeatherHistory = {
  disasters: 'disasters',
  prices: 'none',
  years: [2019, 2020, 2021, 2022, 2023, 2024].map((year) => ({
    year,
    hit: Float64Array.of(
      ...(year === 2020 ? [0.6, 0.6, 0.4] : year === 2022 ? [0.5, 0.5, 0] : [0, 0.05, 0.05]),
    ),
    priceShock: new Float64Array(3),
  })),
}
const twoTownships = { codes: Uint32Array.of(0, 0, 1), texts: ['东镇', '西镇'] }

test('townships are struck as often as their own years and one average year say', () => {
  const found = townshipStrikes(history, twoTownships, 3)!
  // 3 of 12 townships' years were struck: (2 + .25)/7 and (1 + .25)/7
  expect(found.strikes.probability[0]).toBeCloseTo(2.25 / 7, 14)
  expect(found.strikes.probability[1]).toBeCloseTo(1.25 / 7, 14)
  expect([...found.strikes.shares].sort()).toEqual([0.4, 0.5, 0.6])
  expect(found.strikes.correlation).toBeGreaterThan(0)
  expect([found.years, found.struck, found.certainty]).toEqual([6, 3, 'ownData'])
})

test('few years give a stated correlation, no disaster none at all', () => {
  const few = { ...history, years: history.years.slice(0, 3) }
  expect(townshipStrikes(few, twoTownships, 3)).toMatchObject({
    certainty: 'assumption',
    strikes: { correlation: 0.3 },
  })
  expect(townshipStrikes({ ...history, years: history.years.slice(4) }, twoTownships, 3)).toBeNull()
  expect(townshipStrikes({ ...history, disasters: 'none' }, twoTownships, 3)).toBeNull()
})

test('parts add up to the whole, notes without a name among them, the worst first', () => {
  const amounts = (...values: number[]) => Float64Array.of(...values)
  const parts = tailParts(
    { codes: [0, 1, 1, 2], texts: ['a', 'b'] },
    {
      exposure: amounts(10, 20, 30, 40),
      expectedLoss: amounts(1, 2, 3, 4),
      shortfall: { '0.99': amounts(2, 3, 4, 5), '0.999': amounts(9, 1, 2, 4) },
    },
  )
  expect(parts.map(({ name, exposure }) => [name, exposure])).toEqual([
    ['a', 10],
    [null, 40],
    ['b', 50],
  ])
  expect(parts.reduce((sum, { shortfall }) => sum + shortfall['0.999'], 0)).toBe(16)
})

test('the one-factor figures stand at Basel, at the own correlation and at both ends of its interval', () => {
  const portfolio = {
    lossIfDefault: Float64Array.of(1, 1, 2),
    probability: Float64Array.of(0.02, 0.1, 0.06),
  }
  const shock = { correlation: 0.05, correlationInterval: [0, 0.2], years: 8 } as never
  const { figures, meanProbability, years } = oneFactorFigures(portfolio, shock)
  expect(meanProbability).toBeCloseTo(0.06, 14)
  expect(figures.map(({ basis, correlation }) => [basis, correlation.toFixed(4)])).toEqual([
    ['basel', '0.0459'],
    ['own', '0.0500'],
    ['ownLow', '0.0000'],
    ['ownHigh', '0.2000'],
  ])
  expect(figures[1].capital).toBeCloseTo(limitQuantile(portfolio, 0.05, 0.999) - 0.24, 12)
  expect(figures[2].capital).toBeCloseTo(0, 12)
  expect(years).toBe(8)
  expect(oneFactorFigures(portfolio, null)).toMatchObject({ years: null, figures: [{ basis: 'basel' }] })
})
