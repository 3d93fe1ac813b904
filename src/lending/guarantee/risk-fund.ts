/** Who bears what of a covered loss; the shares add up to 1. */
export interface FundSharing {
  readonly fund: number
  readonly guarantor: number
  readonly bank: number
}

/** Forms seen: fund : guarantor : bank 4:3:3 ([S:66]); 70/30 and 80/20 without a guarantor (DOMAIN.md §4.7). */
export const fundSharings = {
  '4:3:3': { fund: 0.4, guarantor: 0.3, bank: 0.3 },
  '70/30': { fund: 0.7, guarantor: 0, bank: 0.3 },
  '80/20': { fund: 0.8, guarantor: 0, bank: 0.2 },
} as const satisfies Record<string, FundSharing>
export type FundSharingName = keyof typeof fundSharings

export interface FundTerms {
  readonly sharing: FundSharing
  /** Covered balance at most, as a multiple of the fund. */
  readonly leverage: number
  /** The county tops up where the fund is less than this share of the covered balance. */
  readonly topUpBelow: number
  /** New covered lending stops where more than this share of the fund was used, or NPL of the covered is above. */
  readonly stopAtUse: number
  readonly stopAtNonPerforming: number
}

/** Leverage and top-up [S:66]; the breaker is a design value. */
export const fundTerms: FundTerms = {
  sharing: fundSharings['4:3:3'],
  leverage: 10,
  topUpBelow: 0.1,
  stopAtUse: 0.5,
  stopAtNonPerforming: 0.05,
}

/** Whole fen. */
export interface FundOutcome {
  readonly bank: number
  readonly fund: number
  readonly guarantor: number
  readonly fundLeft: number
}

/**
 * fund_pay = min(balance, share × loss); what an empty fund cannot pay falls back on the bank. `loss`: after recoveries.
 */
export function lossWithFund(loss: number, fundBalance: number, sharing: FundSharing): FundOutcome {
  const fund = Math.min(Math.max(0, fundBalance), Math.floor(sharing.fund * loss))
  const guarantor = Math.floor(sharing.guarantor * loss)
  return { bank: loss - fund - guarantor, fund, guarantor, fundLeft: fundBalance - fund }
}

/** Balance that a fund may cover. */
export function coverCapacity(fundBalance: number, { leverage }: FundTerms = fundTerms): number {
  return leverage * fundBalance
}

/** What brings the fund back to its share of the covered balance; 0 where it has it. */
export function topUp(
  fundBalance: number,
  coveredBalance: number,
  { topUpBelow }: FundTerms = fundTerms,
): number {
  return Math.max(0, Math.ceil(topUpBelow * coveredBalance) - fundBalance)
}

/** The circuit breaker (熔断): lending under the fund stops. */
export function isBroken(
  used: { readonly shareOfFund: number; readonly nonPerformingShare: number },
  { stopAtUse, stopAtNonPerforming }: FundTerms = fundTerms,
): boolean {
  return used.shareOfFund > stopAtUse || used.nonPerformingShare > stopAtNonPerforming
}
