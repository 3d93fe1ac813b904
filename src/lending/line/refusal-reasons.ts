import type { CreditGrade } from '../vocabulary.ts'
import type { CreditLine, LineProduct } from './credit-line.ts'

/** Why one loan is not granted as it was asked for: a closed list, in this order. */
export const refusalReasons = [
  'inArrears',
  'dishonestListed',
  'unrated',
  'nothingServesDebt',
  'beyondLine',
  'termBeyondProduct',
  'costBeyondCap',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export interface LoanAsked {
  readonly product: LineProduct
  readonly grade: CreditGrade | null
  /** Fen. */
  readonly amount: number
  readonly termMonths: number
  /** Principal that the household owes already, fen. */
  readonly outstanding: number
  readonly daysPastDue: number
  readonly isDishonestListed: boolean
}

/** Months: crops and stock up to three years (DOMAIN.md §1.1, §1.3; 银监发〔2007〕67号). */
export const LONGEST_TERM_MONTHS: Readonly<Record<LineProduct, number>> = {
  micro: 36,
  joint: 36,
  poverty: 36,
}

/**
 * Every reason that holds: the invariant Σ outstanding + asked ≤ line (余额控制, DOMAIN.md §1.3), arrears, the public
 * list of dishonest debtors, no rating, a term beyond the product's, and costs that no rate up to the cap would pay.
 * `line` is null where no grade is known. `ownCap` is the lender's own highest rate; four times the LPR is a reference
 * that refuses nobody.
 */
export function refusalReasonsOf(
  asked: LoanAsked,
  line: CreditLine | null,
  floor: number,
  ownCap: number | null,
): RefusalReason[] {
  const holds: Record<RefusalReason, boolean> = {
    inArrears: asked.daysPastDue > 0,
    dishonestListed: asked.isDishonestListed,
    unrated: asked.grade === 'unrated' && asked.product !== 'poverty',
    nothingServesDebt: line?.limits.income === 0,
    beyondLine: line !== null && asked.grade !== 'unrated' && asked.outstanding + asked.amount > line.line,
    termBeyondProduct: asked.termMonths > LONGEST_TERM_MONTHS[asked.product],
    costBeyondCap: ownCap !== null && floor > ownCap,
  }
  return refusalReasons.filter((reason) => holds[reason])
}
