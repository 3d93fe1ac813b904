import type { Book } from '../book.ts'
import { identityOf } from './table-columns.ts'

/** Which rows of the sample share a fate: distinct codes from 0 to `count` − 1. */
export interface Clusters {
  readonly codes: Uint32Array
  readonly count: number
}

/**
 * The groups over which errors are summed (SOUNDNESS.md rule 9); null where the book lacks the column. A note
 * without a household, group or officer is a cluster of its own; notes without a township share one a year.
 */
export interface SampleClusters {
  readonly townshipYear: Clusters | null
  readonly township: Clusters | null
  readonly village: Clusters | null
  readonly household: Clusters | null
  readonly group: Clusters | null
  readonly officer: Clusters | null
  readonly branch: Clusters | null
}

export function clustersOf(book: Book, rows: Uint32Array, cropYears: Int32Array): SampleClusters {
  const own = (...names: string[]) => clustersBy(book, names, rows, 'own')
  const township = clustersBy(book, ['township'], rows, 'shared')
  return {
    townshipYear: township && crossed(township, cropYears),
    township,
    village: own('village'),
    household: own('household_id', 'borrower_id', 'identity_number'),
    group: own('group_id'),
    officer: own('account_manager', 'first_responsible'),
    branch: own('branch'),
  }
}

/** The first of the columns that the book has decides. */
function clustersBy(
  { loans }: Book,
  names: readonly string[],
  rows: Uint32Array,
  withoutId: 'own' | 'shared',
): Clusters | null {
  const name = names.find((candidate) => loans.columns.has(candidate))
  const identity = name === undefined ? null : identityOf(loans, name)
  if (identity === null) return null
  const none = identity.texts.length
  const codeOf = new Int32Array(none + 1).fill(-1)
  const codes = new Uint32Array(rows.length)
  let count = 0
  for (let i = 0; i < rows.length; i++) {
    const id = Math.min(identity.codes[rows[i]], none)
    if (id === none && withoutId === 'own') {
      codes[i] = count++
      continue
    }
    if (codeOf[id] < 0) codeOf[id] = count++
    codes[i] = codeOf[id]
  }
  return { codes, count }
}

function crossed(clusters: Clusters, cropYears: Int32Array): Clusters {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const year of cropYears) {
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  const years = cropYears.length === 0 ? 1 : last - first + 1
  const codeOf = new Int32Array(clusters.count * years).fill(-1)
  const codes = new Uint32Array(cropYears.length)
  let count = 0
  for (let i = 0; i < codes.length; i++) {
    const cell = clusters.codes[i] * years + cropYears[i] - first
    if (codeOf[cell] < 0) codeOf[cell] = count++
    codes[i] = codeOf[cell]
  }
  return { codes, count }
}
