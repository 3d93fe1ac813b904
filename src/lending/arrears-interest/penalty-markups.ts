import { type Day, dayOf } from '../calendar.ts'
import { type Rational, rational } from '../exact/rational.ts'
import { wellKnown } from '../law/certainty.ts'
import type { DatedRule } from '../law/dated-rule.ts'

/** 逾期 (paid late) or 挪用 (used for something else than agreed). */
export const penaltyGrounds = ['overdue', 'misuse'] as const
export type PenaltyGround = (typeof penaltyGrounds)[number]

/** By how much the contract rate may be raised: lowest and highest part of the contract rate. */
export interface PenaltyMarkupRule extends DatedRule {
  readonly markups: Readonly<Record<PenaltyGround, readonly [lowest: Rational, highest: Rational]>>
}

/** Latest first. Before the first rule the contract or its time's daily rates decide (confidence high). */
export const penaltyMarkupRules: readonly PenaltyMarkupRule[] = [
  {
    from: dayOf(2004, 1, 1),
    source: '银发〔2003〕251号',
    certainty: wellKnown,
    markups: {
      overdue: [rational(3n, 10n), rational(5n, 10n)],
      misuse: [rational(5n, 10n), rational(1n)],
    },
  },
]

/** The rule for a contract by the day it was signed; null before the first. */
export function penaltyMarkupRule(contractedOn: Day): PenaltyMarkupRule | null {
  return penaltyMarkupRules.find(({ from }) => from <= contractedOn) ?? null
}

/** True where a contract's markup (0.5 for +50 %) lies within the rule of its day; null where there is no rule. */
export function isMarkupAllowed(ground: PenaltyGround, markup: Rational, contractedOn: Day): boolean | null {
  const rule = penaltyMarkupRule(contractedOn)
  if (rule === null) return null
  const [lowest, highest] = rule.markups[ground]
  return isAtMost(lowest, markup) && isAtMost(markup, highest)
}

function isAtMost(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator <= b.numerator * a.denominator
}
