import { expect, test } from 'vitest'
import { middleOf, parseIncomeBand } from './income-band.ts'

test.each([
  ['20000-40000', 20_000, 40_000],
  ['20,000–40,000元', 20_000, 40_000],
  ['2-4万', 20_000, 40_000],
  ['2万至4万元', 20_000, 40_000],
  ['[20000,40000)', 20_000, 40_000],
  ['<20000', 0, 20_000],
  ['2万元以下', 0, 20_000],
  ['≥80000', 80_000, Number.POSITIVE_INFINITY],
  ['8万以上', 80_000, Number.POSITIVE_INFINITY],
  ['80000+', 80_000, Number.POSITIVE_INFINITY],
  ['4-2万', null, null],
  ['middling', null, null],
])('%s', (text, from, to) => {
  expect(parseIncomeBand(text)).toEqual(from === null ? null : { from, to })
})

test('the middle of a band is geometric: 2 to 8 is 4', () => {
  expect(middleOf({ from: 20_000, to: 80_000 })).toBeCloseTo(40_000, 9)
  expect(middleOf({ from: 0, to: 20_000 })).toBe(10_000)
  expect(middleOf({ from: 80_000, to: Number.POSITIVE_INFINITY })).toBe(120_000)
})
