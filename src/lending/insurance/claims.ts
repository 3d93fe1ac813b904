import type { Day } from '../calendar.ts'

/** Indemnities over premiums; NaN without any premium. */
export function claimsRatio(indemnities: number, premiums: number): number {
  return premiums > 0 ? indemnities / premiums : Number.NaN
}

/** Days from a report of the loss to the payment. */
export function daysToPay(reportedOn: Day, paidOn: Day): number {
  return paidOn - reportedOn
}

/** Cover as shares: households insured of households financed, mu insured of mu financed (never above 1). */
export interface CoverShares {
  readonly households: number
  readonly area: number
}

export function coverShares(
  insured: { readonly households: number; readonly area: number },
  financed: { readonly households: number; readonly area: number },
): CoverShares {
  const share = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : Number.NaN)
  return {
    households: share(insured.households, financed.households),
    area: share(insured.area, financed.area),
  }
}
