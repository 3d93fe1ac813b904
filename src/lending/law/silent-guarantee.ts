import { type Day, dayOf } from '../calendar.ts'
import type { RuleCertainty } from './certainty.ts'
import { type DatedRule, ruleInForce } from './dated-rule.ts'

/** 连带责任保证: the guarantor may be claimed from directly; 一般保证: only after the debtor's assets fall short. */
export type GuaranteeLiability = 'joint-and-several' | 'general'

export interface SilentGuaranteeRule extends DatedRule {
  readonly liability: GuaranteeLiability
}

/** DOMAIN.md §1.5 G6 [S:19][K-H]. */
const certainty: RuleCertainty = { document: 'seen', from: 'knowledgeHigh', terms: 'seen' }

/** What a guarantee is whose contract does not say (DOMAIN.md §1.5, G6; confidence high). Latest first. */
export const silentGuaranteeRules: readonly SilentGuaranteeRule[] = [
  { from: dayOf(2021, 1, 1), liability: 'general', source: '民法典第686条第2款', certainty },
  { from: dayOf(1995, 10, 1), liability: 'joint-and-several', source: '担保法第19条', certainty },
]

/** The liability of a guarantor: as agreed, else by the law on the day of signing; null before that law. */
export function guaranteeLiability(
  agreed: GuaranteeLiability | null,
  signedOn: Day,
): GuaranteeLiability | null {
  return agreed ?? ruleInForce(silentGuaranteeRules, signedOn)?.liability ?? null
}
