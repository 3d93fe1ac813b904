import type { Book } from '../../book/book.ts'
import { hasValues, type Identity, identityOf } from '../../book/sample/table-columns.ts'

/** Who a note belongs to: the household, else the borrower. Null where the book names neither. */
export interface Debtors {
  readonly by: 'household' | 'borrower'
  readonly identity: Identity
}

export function debtorsOf({ loans }: Book): Debtors | null {
  const name = hasValues(loans, 'household_id') ? 'household_id' : 'borrower_id'
  const identity = hasValues(loans, name) ? identityOf(loans, name) : null
  return identity && { by: name === 'household_id' ? 'household' : 'borrower', identity }
}

/** Distinct debtors of the notes that `counts` says; a note that names none is a debtor of its own. */
export function countDebtors({ identity }: Debtors, counts: (row: number) => boolean, rows: number): number {
  const missing = identity.texts.length
  const seen = new Uint8Array(missing)
  let debtors = 0
  for (let row = 0; row < rows; row++) {
    if (!counts(row)) continue
    const code = identity.codes[row]
    if (code === missing) debtors++
    else if (!seen[code]) {
      seen[code] = 1
      debtors++
    }
  }
  return debtors
}
