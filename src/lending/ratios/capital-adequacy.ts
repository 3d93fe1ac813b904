import { type Day, dayOf } from '../calendar.ts'
import { wellKnown } from '../law/certainty.ts'
import { type DatedRule, ruleInForce } from '../law/dated-rule.ts'

export interface CapitalFloors extends DatedRule {
  /** 资本充足率, 一级, 核心一级 (the last null before it was set). */
  readonly total: number
  readonly tier1: number | null
  readonly coreTier1: number | null
}

/** Latest first (DOMAIN.md §2.5). The lower floor of third-tier banks since 2024 is unchecked and left to an option. */
export const capitalFloors: readonly CapitalFloors[] = [
  {
    from: dayOf(2013, 1, 1),
    total: 0.105,
    tier1: 0.085,
    coreTier1: 0.075,
    source: '商业银行资本管理办法（试行），银监会令2012年第1号',
    certainty: wellKnown,
  },
  {
    from: dayOf(2004, 3, 1),
    total: 0.08,
    tier1: null,
    coreTier1: null,
    source: '商业银行资本充足率管理办法，银监会令2004年第2号',
    certainty: wellKnown,
  },
]

export function capitalFloorsOn(day: Day): CapitalFloors | null {
  return ruleInForce(capitalFloors, day)
}

/** 资本充足率 = net capital / risk-weighted assets. */
export function capitalAdequacy(netCapital: number, riskWeightedAssets: number): number {
  return netCapital / riskWeightedAssets
}
