import { addMonths, type Day, dayOf } from '../calendar.ts'
import { wellKnown } from './certainty.ts'
import { type DatedRule, ruleInForce } from './dated-rule.ts'
import type { GuaranteeLiability } from './silent-guarantee.ts'

/** What the contract says of the guarantee period: nothing, "until principal and interest are repaid", or a day. */
export type AgreedGuaranteePeriod = 'silent' | 'until-repaid' | { readonly until: Day }

export interface GuaranteePeriodRule extends DatedRule {
  readonly monthsIfSilent: number
  /** 直至主债务本息还清时为止. */
  readonly monthsIfUntilRepaid: number
}

/** Months after the debt falls due, by the day of signing (DOMAIN.md §2.8; confidence high). Latest first. */
export const guaranteePeriodRules: readonly GuaranteePeriodRule[] = [
  {
    from: dayOf(2021, 1, 1),
    monthsIfSilent: 6,
    monthsIfUntilRepaid: 6,
    source: '民法典第692条；法释〔2020〕28号第32条',
    certainty: wellKnown,
  },
  {
    from: dayOf(1995, 10, 1),
    monthsIfSilent: 6,
    monthsIfUntilRepaid: 24,
    source: '担保法第25、26条；法释〔2000〕44号第32条',
    certainty: wellKnown,
  },
]

export interface Guarantee {
  readonly signedOn: Day
  readonly liability: GuaranteeLiability
  readonly agreed: AgreedGuaranteePeriod
  /** The due date of the debt. */
  readonly debtDue: Day
}

/** What the creditor did; null where he did not. */
export interface CreditorSteps {
  readonly claimedFromGuarantorOn: Day | null
  readonly suedDebtorOn: Day | null
}

export type GuaranteeStanding = 'not-due' | 'running' | 'exercised' | 'expired'

/** The last day on which the guarantee can be exercised; null where no rule is known for its day. */
export function guaranteeLastDay({ signedOn, agreed, debtDue }: Omit<Guarantee, 'liability'>): Day | null {
  // A period that ends no later than the debt is none, and counts as silent.
  if (typeof agreed === 'object' && agreed.until > debtDue) return agreed.until
  const rule = ruleInForce(guaranteePeriodRules, signedOn)
  if (rule === null) return null
  return addMonths(debtDue, agreed === 'until-repaid' ? rule.monthsIfUntilRepaid : rule.monthsIfSilent)
}

/**
 * Whether the guarantor can still be held liable (民法典第693条): joint and several, if he was claimed from within
 * the period; general, if the debtor was sued within it. Null where no rule is known.
 */
export function guaranteeStanding(
  guarantee: Guarantee,
  { claimedFromGuarantorOn, suedDebtorOn }: CreditorSteps,
  asOf: Day,
): GuaranteeStanding | null {
  const lastDay = guaranteeLastDay(guarantee)
  if (lastDay === null) return null
  const step = guarantee.liability === 'general' ? suedDebtorOn : claimedFromGuarantorOn
  if (step !== null && step <= asOf && step <= lastDay) return 'exercised'
  if (asOf > lastDay) return 'expired'
  return asOf <= guarantee.debtDue ? 'not-due' : 'running'
}
