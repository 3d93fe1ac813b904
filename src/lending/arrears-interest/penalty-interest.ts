import type { Day } from '../calendar.ts'
import { minus, plus, type Rational, rational, times, ZERO } from '../exact/rational.ts'
import { type Rounding, roundedTo } from '../exact/rounding.ts'

/** What a contract says about late payment. */
export interface PenaltyTerms {
  readonly contractRate: Rational
  /** Part of the contract rate that is added: 0.5 for +50 %. */
  readonly markup: Rational
  /** Days that the contract counts in a year: 360 or 365. */
  readonly yearDays: number
  /** The last due date of the loan. */
  readonly maturity: Day
  /** 复利: whether unpaid interest bears interest. */
  readonly compounds: boolean
  /** Days after the due date that bear nothing; the days after them bear the rate. */
  readonly graceDays: number
  readonly rounding: Rounding
}

/** An amount that was due and was paid late or not yet. */
export interface LateAmount {
  readonly part: 'principal' | 'interest'
  readonly due: Day
  /** The day on which it was paid, or the as-of date. */
  readonly until: Day
  /** Fen. */
  readonly amount: bigint
}

export interface LateCharges {
  /** 罚息 on principal, fen: what comes on top of the contract interest that is counted anyway until maturity. */
  readonly penalty: bigint
  /** 复利 on unpaid interest, fen. */
  readonly compound: bigint
}

/** contract rate · (1 + markup) */
export function penaltyRate({
  contractRate,
  markup,
}: Pick<PenaltyTerms, 'contractRate' | 'markup'>): Rational {
  return times(contractRate, plus(rational(1n), markup))
}

/**
 * Penalty and compound interest of late amounts, each rounded to the fen. The day of payment does not count.
 *
 * Principal bears the penalty rate from its due date. The schedule goes on counting contract interest on it until
 * maturity, so until then only the difference comes on top; after maturity all of it. Unpaid interest bears the
 * contract rate until maturity and the penalty rate from then on (人民币利率管理规定, 银发〔1999〕77号, as amended by
 * 银发〔2003〕251号; confidence high).
 */
export function lateCharges(amounts: readonly LateAmount[], terms: PenaltyTerms): LateCharges {
  const raised = penaltyRate(terms)
  const markupOnly = minus(raised, terms.contractRate)
  const beforeMaturity = { principal: markupOnly, interest: terms.compounds ? terms.contractRate : ZERO }
  const afterMaturity = { principal: raised, interest: terms.compounds ? raised : ZERO }
  const chargeOf = ({ part, due, until, amount }: LateAmount) => {
    const from = due + terms.graceDays
    const before = daysBetween(from, Math.min(until, terms.maturity))
    const after = daysBetween(Math.max(from, terms.maturity), until)
    const yield_ = plus(
      times(beforeMaturity[part], rational(before, BigInt(terms.yearDays))),
      times(afterMaturity[part], rational(after, BigInt(terms.yearDays))),
    )
    return roundedTo(times(rational(amount), yield_), 1n, terms.rounding)
  }
  const sumOf = (wanted: LateAmount['part']) =>
    amounts.filter(({ part }) => part === wanted).reduce((sum, late) => sum + chargeOf(late), 0n)
  return { penalty: sumOf('principal'), compound: sumOf('interest') }
}

function daysBetween(from: Day, to: Day): bigint {
  return BigInt(Math.max(0, to - from))
}
