import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDecimal, rational } from './rational.ts'
import { type Rounding, roundedTo, roundings } from './rounding.ts'

test.each<[string, bigint, Record<Rounding, bigint>]>([
  ['2.5', 1n, { 'half-even': 2n, 'half-up': 3n, up: 3n }],
  ['3.5', 1n, { 'half-even': 4n, 'half-up': 4n, up: 4n }],
  ['2.4999', 1n, { 'half-even': 2n, 'half-up': 2n, up: 3n }],
  ['2', 1n, { 'half-even': 2n, 'half-up': 2n, up: 2n }],
  ['-2.5', 1n, { 'half-even': -2n, 'half-up': -3n, up: -2n }],
  ['250', 100n, { 'half-even': 200n, 'half-up': 300n, up: 300n }],
])('%s to a multiple of %s', (text, unit, expected) => {
  for (const rounding of roundings) {
    expect(roundedTo(parseDecimal(text)!, unit, rounding), rounding).toBe(expected[rounding])
  }
})

test('a rounded amount is the nearest multiple, or the next above', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
      fc.bigInt({ min: 1n, max: 1000n }),
      fc.constantFrom(...roundings),
      (numerator, denominator, unit, rounding) => {
        const rounded = roundedTo(rational(numerator, denominator), unit, rounding)
        // (rounded − exact) · denominator, between −½ and ½ unit, or from 0 to a unit.
        const gap = rounded * denominator - numerator
        expect(rounded % unit).toBe(0n)
        if (rounding === 'up') expect(gap >= 0n && gap < unit * denominator).toBe(true)
        else expect(2n * gap <= unit * denominator && 2n * gap >= -unit * denominator).toBe(true)
      },
    ),
  )
})
