import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loanTerms } from '../../../test/loan-terms.ts'
import { parseDecimal, rational } from '../exact/rational.ts'
import { roundedTo } from '../exact/rounding.ts'
import { levelInstalment } from './level-instalment.ts'
import { roundedInstalment } from './rounded-instalment.ts'

/** 100 yuan at 9.4822 % of a year of 364 days, three instalments two weeks apart. */
const rate = rational(94_822n * 14n, 1_000_000n * 364n)
const debt = { balance: 10_000n, interest: 36n, laterRates: [rate, rate] }
const exact = parseDecimal('3357.6762')!

test('one fen less, where the last instalment then differs less', () => {
  // 33.58 twice leaves 33.44 and 0.12: the last is 33.56, two fen less. 33.57 twice leaves 33.46 and 0.12: 33.58.
  expect(roundedInstalment(exact, debt, loanTerms())).toBe(3357n)
  expect(roundedInstalment(exact, debt, loanTerms({ rounding: 'half-up' }))).toBe(3357n)
})

test('rounding up stays up', () => {
  expect(roundedInstalment(exact, debt, loanTerms({ rounding: 'up' }))).toBe(3358n)
})

test('a difference of half a fen an instalment is left to the last', () => {
  // 7 % in six: 17.01 five times leaves 16.90 and 0.10, one fen less than the others.
  const monthly = rational(7n, 1200n)
  const laterRates = Array(5).fill(monthly)
  const level = levelInstalment(rational(10_000n * 1207n, 1200n), laterRates)
  expect(roundedInstalment(level, { balance: 10_000n, interest: 58n, laterRates }, loanTerms())).toBe(1701n)
})

test('never farther than one unit from the rounded instalment', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 100_000n, max: 10n ** 9n }),
      fc.bigInt({ min: 1n, max: 2_000n }),
      fc.integer({ min: 1, max: 240 }),
      fc.constantFrom(null, 100n),
      (balance, basisPoints, instalments, instalmentUnit) => {
        const monthly = rational(basisPoints, 120_000n)
        const laterRates = Array(instalments - 1).fill(monthly)
        const interest = roundedTo(rational(balance * basisPoints, 120_000n), 1n, 'half-even')
        const level = levelInstalment(rational(balance * (120_000n + basisPoints), 120_000n), laterRates)
        const unit = instalmentUnit ?? 1n
        const nearest = roundedTo(level, unit, 'half-even')
        const moved = roundedInstalment(
          level,
          { balance, interest, laterRates },
          loanTerms({ instalmentUnit }),
        )
        expect([nearest - unit, nearest, nearest + unit]).toContain(moved)
      },
    ),
  )
})
