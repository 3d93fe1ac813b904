import type { BookTable } from '../../../book/book.ts'
import { identityOf, nominalOf } from '../../../book/sample/table-columns.ts'
import type { Names } from './rule-book.ts'
import { textNumbers } from './text-numbers.ts'

/** One number a name over all tables that are asked for; each column is read once. */
export function nameRegister(tableOf: (name: Parameters<Names['of']>[0]) => BookTable | undefined): Names {
  const numberOf = textNumbers()
  const texts: string[] = []
  const made = new Map<string, Int32Array | null>()
  const numbered = (text: string, isNew: boolean): number => {
    const known = isNew ? -1 : numberOf.get(text)
    if (known >= 0) return known
    numberOf.set(text, texts.length)
    texts.push(text)
    return texts.length - 1
  }
  const read = (table: BookTable | undefined, column: string, kind: string | undefined) => {
    const identity = identityOf(table, column)
    if (!table || !identity) return null
    const isOfKind = kindFilter(table, kind)
    const numbers = new Int32Array(identity.texts.length + 1).fill(-1)
    const codes = new Int32Array(table.rows).fill(-1)
    // Files often name things in one order: the text after the last one is tried before the table. The texts of one
    // column differ, so that an empty register knows none of them.
    const isFirst = texts.length === 0
    let next = 0
    for (let row = 0; row < codes.length; row++) {
      const own = identity.codes[row]
      if (own >= identity.texts.length || !isOfKind(row)) continue
      if (numbers[own] < 0) {
        const text = identity.texts[own]
        numbers[own] = texts[next] === text ? next : numbered(text, isFirst)
        next = numbers[own] + 1
      }
      codes[row] = numbers[own]
    }
    return codes
  }
  return {
    texts,
    of(table, column, kind) {
      const key = `${table}.${column}.${kind ?? ''}`
      const known = made.get(key)
      if (known !== undefined) return known
      const codes = read(tableOf(table), column, kind)
      made.set(key, codes)
      return codes
    },
  }
}

interface LinkTargets {
  readonly codes: Int32Array
  readonly texts: readonly string[]
}

const targetsOf = new WeakMap<BookTable, Map<string, LinkTargets>>()

/** The targets of one kind of link, as codes of distinct texts: without a register, since no other table names them. */
export function linkTargets(links: BookTable | undefined, kind: string): LinkTargets {
  if (!links) return { codes: new Int32Array(0), texts: [] }
  const ofTable = targetsOf.get(links) ?? new Map<string, LinkTargets>()
  targetsOf.set(links, ofTable)
  const known = ofTable.get(kind) ?? readTargets(links, kind)
  ofTable.set(kind, known)
  return known
}

function readTargets(links: BookTable, kind: string): LinkTargets {
  const identity = identityOf(links, 'target')
  if (!identity) return { codes: new Int32Array(0), texts: [] }
  const isOfKind = kindFilter(links, kind)
  const none = identity.texts.length
  const codes = new Int32Array(links.rows).fill(-1)
  for (let row = 0; row < codes.length; row++) {
    if (identity.codes[row] < none && isOfKind(row)) codes[row] = identity.codes[row]
  }
  return { codes, texts: identity.texts }
}

function kindFilter(table: BookTable, kind: string | undefined): (row: number) => boolean {
  if (kind === undefined) return () => true
  const column = nominalOf(table, 'kind')
  const code = column?.levels.indexOf(kind) ?? -1
  return (row) => code >= 0 && column?.codes[row] === code
}
