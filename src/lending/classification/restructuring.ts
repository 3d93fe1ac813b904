import type { NoteFlag } from './rule-pack.ts'

/** A loan whose terms were eased because the debtor was in difficulty, or that was refinanced (重组资产). */
export interface Restructuring {
  readonly wasNonPerforming: boolean
  /** Eased once more inside the observation period. */
  readonly again: boolean
  /** The observation period of one that was performing, the test of the way back of one that was not. */
  readonly isPassed: boolean
}

/** The flag that holds the category down; null once the period is over (2023 measures; DOMAIN.md §2.3). */
export function restructuringFlag({ wasNonPerforming, again, isPassed }: Restructuring): NoteFlag | null {
  if (isPassed) return null
  if (again) return 'restructuredAgain'
  return wasNonPerforming ? 'restructuredNonPerforming' : 'restructured'
}
