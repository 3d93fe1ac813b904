import type { Book } from '../../book/book.ts'
import { identityOf, levelAt, nominalOf } from '../../book/sample/table-columns.ts'
import { debtorsOf } from '../status-quo/households-of.ts'

/** What the outstanding notes of each household, and of each circle of related households, owe together (yuan). */
export interface RelatedBalances {
  readonly households: Float64Array
  /** Households with an account, an address, a phone or a relation in common count as one. */
  readonly related: Float64Array
  /** Whether the book has the companion `links`. */
  readonly hasLinks: boolean
}

/** Joint liability is a guarantee and no relation: it is not among these. */
const relatingKinds: readonly string[] = ['account', 'address', 'phone', 'kin']

/** Null where the notes name no debtor. `rows` of `book.loans` with their `balance` in fen. */
export function relatedBalances(
  book: Book,
  rows: Uint32Array,
  balance: Float64Array,
): RelatedBalances | null {
  const debtors = debtorsOf(book)
  if (debtors === null) return null
  const { identity } = debtors
  const codeOf = new Map(identity.texts.map((text, code) => [text, code]))
  const parent = Int32Array.from(identity.texts, (_, code) => code)
  const root = (code: number) => {
    let at = code
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }
  const join = (a: number, b: number) => {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y)
    parent[high] = low
  }
  const { links } = book.companions
  const household = identityOf(links, 'household_id')
  const kind = nominalOf(links, 'kind')
  const target = identityOf(links, 'target')
  if (links && household && kind && target) {
    const firstWith = new Map<string, number>()
    for (let row = 0; row < links.rows; row++) {
      const own = levelAt(kind, row)
      const code = codeOf.get(household.texts[household.codes[row]] ?? '')
      const text = target.texts[target.codes[row]]
      if (own === null || !relatingKinds.includes(own) || code === undefined || text === undefined) continue
      const key = `${own} ${text}`
      const other = own === 'kin' ? codeOf.get(text) : firstWith.get(key)
      if (other !== undefined) join(code, other)
      else firstWith.set(key, code)
    }
  }
  const households = new Float64Array(identity.texts.length)
  const related = new Float64Array(identity.texts.length)
  rows.forEach((row, i) => {
    const code = identity.codes[row]
    if (code >= identity.texts.length) return
    households[code] += balance[i] / 100
    related[root(code)] += balance[i] / 100
  })
  return { households, related, hasLinks: links !== undefined && links.rows > 0 }
}
