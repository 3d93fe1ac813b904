import { describe, expect, test } from 'vitest'
import { fitPublished, publishedModelNames } from '../../../test/fixtures/published-models.ts'
import { sharedCsv, sharedIsPresent } from '../../../test/shared.ts'
import { chiSquareQuantile } from '../distributions.ts'
import { nominalColumn, numericColumn } from '../frame.ts'
import { fitLogistic } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'
import golden from './profile.golden.json' with { type: 'json' }
import { profileIntervals } from './profile.ts'
import { interpolatedProfileIntervals } from './profile-interpolated.ts'
import { resolveSeparation } from './separated-fit.ts'

type Bounds = Record<'lower' | 'upper' | 'interpolatedLower' | 'interpolatedUpper', number[]>

describe.skipIf(!sharedIsPresent)('published data', () => {
  test.each(publishedModelNames)(
    '%s: the bounds that R finds by root finding on refits, and those that its confint interpolates, to 1e-8',
    (name) => {
      const fit = fitPublished(name)
      const wanted = golden[name] as Bounds
      profileIntervals(fit).forEach((interval, j) => {
        expect(Math.abs(interval!.lower / wanted.lower[j] - 1)).toBeLessThan(1e-8)
        expect(Math.abs(interval!.upper / wanted.upper[j] - 1)).toBeLessThan(1e-8)
        expect(interval!.evaluations).toBeLessThan(40)
      })
      interpolatedProfileIntervals(fit).forEach((interval, j) => {
        expect(Math.abs(interval!.lower / wanted.interpolatedLower[j] - 1)).toBeLessThan(1e-8)
        expect(Math.abs(interval!.upper / wanted.interpolatedUpper[j] - 1)).toBeLessThan(1e-8)
      })
    },
  )

  test('endometrial: NV has a lower bound only; the other bounds are those of its limit', async () => {
    const rows = sharedCsv('cases/statistics/endometrial.csv')
    const column = (name: string, keep = rows) =>
      numericColumn(
        name,
        keep.map((row) => Number(row[name])),
      )
    const fit = await resolveSeparation(
      fitLogistic(
        ['NV', 'PI', 'EH'].map((name) => column(name)),
        binaryOutcome(rows.map((row) => Number(row.HG))),
      ),
    )
    const intervals = profileIntervals(fit)
    expect(intervals[1]!.upper).toBe(Infinity)
    const held = rows.map((row) => Number(row.NV) * intervals[1]!.lower)
    const outcome = binaryOutcome(rows.map((row) => Number(row.HG)))
    const atBound = fitLogistic([column('PI'), column('EH')], outcome, { offset: Float64Array.from(held) })
    expect(2 * (fit.logLikelihood - atBound.logLikelihood)).toBeCloseTo(chiSquareQuantile(0.95, 1), 8)
    const others = rows.filter((row) => row.NV === '0')
    const limit = profileIntervals(
      fitLogistic(
        [column('PI', others), column('EH', others)],
        binaryOutcome(others.map((row) => Number(row.HG))),
      ),
    )
    ;[0, 2, 3].forEach((j, i) => {
      expect(intervals[j]!.lower).toBeCloseTo(limit[i]!.lower, 8)
      expect(intervals[j]!.upper).toBeCloseTo(limit[i]!.upper, 8)
    })
  })
})

/** 400 rows: a far-off year, a skewed amount and three levels. */
function smallBook() {
  const draw = (i: number, k: number) => Math.abs((Math.sin(i * 12.9898 + k * 78.233) * 43758.5453) % 1)
  const rows = Array.from({ length: 400 }, (_, i) => i)
  const year = rows.map((i) => 2010 + Math.floor(draw(i, 1) * 9))
  const amount = rows.map((i) => 10_000 * Math.exp(2 * draw(i, 2)))
  const crop = rows.map((i) => ['corn', 'rice', 'fungus'][Math.floor(draw(i, 3) * 3)])
  const y = rows.map((i) =>
    draw(i, 4) < 0.1 + 0.02 * (year[i] - 2010) + (crop[i] === 'fungus' ? 0.2 : 0) ? 1 : 0,
  )
  return { year, amount, crop, y }
}

test('at each bound the constrained fit has lost half the quantile, and no less', () => {
  const { year, amount, crop, y } = smallBook()
  const columns = [numericColumn('year', year), numericColumn('amount', amount), nominalColumn('crop', crop)]
  const fit = fitLogistic(columns, binaryOutcome(y))
  const quantile = chiSquareQuantile(0.9, 1)
  const intervals = profileIntervals(fit, { confidence: 0.9 })
  const values: Record<string, number[]> = { year, amount }
  for (const [j, name] of [
    [1, 'year'],
    [2, 'amount'],
  ] as const) {
    for (const bound of [intervals[j]!.lower, intervals[j]!.upper]) {
      const offset = Float64Array.from(values[name], (v) => bound * v)
      const rest = fitLogistic(
        columns.filter((column) => column.name !== name),
        binaryOutcome(y),
        { offset },
      )
      expect(2 * (fit.logLikelihood - rest.logLikelihood)).toBeCloseTo(quantile, 7)
    }
  }
})

test('the intercept is profiled where the data put it: a far-off origin and other units cost no digits', () => {
  const { year, crop, y } = smallBook()
  const intervalsWith = (recode: (v: number) => number) =>
    profileIntervals(
      fitLogistic([numericColumn('year', year.map(recode)), nominalColumn('crop', crop)], binaryOutcome(y)),
    ).map((interval) => [interval!.lower, interval!.upper])
  const years = intervalsWith((v) => v)
  const months = intervalsWith((v) => 12 * v)
  const near = intervalsWith((v) => v - 2014)
  for (const side of [0, 1]) {
    expect(Math.abs(months[0][side] / years[0][side] - 1)).toBeLessThan(1e-8)
    expect(12 * months[1][side]).toBeCloseTo(years[1][side], 9)
    expect(near[1][side]).toBeCloseTo(years[1][side], 9)
    expect(near[2][side]).toBeCloseTo(years[2][side], 9)
  }
  expect(Math.abs(near[0][0])).toBeLessThan(5)
})

test('above the budget Wald stands in for common levels only', () => {
  const rows = 3000
  const crop = Array.from({ length: rows }, (_, i) => (i < 40 ? 'herb' : i % 2 ? 'corn' : 'rice'))
  const y = Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? 1 : 0))
  const fit = fitLogistic([nominalColumn('crop', crop)], binaryOutcome(y))
  const exact = profileIntervals(fit)
  const budgeted = profileIntervals(fit, { budget: 1 })
  expect(budgeted.map((interval) => interval!.method)).toEqual(['wald', 'profile', 'wald'])
  expect(budgeted[1]).toEqual(exact[1])
  expect(budgeted[2]!.upper).toBeCloseTo(exact[2]!.upper, 3)
})
