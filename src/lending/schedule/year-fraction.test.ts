import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../calendar.ts'
import { plus, rational } from '../exact/rational.ts'
import { gridFrom } from './due-grid.ts'
import { dayCounts, monthEnds, type PartialPeriod, partialPeriods } from './terms.ts'
import { yearFraction } from './year-fraction.ts'

const monthly = gridFrom(dayOf(2024, 1, 1), { unit: 'month', count: 1 }, 'clamp')
const quarterly = gridFrom(dayOf(2024, 1, 1), { unit: 'month', count: 3 }, 'clamp')

test.each([
  ['actual/360', rational(29n, 360n)],
  ['actual/364', rational(29n, 364n)],
  ['actual/365', rational(29n, 365n)], // C4: 365 in a leap year too
  ['actual/actual', rational(29n, 366n)],
  ['30/360', rational(1n, 12n)],
] as const)('February 2024 by %s', (dayCount, expected) => {
  const convention = { dayCount, partialPeriod: 'actual', grid: monthly } as const
  expect(yearFraction(dayOf(2024, 2, 1), dayOf(2024, 3, 1), convention)).toEqual(expected)
})

test('actual/actual splits a period at 31 December', () => {
  const convention = { dayCount: 'actual/actual', partialPeriod: 'actual', grid: monthly } as const
  // 15 to 31 December 2023: 16 days of 365; 31 December to 15 January 2024: 15 days of 366.
  const expected = plus(rational(16n, 365n), rational(15n, 366n))
  expect(yearFraction(dayOf(2023, 12, 15), dayOf(2024, 1, 15), convention)).toEqual(expected)
})

test.each<[PartialPeriod, bigint, bigint]>([
  ['actual', 14n, 29n * 12n], // 14 of the 29 days of the period, of a twelfth
  ['30/360', 14n, 360n],
])('C3: half of a February by %s', (partialPeriod, numerator, denominator) => {
  const convention = { dayCount: '30/360', partialPeriod, grid: monthly } as const
  const fraction = yearFraction(dayOf(2024, 2, 1), dayOf(2024, 2, 15), convention)
  expect(fraction).toEqual(rational(numerator, denominator))
})

test('part of a quarter is prorated by the days of the quarter', () => {
  const convention = { dayCount: '30/360', partialPeriod: 'actual', grid: quarterly } as const
  // 1 to 15 January: 14 of the 91 days to 1 April, of three twelfths.
  const fraction = yearFraction(dayOf(2024, 1, 1), dayOf(2024, 1, 15), convention)
  expect(fraction).toEqual(rational(3n * 14n, 12n * 91n))
})

test('30/360 counts 15 days as 15/360, and a month from the 31st as a month whether its end clamps or rolls', () => {
  const days = gridFrom(dayOf(2024, 1, 1), { unit: 'day', count: 15 }, 'clamp')
  const byDays = { dayCount: '30/360', partialPeriod: 'actual', grid: days } as const
  expect(yearFraction(dayOf(2024, 2, 15), dayOf(2024, 3, 1), byDays)).toEqual(rational(15n, 360n))
  for (const monthEnd of monthEnds) {
    const grid = gridFrom(dayOf(2025, 1, 31), { unit: 'month', count: 1 }, monthEnd)
    const convention = { dayCount: '30/360', partialPeriod: 'actual', grid } as const
    expect(yearFraction(grid.dateAt(0), grid.dateAt(1), convention)).toEqual(rational(1n, 12n))
  }
})

test('the parts of a stretch add up to it, under every convention', () => {
  const origin = dayOf(2015, 1, 31)
  const grids = [1, 3, 12].flatMap((count) =>
    monthEnds.map((monthEnd) => gridFrom(origin, { unit: 'month', count }, monthEnd)),
  )
  fc.assert(
    fc.property(
      fc.record({
        dayCount: fc.constantFrom(...dayCounts),
        partialPeriod: fc.constantFrom(...partialPeriods),
        grid: fc.constantFrom(...grids),
      }),
      fc.array(fc.integer({ min: origin - 4000, max: origin + 4000 }), { minLength: 3, maxLength: 3 }),
      (convention, days) => {
        const [from, middle, to] = days.sort((a, b) => a - b)
        const parts = plus(yearFraction(from, middle, convention), yearFraction(middle, to, convention))
        expect(parts).toEqual(yearFraction(from, to, convention))
      },
    ),
  )
})
