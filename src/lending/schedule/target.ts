import { plus, type Rational, rational, times } from '../exact/rational.ts'
import { roundedTo } from '../exact/rounding.ts'
import { levelInstalment } from './level-instalment.ts'
import { roundedInstalment } from './rounded-instalment.ts'
import type { LoanTerms } from './terms.ts'

/** What the contract fixes of an instalment: its sum, its principal, or that it repays what is left. In fen. */
export type Target =
  | { readonly kind: 'total'; readonly amount: bigint }
  | { readonly kind: 'principal'; readonly amount: bigint }
  | { readonly kind: 'rest' }

export const NO_PRINCIPAL: Target = { kind: 'principal', amount: 0n }

/** The position at the first instalment for which a target is agreed; drawing more agrees it anew. */
export interface Remaining {
  readonly balance: bigint
  /** Interest of the period that ends now, exact and as it is booked. */
  readonly interest: Rational
  readonly bookedInterest: bigint
  readonly drawn: bigint
  /** Rates of the periods that follow. */
  readonly laterRates: readonly Rational[]
}

/** The target of this instalment and of those that follow, until more is drawn. */
export function agreedTarget(terms: LoanTerms, remaining: Remaining): Target {
  const { balance, interest, bookedInterest, drawn, laterRates } = remaining
  const unit = terms.instalmentUnit ?? terms.periodUnit
  if (terms.fixedPrincipalShare !== null) {
    const share = times(rational(drawn), terms.fixedPrincipalShare)
    return { kind: 'principal', amount: roundedTo(share, unit, terms.rounding) }
  }
  if (terms.method !== 'equal-instalment') {
    const part = rational(balance, BigInt(laterRates.length + 1))
    return { kind: 'principal', amount: roundedTo(part, unit, terms.rounding) }
  }
  if (terms.instalmentAmount !== null) return { kind: 'total', amount: terms.instalmentAmount }
  const exact = levelInstalment(plus(rational(balance), interest), laterRates)
  const debt = { balance, interest: bookedInterest, laterRates }
  return { kind: 'total', amount: roundedInstalment(exact, debt, terms) }
}

/** The principal that a target leaves after interest: never less than nothing, never more than the balance. */
export function principalOf(target: Target, balance: bigint, interest: bigint): bigint {
  if (target.kind === 'rest') return balance
  const wanted = target.kind === 'total' ? target.amount - interest : target.amount
  if (wanted <= 0n) return 0n
  return wanted < balance ? wanted : balance
}
