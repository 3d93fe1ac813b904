import { describe, expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import type { Book } from '../book.ts'
import { disaster, insured, insuredInDisaster, priceShock } from './shock-terms.ts'
import { termContext } from './term-context.ts'

const context = (book: Book, ...years: number[]) =>
  termContext(
    book,
    Uint32Array.from({ length: book.loans.rows }, (_, row) => row),
    Int32Array.from(years),
  )
const valuesOf = (column: { values: Float64Array } | null) => column && [...column.values]

describe('disaster', () => {
  const disasters = `
    township | year | peril   | affected_share
    t1       | 2013 | drought | 0.4
    t1       | 2013 | hail    | 0.7
    t2       | 2015 | flood   | 0.2`

  test('comes from the companion by township and crop year, the worst peril counting', () => {
    const book = smallBook('township\nt1\nt2\nt1\nt1\nt9\n', { disasters })
    // t9 is not named in a year that the companion covers; 2012 lies before its years
    expect(valuesOf(disaster(context(book, 2013, 2015, 2014, 2012, 2013)))).toEqual([
      0.7,
      0.2,
      0,
      Number.NaN,
      0,
    ])
  })

  test('the note’s own flag comes first', () => {
    const book = smallBook('township | disaster\nt1 | 0\nt1 | \nt2 | 1', { disasters })
    expect(valuesOf(disaster(context(book, 2013, 2013, 2013)))).toEqual([0, 0.7, 1])
  })

  test('without either there is no term', () => {
    expect(disaster(context(smallBook('township\nt1'), 2013))).toBe(null)
  })
})

test('insured: the flag, else a policy of the household in the crop year; it counts only in a disaster', () => {
  const book = smallBook('household_id | insured | disaster\nh1 | | 1\nh1 | | 1\nh1 | 0 | 1\nh2 | | 0', {
    insurance: 'household_id | year\nh1 | 2013',
  })
  const all = context(book, 2013, 2014, 2013, 2013)
  expect(valuesOf(insured(all))).toEqual([1, 0, 0, 0])
  expect(valuesOf(insuredInDisaster(all))).toEqual([1, 0, 0, 0])
})

test('insured unknown is unknown in a disaster and 0 without one', () => {
  const book = smallBook('insured | disaster\n | 1\n | 0')
  expect(valuesOf(insuredInDisaster(context(book, 2013, 2013)))).toEqual([Number.NaN, 0])
})

test('the price of the own crop at the harvest of the crop year', () => {
  const log = (value: number) => Math.exp(value)
  const book = smallBook('crop\ncorn\ncorn\nherb\n|\ncorn', {
    prices: `
      crop | month      | price
      corn | 2013-10-01 | ${log(0)}
      corn | 2014-10-01 | ${log(1)}
      corn | 2015-10-01 | ${log(2)}`,
  })
  const shocks = valuesOf(priceShock(context(book, 2013, 2015, 2013, 2013, 2016)))!
  // herb has no price series: no shock to be seen; no crop, or no price of the year: unknown
  expect(shocks.map((x) => Math.round(x * 1e9) / 1e9)).toEqual([-1, 1, 0, Number.NaN, Number.NaN])
})
