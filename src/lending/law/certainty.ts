/**
 * How a fact about a rule is known, as DOMAIN.md marks it: `seen` in a source [S]; from knowledge, not looked up, of high,
 * medium or low confidence [K-H, K-M, K-L]; `design`: set by this system, no regulation [D].
 */
export const certaintyMarks = ['seen', 'knowledgeHigh', 'knowledgeMedium', 'knowledgeLow', 'design'] as const
export type CertaintyMark = (typeof certaintyMarks)[number]

export interface RuleCertainty {
  /** The document and its number. */
  readonly document: CertaintyMark
  /** The day from which it holds; null where it has none. */
  readonly from: CertaintyMark | null
  /** Only the year of `from` is known, and its first of January stands for it. */
  readonly isYearOnly?: boolean
  /** Thresholds, shares, periods. */
  readonly terms: CertaintyMark
}

/** Everything from knowledge of high confidence. */
export const wellKnown: RuleCertainty = {
  document: 'knowledgeHigh',
  from: 'knowledgeHigh',
  terms: 'knowledgeHigh',
}

/** Everything from knowledge of medium confidence: to be checked before anyone relies on it. */
export const halfKnown: RuleCertainty = {
  document: 'knowledgeMedium',
  from: 'knowledgeMedium',
  terms: 'knowledgeMedium',
}

/** A limit that this system sets itself. */
export const ownDesign: RuleCertainty = { document: 'design', from: null, terms: 'design' }
