import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minus, plus, type Rational, rational, times } from '../exact/rational.ts'
import { levelInstalment } from './level-instalment.ts'

test('two instalments by hand: E and E at 10 %', () => {
  // 110 = E + E / 1.1, so E = 110 × 1.1 / 2.1 = 121 / 2.1
  expect(levelInstalment(rational(110n), [rational(1n, 10n)])).toEqual(rational(1210n, 21n))
})

test('paid in exact fractions, the balance ends at exactly nothing, whatever the rates', () => {
  const rates = fc.array(
    fc.record({
      numerator: fc.bigInt({ min: 0n, max: 500n }),
      denominator: fc.constantFrom(360n, 365n, 366n, 12_000n),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 10n }), rates, (debt, fractions) => {
      const later = fractions.map(({ numerator, denominator }) => rational(numerator, denominator))
      const instalment = levelInstalment(rational(debt), later)
      const grown = (balance: Rational, rate: Rational) =>
        minus(times(balance, plus(rational(1n), rate)), instalment)
      expect(later.reduce(grown, minus(rational(debt), instalment))).toEqual(rational(0n))
    }),
  )
})
