import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths } from './column-widths.ts'

test('a name, two numbers and a long remark on 100 points', () => {
  const needs = [
    { natural: 20, least: 10 }, // lacks 10
    { natural: 10, least: 10 },
    { natural: 10, least: 10 },
    { natural: 100, least: 20 }, // lacks 80
  ]
  // 100 − 50 = 50 to share: 50·10/90 and 50·80/90
  expect(columnWidths(needs, 100)).toEqual([10 + 500 / 90, 10, 10, 20 + 4000 / 90])
})

test('what all fits is spread in proportion, what cannot fit is squeezed alike', () => {
  const needs = [
    { natural: 10, least: 5 },
    { natural: 30, least: 5 },
  ]
  expect(columnWidths(needs, 80)).toEqual([20, 60])
  expect(columnWidths(needs, 8)).toEqual([4, 4])
})

test('widths sum to the page, and no column falls under its least where the page has room', () => {
  const need = fc
    .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }))
    .map(([a, b]) => ({ least: Math.min(a, b), natural: Math.max(a, b) }))
  fc.assert(
    fc.property(
      fc.array(need, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 50, max: 900 }),
      (needs, page) => {
        const widths = columnWidths(needs, page)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(page, 8)
        const least = needs.reduce((sum, own) => sum + own.least, 0)
        if (least <= page) {
          for (const [i, width] of widths.entries())
            expect(width).toBeGreaterThanOrEqual(needs[i].least - 1e-9)
        }
      },
    ),
  )
})
