import type { Book, BookTable } from '../../book/book.ts'
import { identityOf, rowOfEachText } from '../../book/sample/table-columns.ts'

/** For each row of a companion the row of `loans` that it speaks of, −1 for notes that nobody asks about; null without loan numbers. */
export function loanRowsOf(
  { loans }: Book,
  table: BookTable | undefined,
  isAskedFor: (row: number) => boolean,
): ((row: number) => number) | null {
  const named = identityOf(table, 'loan_id')
  const rowOfCode = named && rowOfEachText(named, loans, 'loan_id')
  if (!rowOfCode) return null
  const askedFor = rowOfCode.map((loan) => (loan >= 0 && isAskedFor(loan) ? loan : -1))
  const { codes } = named
  return (row) => askedFor[codes[row]]
}
