import type { Book } from '../../book/book.ts'
import { type Identity, identityOf } from '../../book/sample/table-columns.ts'

/** Which notes share a fate beyond place and year. */
export interface Bonds {
  /** By row given: the same number for notes of one joint group, else of one household; −1 for a note alone. */
  readonly codes: Int32Array
  /** How many numbers of `codes` at least two of the rows have. */
  readonly shared: number
  /** Whether the book names joint groups. */
  readonly hasGroups: boolean
}

/** Joint groups (`group_id`) where the note has one, else the household; both within one township. */
export function bondsOf({ loans }: Book, rows: Uint32Array): Bonds {
  const group = identityOf(loans, 'group_id')
  const household = identityOf(loans, 'household_id') ?? identityOf(loans, 'borrower_id')
  const township = identityOf(loans, 'township')
  const known = new Map<string, number>()
  const counts: number[] = []
  const codes = Int32Array.from(rows, (row) => {
    const own = keyOf('g', group, row) ?? keyOf('h', household, row)
    if (own === null) return -1
    const key = `${own} ${township?.codes[row] ?? 0}`
    const code = known.get(key) ?? known.size
    known.set(key, code)
    counts[code] = (counts[code] ?? 0) + 1
    return code
  })
  return {
    codes: codes.map((code) => (code >= 0 && counts[code] > 1 ? code : -1)),
    shared: counts.filter((count) => count > 1).length,
    hasGroups: group !== null && rows.some((row) => group.codes[row] < group.texts.length),
  }
}

function keyOf(kind: string, identity: Identity | null, row: number): string | null {
  return identity !== null && identity.codes[row] < identity.texts.length
    ? `${kind}${identity.codes[row]}`
    : null
}
