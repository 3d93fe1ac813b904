import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, dateOf, dayOf, dayTable, formatDay, parseDay } from './calendar.ts'

test('days agree with the platform calendar from 1600 to 2400', () => {
  fc.assert(
    fc.property(fc.integer({ min: -135140, max: 157054 }), (day) => {
      const platform = new Date(day * 86_400_000)
      expect(dateOf(day)).toEqual({
        year: platform.getUTCFullYear(),
        month: platform.getUTCMonth() + 1,
        day: platform.getUTCDate(),
      })
      const { year, month, day: dayOfMonth } = dateOf(day)
      expect(dayOf(year, month, dayOfMonth)).toBe(day)
      expect(parseDay(formatDay(day))).toBe(day)
    }),
  )
})

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2023-11-30', 3, '2024-02-29'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-12-15', 12, '2025-12-15'],
])('%s plus %i months is %s', (from, months, expected) => {
  expect(formatDay(addMonths(parseDay(from)!, months))).toBe(expected)
})

test.each(['2023-02-29', '2023-13-01', '2023-1-1', 'yesterday', ''])('%s is no date', (text) => {
  expect(parseDay(text)).toBeNull()
})

test('a table of days says what its map says, and −1 of every other day', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.nat(9))),
      fc.integer({ min: -500, max: 500 }),
      (pairs, day) => {
        const values = new Map(pairs)
        expect(dayTable(values)(day)).toBe(values.get(day) ?? -1)
      },
    ),
  )
})
