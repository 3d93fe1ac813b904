import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dayOf, formatDay, NO_DATE } from '../lending/calendar.ts'
import { dayOfText, looksLikeDate, monthOfText } from './date-text.ts'

test.each([
  '20130605',
  '2013-6-5',
  '2013-06-05',
  '2013/06/05',
  '2013/6/5',
  '2013.6.5',
  '2013年6月5日',
  '２０１３年６月５日',
  '2013-06-05 00:00:00',
  '2013-06-05T08:30:00',
  '20130605083000',
  ' 2013-06-05 ',
  '="20130605"',
  '41430',
  '41430.5',
])('%s is 5 June 2013', (text) => {
  expect(formatDay(dayOfText(text) ?? NO_DATE)).toBe('2013-06-05')
})

test.each(['99991231', '9999-12-31', '00000000', '0', '1900/1/1', '2999-12-31'])(
  '%s means no date',
  (text) => {
    expect(dayOfText(text)).toBe(NO_DATE)
  },
)

test.each(['2013-02-29', '20131301', '2013', '13-6-5', '5/6/2013', 'yesterday', '1234567', '2013-6-5x'])(
  '%s is no date',
  (text) => {
    expect(dayOfText(text)).toBeNull()
  },
)

test('every spelling of every day comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(2150, 12, 31) }), (day) => {
      const { year, month, day: d } = dateOf(day)
      const two = (n: number) => String(n).padStart(2, '0')
      const spellings = [
        `${year}${two(month)}${two(d)}`,
        `${year}-${month}-${d}`,
        `${year}/${two(month)}/${two(d)}`,
        `${year}年${month}月${d}日`,
      ]
      expect(spellings.map(dayOfText)).toEqual([day, day, day, day])
    }),
  )
})

test.each(['2026-10', '202610', '2026年10月', '2026/10', '2026-10-31', '20261031'])(
  '%s is in October 2026',
  (text) => {
    expect(formatDay(monthOfText(text) ?? NO_DATE)).toBe('2026-10-01')
  },
)

test('a number of five digits is a date only in a column of dates', () => {
  expect([looksLikeDate('41430'), looksLikeDate('0'), looksLikeDate('2013-06-05')]).toEqual([
    false,
    false,
    true,
  ])
})
