/** What a guarantor may answer for at most (DOMAIN.md §4.7 names no figure; a parameter of the lender's rules). */
export const guaranteeCapacity = {
  effectiveFrom: '2024-01-01',
  /** Times a year's income, where net assets are not known. */
  incomeTimes: 3,
} as const

/**
 * Own debt and contingent liability (the open balances of those whom the guarantor answers for) over what stands behind
 * them: net assets, or three years' income where net assets are not known or not positive. Above 1 the guarantor is
 * over-committed. NaN where neither is known. All in fen.
 */
export function commitment(
  { ownDebt, contingent }: { readonly ownDebt: number; readonly contingent: number },
  { netAssets, annualIncome }: { readonly netAssets: number; readonly annualIncome: number },
): number {
  const behind = netAssets > 0 ? netAssets : guaranteeCapacity.incomeTimes * annualIncome
  return behind > 0 ? (ownDebt + contingent) / behind : Number.NaN
}
