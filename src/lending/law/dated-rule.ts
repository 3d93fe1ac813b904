import type { Day } from '../calendar.ts'
import type { RuleCertainty } from './certainty.ts'

/** A rule of law with the day from which it holds, where it stands, and how we know. */
export interface DatedRule {
  readonly from: Day
  readonly source: string
  readonly certainty: RuleCertainty
}

/** The rule in force on a day; rules stand latest first, and before the first nothing is known. */
export function ruleInForce<Rule extends DatedRule>(rules: readonly Rule[], on: Day): Rule | null {
  return rules.find(({ from }) => from <= on) ?? null
}
