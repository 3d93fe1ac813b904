import type { CompanionName } from '../../../book/book.ts'

/** What one hit of a ground shows: which notes and households, and the rows that say so. */
export interface RuleHit {
  /** The account, telephone, address, group or officer that the hit is about; null where it is a note or household. */
  readonly subject: string | null
  /** Rows of `loans`. */
  readonly notes: readonly number[]
  /** Codes of households that hang on it, whether they borrow or not; empty where they are those of the notes. */
  readonly households: readonly number[]
  /** Rows of a companion file that show it. */
  readonly evidence: { readonly table: CompanionName; readonly rows: readonly number[] } | null
  readonly pValue: number | null
}

/** What a ground found: how many of its things could be judged, and the hits. */
export interface Detection {
  readonly judged: number
  readonly hits: readonly RuleHit[]
}

/** A hit of one note. */
export function noteHit(note: number, evidence: RuleHit['evidence'] = null): RuleHit {
  return { subject: null, notes: [note], households: [], evidence, pValue: null }
}

/** A hit of several notes, and of what binds them. */
export function sharedHit(
  subject: string | null,
  notes: readonly number[],
  more: Partial<RuleHit> = {},
): RuleHit {
  return { subject, notes, households: [], evidence: null, pValue: null, ...more }
}
