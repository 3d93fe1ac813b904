import type { FateTotal } from '../book/sample/note-fates.ts'
import { fateLabels } from '../words/sample-account.ts'
import type { RowAccount } from './document.ts'

/** The account of a loan book's sample, as tables print it. */
export function accountOfFates(fates: readonly FateTotal[]): RowAccount {
  return {
    read: fates.reduce((sum, { notes }) => sum + notes, 0),
    used: fates.find(({ fate }) => fate === 'used')?.notes ?? 0,
    dropped: fates
      .filter(({ fate, notes }) => fate !== 'used' && notes > 0)
      .map(({ fate, notes }) => ({ reason: fateLabels[fate], count: notes })),
  }
}
