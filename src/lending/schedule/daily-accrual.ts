import type { Day } from '../calendar.ts'
import { type Rational, rational } from '../exact/rational.ts'
import { type Rounding, roundedTo } from '../exact/rounding.ts'
import { exactInterest } from './period-interest.ts'

/**
 * Interest accrued on a balance over days that both count (算头又算尾), in fen, rounded once.
 *
 * @param yearDays 360, 364 or 365, as the contract counts a year
 */
export function accruedOverDays(
  balance: bigint,
  annualRate: Rational,
  [first, last]: readonly [first: Day, last: Day],
  yearDays: number,
  rounding: Rounding = 'half-even',
): bigint {
  const days = Math.max(0, last - first + 1)
  return roundedTo(exactInterest(balance, annualRate, rational(BigInt(days), BigInt(yearDays))), 1n, rounding)
}
