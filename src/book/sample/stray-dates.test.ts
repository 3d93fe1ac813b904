import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, formatDay, NO_DATE } from '../../lending/calendar.ts'
import { lastOfMany } from './stray-dates.ts'

/** `count` settlements, one a day, the last of them on 31 October 2026. */
const settledDaily = (count: number) => Int32Array.from({ length: count }, (_, i) => dayOf(2026, 10, 31) - i)
const plus = (days: Int32Array, ...more: number[]) => Int32Array.from([...days, ...more])

test('one settlement with a wrong year does not date a book of a thousand', () => {
  const { day, strays } = lastOfMany([plus(settledDaily(1000), dayOf(2062, 10, 31), NO_DATE)])
  expect(formatDay(day)).toBe('2026-10-31')
  expect(strays).toEqual({ count: 1, latest: dayOf(2062, 10, 31) })
})

test.each([
  ['a small book may be silent for years', settledDaily(900), [dayOf(2062, 10, 31)]],
  ['two in a thousand are no slip', settledDaily(1000), [dayOf(2062, 10, 31), dayOf(2062, 10, 30)]],
  ['a year and a day of silence is no slip', settledDaily(1000), [dayOf(2026, 10, 31) + 366]],
  ['a book without dates', new Int32Array(2000).fill(NO_DATE), []],
])('%s', (_, days, more) => {
  const all = plus(days, ...more)
  expect(lastOfMany([all])).toEqual({ day: Math.max(...all), strays: null })
})

test('as a search by definition: the fewest days that, left out, leave no silence above them', () => {
  const someDays = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(someDays, fc.integer({ min: 1000, max: 4000 }), (odd, bulk) => {
      const many = Int32Array.from({ length: bulk }, (_, i) => i % 700)
      const all = [...many, ...odd].sort((a, b) => b - a)
      const gap = all.findIndex((day, i) => i > 0 && all[i - 1] - day > 366)
      const isStray = gap > 0 && gap <= Math.floor(all.length / 1000)
      expect(lastOfMany([many, Int32Array.from(odd)])).toEqual(
        isStray ? { day: all[gap], strays: { count: gap, latest: all[0] } } : { day: all[0], strays: null },
      )
    }),
  )
})
