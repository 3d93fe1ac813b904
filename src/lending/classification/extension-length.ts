import { addMonths, type Day } from '../calendar.ts'

/** Most months by which a loan may be extended (贷款通则 art. 12; DOMAIN.md §1.6, confidence high). */
export interface ExtensionLimit {
  /** For terms of at most so many months. */
  readonly upTo: number
  readonly shareOfTerm: number
  readonly mostMonths: number
}

/** Short: at most its term; medium: at most half; long: three years. */
export const extensionLimits: readonly ExtensionLimit[] = [
  { upTo: 12, shareOfTerm: 1, mostMonths: 12 },
  { upTo: 60, shareOfTerm: 0.5, mostMonths: 30 },
  { upTo: Number.POSITIVE_INFINITY, shareOfTerm: 1, mostMonths: 36 },
]

/** An extended loan may not be extended again. */
export const MOST_EXTENSIONS = 1

/** The last day to which a loan of this term may be extended. */
export function latestExtendedDue(dueOn: Day, termMonths: number): Day {
  const { shareOfTerm, mostMonths } = extensionLimits.find(({ upTo }) => termMonths <= upTo)!
  return addMonths(dueOn, Math.min(mostMonths, Math.floor(termMonths * shareOfTerm)))
}
