/** G5 of DOMAIN.md §1.5, in fen. */
export interface ContingentLiability {
  /** What the others owe: the most that joint and several liability can ask of this guarantor. */
  readonly contingent: number
  /** Its equal share: contingent / (n − 1), rounded; the whole where there is one other. */
  readonly share: number
  /** Own debt and the equal share. */
  readonly exposure: number
}

export function contingentLiability(
  ownBalance: number,
  balancesOfOthers: readonly number[],
): ContingentLiability {
  const contingent = balancesOfOthers.reduce((sum, balance) => sum + balance, 0)
  const share = balancesOfOthers.length === 0 ? 0 : Math.round(contingent / balancesOfOthers.length)
  return { contingent, share, exposure: ownBalance + share }
}

/** How often net assets cover what a guarantor may have to pay: below 1 he is over-committed; NaN without a liability. */
export function guarantorCover(
  netAssets: number,
  { contingent }: ContingentLiability,
  ownBalance: number,
): number {
  const claims = contingent + ownBalance
  return claims > 0 ? Math.max(0, netAssets) / claims : Number.NaN
}
