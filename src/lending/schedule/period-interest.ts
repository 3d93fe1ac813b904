import type { Day } from '../calendar.ts'
import { plus, type Rational, rational, times, ZERO } from '../exact/rational.ts'
import { type Rounding, roundedTo } from '../exact/rounding.ts'
import type { LoanTerms } from './terms.ts'
import { type YearFractionConvention, yearFraction } from './year-fraction.ts'

/** Interest of one period of a balance that drawings may raise on the way. In fen. */
export interface PeriodInterest {
  readonly exact: Rational
  /** C2: each part of a split period is rounded before the sum. */
  readonly rounded: bigint
  /** At the end of the period, before its payment and before what is drawn on its last day. */
  readonly balance: bigint
}

export function periodInterest(
  terms: LoanTerms,
  convention: YearFractionConvention,
  balance: bigint,
  [from, to]: readonly [from: Day, to: Day],
): PeriodInterest {
  const cuts = terms.tranches.map(({ day }) => day)
  let [exact, rounded, held] = [ZERO, 0n, balance]
  for (const [start, end] of pieces(from, to, cuts)) {
    const piece = exactInterest(held, terms.annualRate, yearFraction(start, end, convention))
    exact = plus(exact, piece)
    rounded += roundedInterest(piece, terms)
    if (end < to) held += drawnOn(terms, end)
  }
  return { exact, rounded, balance: held }
}

/** balance · rate · part of a year, in fen, not rounded. */
export function exactInterest(balance: bigint, annualRate: Rational, fraction: Rational): Rational {
  return times(rational(balance), times(annualRate, fraction))
}

/** Interest as it is booked. */
export function roundedInterest(exact: Rational, terms: LoanTerms): bigint {
  return roundedTo(exact, interestUnit(terms), interestRounding(terms.rounding))
}

/** C6: rounding up concerns instalments; interest is then rounded half to even. */
export function interestRounding(rounding: Rounding): Rounding {
  return rounding === 'up' ? 'half-even' : rounding
}

/** Where principal and interest are set apart, an instalment is a multiple of a unit only if both are. */
function interestUnit({ method, instalmentUnit, periodUnit }: LoanTerms): bigint {
  return method === 'equal-instalment' || method === 'flat' ? periodUnit : (instalmentUnit ?? periodUnit)
}

/** The stretches between `from` and `to` that the cuts leave. */
export function pieces(from: Day, to: Day, cuts: readonly Day[]): [from: Day, to: Day][] {
  const inside = [...new Set(cuts)].filter((day) => day > from && day < to).sort((a, b) => a - b)
  const ends = [...inside, to]
  return ends.map((end, i) => [i === 0 ? from : ends[i - 1], end])
}

/** What is drawn on one day after disbursement, in fen. */
export function drawnOn({ tranches }: Pick<LoanTerms, 'tranches'>, on: Day): bigint {
  return tranches.reduce((sum, { day, amount }) => (day === on ? sum + amount : sum), 0n)
}

/** All that has been drawn by the end of a day, in fen. */
export function drawnBy({ principal, tranches }: Pick<LoanTerms, 'principal' | 'tranches'>, by: Day): bigint {
  return tranches.reduce((sum, { day, amount }) => (day <= by ? sum + amount : sum), principal)
}
