import type { Book } from '../../book/book.ts'
import type { Clusters } from '../../book/sample/clusters.ts'
import { identityOf } from '../../book/sample/table-columns.ts'

/** The notes of the sample by account manager; those that name none are one group without a name. */
export interface OfficerGroups extends Clusters {
  /** As in the book, by code; null for the notes that name nobody. */
  readonly names: readonly (string | null)[]
}

/** Null where the book has no column of account managers. */
export function officerGroups({ loans }: Book, bookRows: Uint32Array): OfficerGroups | null {
  const name = ['account_manager', 'first_responsible'].find((column) => loans.columns.has(column))
  const identity = name === undefined ? null : identityOf(loans, name)
  if (identity === null) return null
  const none = identity.texts.length
  const codeOf = new Int32Array(none + 1).fill(-1)
  const names: (string | null)[] = []
  const codes = Uint32Array.from(bookRows, (row) => {
    const text = Math.min(identity.codes[row], none)
    if (codeOf[text] < 0) {
      codeOf[text] = names.length
      names.push(identity.texts[text] ?? null)
    }
    return codeOf[text]
  })
  return { codes, count: names.length, names }
}
