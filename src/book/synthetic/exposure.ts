import { INSTALMENT_EXPOSURE } from './assumptions.ts'
import type { Note } from './note.ts'

/** Yuan owed when the note defaults. */
export function exposureOf({ amount, method }: Pick<Note, 'amount' | 'method'>): number {
  return method === 'equal-instalment' ? amount * INSTALMENT_EXPOSURE : amount
}
