import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CROPS, EDUCATION } from './assumptions.ts'
import { buildModel, type Model } from './model.ts'
import { phoneOwnerOf } from './neighbours.ts'

// Households are independent draws: shares within five binomial errors, medians by the share below them.
const ERRORS = 5

type Holds = (model: Model, household: number) => boolean

const shares: readonly (readonly [string, number, Holds])[] = [
  ['male', 0.86, ({ households }, h) => households.male[h] === 1],
  ['cadre', 0.06, ({ households }, h) => households.cadre[h] === 1],
  ['off-farm income', 0.55, ({ households }, h) => households.offFarmIncome[h] > 0],
  // LogN(ln 45, .75) and LogN(ln 8, .7): half below the median, Φ(1) below one spread more.
  ['land up to 45 mu', 0.5, ({ households }, h) => households.landTenths[h] <= 450],
  [
    'land up to 45 mu and a spread',
    0.841345,
    ({ households }, h) => households.landTenths[h] <= 450 * Math.exp(0.75),
  ],
  ['up to 8 km', 0.5, ({ households }, h) => households.distanceTenths[h] <= 80],
  // N(3.4, 1.2) rounded: Φ((3.5 − 3.4) / 1.2); N(2.2, .8) to 1…size.
  ['up to three persons', 0.533208, ({ households }, h) => households.size[h] <= 3],
  // LogN(ln 15k, .7), with 7 % a year of schooling: unschooled by the premium, half below the median.
  [
    'off-farm income below 15,000 of those with nine years',
    0.5,
    ({ households }, h) => households.offFarmIncome[h] < 15_000,
  ],
  [
    "a neighbour's telephone",
    0.03,
    ({ seed, county, households }, h) => {
      return phoneOwnerOf(seed, county.villages[households.village[h]], h) !== h
    },
  ],
  ...EDUCATION.years.map((years, i): readonly [string, number, Holds] => [
    `${years} years of school`,
    EDUCATION.shares[i],
    ({ households }, h) => households.educationYears[h] === years,
  ]),
  ...CROPS.map(({ crop, share }, index): readonly [string, number, Holds] => [
    crop,
    share,
    ({ households }, h) => households.crop[h] === index,
  ]),
]

const among: Readonly<Record<string, Holds>> = {
  'off-farm income below 15,000 of those with nine years': ({ households }, h) =>
    households.offFarmIncome[h] > 0 && households.educationYears[h] === 9,
}

test.each(shares)('share of households: %s is %d', (name, share, holds) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), (seed) => {
      const model = buildModel(seed, 6_000)
      const isAmong = among[name] ?? (() => true)
      let [n, found] = [0, 0]
      for (let h = 0; h < model.households.count; h++) {
        if (!isAmong(model, h)) continue
        n++
        if (holds(model, h)) found++
      }
      return Math.abs(found / n - share) < ERRORS * Math.sqrt((share * (1 - share)) / n) + ROUNDING
    }),
    { numRuns: 8, seed: 20_261_127 },
  )
})

/** Land and distance are kept in tenths, incomes in hundreds: the values on an edge. */
const ROUNDING = 0.004

test('ages are N(48, 10) about the middle of the book', () => {
  const { households } = buildModel(5, 20_000)
  const ages = Array.from(households.birthYear, (year) => 2021 - year)
  const mean = ages.reduce((sum, age) => sum + age, 0) / ages.length
  const variance = ages.reduce((sum, age) => sum + (age - mean) ** 2, 0) / (ages.length - 1)
  expect(Math.abs(mean - 48)).toBeLessThan((ERRORS * 10) / Math.sqrt(ages.length))
  expect(Math.abs(Math.sqrt(variance) / 10 - 1)).toBeLessThan(ERRORS / Math.sqrt(2 * ages.length))
})
