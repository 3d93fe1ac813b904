import { expect, test } from 'vitest'
import { parseDay } from './calendar.ts'
import { cropYearOf } from './crop-year.ts'

test.each([
  ['2013-01-05', 2013],
  ['2013-03-20', 2013],
  ['2013-10-31', 2013],
  ['2013-11-01', 2014],
  ['2013-11-15', 2014],
  ['2013-12-31', 2014],
])('a note disbursed on %s works for the crop of %i', (disbursedOn, year) => {
  expect(cropYearOf(parseDay(disbursedOn)!)).toBe(year)
})
