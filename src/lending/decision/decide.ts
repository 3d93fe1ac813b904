/** What a rule of decision can say, and what people are asked. */
export const decisions = ['approve', 'decline', 'refer'] as const
export type Decision = (typeof decisions)[number]

export const comparisons = ['<', '<=', '>', '>='] as const
export type Comparison = (typeof comparisons)[number]

/** `if variable comparison threshold then decision`; rules are asked in the order of their sequence. */
export interface DecisionRule {
  readonly sequence: number
  readonly variable: string
  readonly comparison: Comparison
  readonly threshold: number
  readonly decision: Decision
}

export interface DecisionOutcome {
  readonly decision: Decision
  /** Variables of rules that could not be asked, since nothing is known of them. */
  readonly skipped: readonly string[]
}

/**
 * The decision of the first rule that holds; none holds: refer. A rule whose variable is unknown is skipped and named,
 * and an approval that skipped a rule is referred to a person: what was not checked was not passed.
 */
export function decide(
  rules: readonly DecisionRule[],
  facts: Readonly<Record<string, number | undefined>>,
): DecisionOutcome {
  const skipped: string[] = []
  for (const rule of [...rules].sort((a, b) => a.sequence - b.sequence)) {
    const fact = Object.hasOwn(facts, rule.variable) ? facts[rule.variable] : undefined
    if (fact === undefined || Number.isNaN(fact)) skipped.push(rule.variable)
    else if (holds(fact, rule)) {
      const isUnchecked = rule.decision === 'approve' && skipped.length > 0
      return { decision: isUnchecked ? 'refer' : rule.decision, skipped }
    }
  }
  return { decision: 'refer', skipped }
}

function holds(fact: number, { comparison, threshold }: DecisionRule): boolean {
  switch (comparison) {
    case '<':
      return fact < threshold
    case '<=':
      return fact <= threshold
    case '>':
      return fact > threshold
    case '>=':
      return fact >= threshold
  }
}
