import { capitalRequirement, otherRetailCorrelation } from '../../stats/loss/vasicek.ts'

/** Standardised: risk weight of retail 75 % × capital ratio 10.5 % (DOMAIN.md §2.5, §4.3): .07875 of the amount. */
export const RETAIL_RISK_WEIGHT = 0.75
export const REQUIRED_CAPITAL_RATIO = 0.105

export const capitalMethods = ['weighted', 'vasicek'] as const
export type CapitalMethod = (typeof capitalMethods)[number]

/**
 * Capital that a loan binds, as a share of its amount: by the risk weight, or LGD × (PD in a year as bad as one in a
 * thousand − PD) with Basel's correlation of other retail exposures (DOMAIN.md §6).
 */
export function capitalCharge(
  method: CapitalMethod,
  probability: number,
  lossGivenDefault: number,
  capitalRatio: number = REQUIRED_CAPITAL_RATIO,
): number {
  return method === 'weighted'
    ? RETAIL_RISK_WEIGHT * capitalRatio
    : capitalRequirement(probability, lossGivenDefault, otherRetailCorrelation(probability))
}
