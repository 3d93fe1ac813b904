import { type Rational, rational } from '../exact/rational.ts'
import { roundedTo } from '../exact/rounding.ts'
import { exactInterest, roundedInterest } from './period-interest.ts'
import type { LoanTerms } from './terms.ts'

/** What an equal instalment has to repay. In fen. */
export interface LevelDebt {
  readonly balance: bigint
  /** Booked interest of the period that ends now. */
  readonly interest: bigint
  /** Rates of the periods that follow. */
  readonly laterRates: readonly Rational[]
}

/**
 * The exact level instalment as it is paid: rounded as the terms say (C1), unless the last instalment would then
 * differ from the others by more than half a fen for each of them. In that case it is one unit more (or less, where
 * the last is smaller), if that brings the last nearer, as Fineract smooths its instalments. Rounding up stays up.
 */
export function roundedInstalment(exact: Rational, debt: LevelDebt, terms: LoanTerms): bigint {
  const unit = terms.instalmentUnit ?? terms.periodUnit
  const nearest = roundedTo(exact, unit, terms.rounding)
  if (terms.rounding === 'up') return nearest
  const tolerated = terms.periodUnit * BigInt(Math.floor((debt.laterRates.length + 1) / 2))
  const difference = lastDifference(nearest, debt, terms)
  if (magnitude(difference) <= tolerated) return nearest
  const other = difference > 0n ? nearest + unit : nearest - unit
  return magnitude(lastDifference(other, debt, terms)) < magnitude(difference) ? other : nearest
}

/** By how much the last instalment exceeds the others if they are this large. */
function lastDifference(instalment: bigint, debt: LevelDebt, terms: LoanTerms): bigint {
  let { balance, interest } = debt
  for (const rate of debt.laterRates) {
    balance -= instalment - interest
    interest = roundedInterest(exactInterest(balance, rate, ONE), terms)
  }
  return balance + interest - instalment
}

const ONE = rational(1n)

function magnitude(amount: bigint): bigint {
  return amount < 0n ? -amount : amount
}
