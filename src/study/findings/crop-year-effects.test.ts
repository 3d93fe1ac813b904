import { expect, test } from 'vitest'
import { cropYearColumn } from './crop-year-effects.ts'

/** Thirty notes a year with the given defaults. */
function years(defaults: Readonly<Record<number, number>>) {
  const rows = Object.entries(defaults).flatMap(([year, events]) =>
    Array.from({ length: 30 }, (_, i) => ({ year: Number(year), event: i < events ? 1 : 0 })),
  )
  return cropYearColumn(
    Int32Array.from(rows, ({ year }) => year),
    Uint8Array.from(rows, ({ event }) => event),
  )
}

test('consecutive years are pooled until each pool has ten defaults', () => {
  expect(years({ 2018: 12, 2019: 4, 2020: 7, 2021: 10 })?.column.levels).toEqual([
    '2018',
    '2019–2020',
    '2021',
  ])
})

test('what is left over at the end joins the pool before it, and the largest pool is the reference', () => {
  const found = years({ 2018: 12, 2019: 15, 2020: 3 })
  expect(found?.column.levels).toEqual(['2018', '2019–2020'])
  expect(found?.reference).toBe('2019–2020')
})

test('years with hardly a good note are sparse too', () => {
  expect(years({ 2018: 29, 2019: 12, 2020: 12 })?.column.levels).toEqual(['2018–2019', '2020'])
})

test('one pool is no factor', () => {
  expect(years({ 2018: 3, 2019: 2 })).toBeNull()
})
