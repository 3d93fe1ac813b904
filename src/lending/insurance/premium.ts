import type { InsuranceProduct } from './product.ts'

export const premiumPayers = ['central', 'province', 'county', 'farmer'] as const
export type PremiumPayer = (typeof premiumPayers)[number]

/** Shares of the premium; they add up to 1. */
export type PremiumShares = Readonly<Record<PremiumPayer, number>>

/** Rice and corn of a county in the north-east: 45/27/3/25 (DOMAIN.md §4.1 [S:58, S:59]). */
export const northEastShares: PremiumShares = { central: 0.45, province: 0.27, county: 0.03, farmer: 0.25 }

export interface Premium {
  readonly total: number
  readonly by: Readonly<Record<PremiumPayer, number>>
}

/** The year's premium in whole fen; each purse is rounded and the farmer's takes what is left, so that they add up. */
export function premiumOf(
  { sumInsuredPerMu, premiumRate }: InsuranceProduct,
  area: number,
  shares: PremiumShares = northEastShares,
): Premium {
  const total = Math.round(sumInsuredPerMu * premiumRate * area)
  const purse = (payer: PremiumPayer) => Math.round(total * shares[payer])
  const [central, province, county] = [purse('central'), purse('province'), purse('county')]
  return { total, by: { central, province, county, farmer: total - central - province - county } }
}
