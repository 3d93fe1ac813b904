import { type Rational, rational, times } from '../exact/rational.ts'

/** 月利率 to the annual rate that the schedule takes: twelve months, without compounding. */
export function annualOfMonthly(monthlyRate: Rational): Rational {
  return times(monthlyRate, rational(12n))
}

/** A rate for the whole term to the annual rate that yields the same interest over that part of a year. */
export function annualOfTerm(termRate: Rational, fraction: Rational): Rational {
  if (fraction.numerator <= 0n) throw new Error('A term is longer than nothing')
  return times(termRate, rational(fraction.denominator, fraction.numerator))
}
