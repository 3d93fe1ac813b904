import type { StudyContext } from '../context.ts'
import type { ModelSample } from '../model-sample.ts'
import { compareOfficers, type OfficerComparison } from './officer-comparison.ts'
import { officerGroups } from './officer-groups.ts'

/** Null where the book has no account managers, or fewer than two. */
export function findOfficers(
  { book, loanBook, settings }: StudyContext,
  sample: ModelSample,
): OfficerComparison | null {
  const groups = loanBook && officerGroups(book, sample.bookRows)
  return groups && compareOfficers(sample, groups, settings)
}
