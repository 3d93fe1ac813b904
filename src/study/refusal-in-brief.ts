import type { Phrase } from '../words/phrase.ts'
import { studyRefusals } from '../words/study.ts'
import type { StudyContext } from './context.ts'

/** Why there is no sample: told at length once, where the sample would stand (`outcome`), and briefly elsewhere. */
export function refusalInBrief({
  loanBook,
  refusal,
}: Pick<StudyContext, 'loanBook' | 'refusal'>): Phrase | null {
  return refusal !== null && loanBook?.draw.status === 'refused' ? studyRefusals.noSample : refusal
}
