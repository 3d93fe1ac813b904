import type { Rational } from './rational.ts'

/** Half to even (bankers' rounding, the default), half away from zero, or always up to the next unit. */
export const roundings = ['half-even', 'half-up', 'up'] as const
export type Rounding = (typeof roundings)[number]

/** The multiple of `unit` (fen, positive) that stands for an exact amount of fen. */
export function roundedTo(amount: Rational, unit: bigint, rounding: Rounding): bigint {
  return unit * roundedQuotient(amount.numerator, amount.denominator * unit, rounding)
}

/** numerator / denominator as a whole number; the denominator is positive. */
function roundedQuotient(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const towardsZero = numerator / denominator
  const below = numerator < towardsZero * denominator ? towardsZero - 1n : towardsZero
  const rest = numerator - below * denominator
  if (rest === 0n) return below
  if (rounding === 'up') return below + 1n
  const twice = 2n * rest
  if (twice !== denominator) return twice > denominator ? below + 1n : below
  if (rounding === 'half-even') return below % 2n === 0n ? below : below + 1n
  return numerator > 0n ? below + 1n : below
}
