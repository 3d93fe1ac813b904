import type { Book } from '../book/book.ts'
import { termNames } from '../book/sample/terms.ts'
import { InputError } from '../stats/input-error.ts'
import type { PreStatedModel } from './context.ts'

/** `modelFactorUnknown`: a pre-stated model names what is no term, or no column of a plain file (factors, known). */
export type PreStatedFactorErrorCode = 'modelFactorUnknown'

/** Refuses a pre-stated model with a name that nothing bears: a misspelt factor must not be left out in silence. */
export function checkPreStatedFactors(book: Book, model: PreStatedModel | null): void {
  if (model === null) return
  const known: readonly string[] = book.recognised ? termNames : [...book.loans.columns.keys()]
  const unknown = model.factors.filter((factor) => !known.includes(factor))
  if (unknown.length === 0) return
  throw new InputError<PreStatedFactorErrorCode>('modelFactorUnknown', {
    factors: unknown.join(', '),
    known: known.slice(0, 60).join(', '),
  })
}
