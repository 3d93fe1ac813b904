import type { Guarantee } from './vocabulary.ts'

/**
 * Share of the exposure lost on a default, by guarantee: stated values (DOMAIN.md §2.6), an assumption in every table
 * until the cooperative's own recoveries replace it. A combined guarantee holds collateral: mortgaged.
 */
export const statedLossGivenDefault: Readonly<Record<Guarantee, number>> = {
  credit: 0.55,
  joint: 0.45,
  guaranteed: 0.45,
  mortgaged: 0.35,
  pledged: 0.1,
  combined: 0.35,
}

/** How far a stated loss may be off, as a standard deviation: a third of the distance between pure credit and pledge. */
export const STATED_LOSS_SPREAD = 0.15

/** Who bears a part of the loss by contract: shares from 0 to 1, 0 where nobody does. */
export interface SharedLoss {
  readonly riskFundShare: number
  readonly guaranteeCompanyShare: number
}

/**
 * What the cooperative itself loses of each yuan in default: the stated loss less the parts that the risk-compensation
 * fund and the guarantee company bear by contract (DOMAIN.md §2.6, §4.7). Together they bear at most all of it.
 */
export function ownLossGivenDefault(
  lossGivenDefault: number,
  { riskFundShare, guaranteeCompanyShare }: SharedLoss,
): number {
  return lossGivenDefault * (1 - Math.min(1, riskFundShare + guaranteeCompanyShare))
}
