import type { RelatedBalances } from './related-names.ts'

/** Largest share of net capital by rule: one customer, related customers as a group, the ten largest (DOMAIN.md §2). */
export const capitalLimits = { household: 0.1, related: 0.15, topTen: 0.5 } as const
export type CapitalLimitName = keyof typeof capitalLimits

export interface CapitalLimit {
  readonly name: CapitalLimitName
  /** Yuan outstanding of the largest (of the ten largest together). */
  readonly balance: number
  readonly shareOfExposure: number
  /** Null where net capital is not known. */
  readonly shareOfCapital: number | null
  readonly limit: number
  readonly isBroken: boolean | null
}

/** `netCapital` in yuan; null where `institution` does not say. */
export function capitalLimitsOf(
  { households, related }: RelatedBalances,
  netCapital: number | null,
): CapitalLimit[] {
  const whole = households.reduce((sum, own) => sum + own, 0)
  const descending = households.toSorted().reverse()
  const balances: Record<CapitalLimitName, number> = {
    household: descending[0] ?? 0,
    related: related.reduce((most, own) => Math.max(most, own), 0),
    topTen: descending.subarray(0, 10).reduce((sum, own) => sum + own, 0),
  }
  return (Object.keys(capitalLimits) as CapitalLimitName[]).map((name) => {
    const balance = balances[name]
    const limit = capitalLimits[name]
    const shareOfCapital = netCapital !== null && netCapital > 0 ? balance / netCapital : null
    return {
      name,
      balance,
      shareOfExposure: whole > 0 ? balance / whole : 0,
      shareOfCapital,
      limit,
      isBroken: shareOfCapital === null ? null : shareOfCapital > limit,
    }
  })
}
