import type { Book, BookTable } from '../../book/book.ts'
import { identityOf } from '../../book/sample/table-columns.ts'

/**
 * For each row of a companion the row of `loans` that it speaks of, −1 for notes that nobody asks about: only the numbers
 * of the notes asked for are looked up, so that few notes of a large book cost little. Null without loan numbers.
 */
export function loanRowsOf(
  { loans }: Book,
  table: BookTable | undefined,
  isAskedFor: (row: number) => boolean,
): ((row: number) => number) | null {
  const named = identityOf(table, 'loan_id')
  const numbers = loans.columns.get('loan_id')
  if (!named || numbers?.kind !== 'text') return null
  const rowOf = new Map<string, number>()
  for (let row = 0; row < loans.rows; row++) {
    const number = numbers.values[row]
    if (number !== null && isAskedFor(row)) rowOf.set(number, row)
  }
  const rowOfCode = new Int32Array(named.texts.length + 1).fill(-1)
  named.texts.forEach((text, code) => {
    rowOfCode[code] = rowOf.get(text) ?? -1
  })
  const { codes } = named
  return (row) => rowOfCode[codes[row]]
}
