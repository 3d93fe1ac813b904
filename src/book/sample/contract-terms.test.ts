import { describe, expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { crops } from '../../lending/vocabulary.ts'
import type { Book } from '../book.ts'
import { annualRate, crop, cropGroupOf, guarantee, log2DebtToIncome, longTerm } from './contract-terms.ts'
import { termContext } from './term-context.ts'
import { cropGroups } from './terms.ts'

const contextOf = (book: Book) =>
  termContext(
    book,
    Uint32Array.from({ length: book.loans.rows }, (_, row) => row),
    new Int32Array(book.loans.rows),
  )

test('every crop has its group, and every group a crop', () => {
  expect(new Set(crops.map(cropGroupOf))).toEqual(new Set(cropGroups))
  expect((['hog', 'cattle', 'poultry', 'vegetable'] as const).map(cropGroupOf)).toEqual([
    'livestock',
    'livestock',
    'livestock',
    'other',
  ])
})

describe('levels', () => {
  test('only those that occur stand in the term, the reference first', () => {
    expect(crop(contextOf(smallBook('crop\nsoy\ncorn\nhog\n|')))?.levels).toEqual([
      'corn',
      'soy',
      'livestock',
    ])
    expect(guarantee(contextOf(smallBook('guarantee\njoint\npledged')))?.levels).toEqual(['joint', 'pledged'])
  })

  test('a blank is missing: the code after the last level', () => {
    expect([...crop(contextOf(smallBook('crop\nsoy\n|\ncorn')))!.codes]).toEqual([1, 2, 0])
  })
})

test('a note is long when it is due later than the same day a year on', () => {
  const book = smallBook(`
    disbursed_on | due_on
    2015-02-28   | 2016-02-28
    2015-02-28   | 2016-02-29
    2016-02-29   | 2017-02-28
    2015-03-01   |
  `)
  expect([...longTerm(contextOf(book))!.values]).toEqual([0, 1, 0, Number.NaN])
})

test('the rate is in percentage points, the debt in doublings within ±2.5', () => {
  const book = smallBook('annual_rate | amount | annual_income\n0.0907 | 300000 | 10000\n | 3000 | 90000')
  expect(annualRate(contextOf(book))!.values[0]).toBeCloseTo(9.07, 12)
  expect([...log2DebtToIncome(contextOf(book))!.values]).toEqual([2.5, -2.5])
})
