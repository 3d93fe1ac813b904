import type { BookTable } from '../../../book/book.ts'
import type { Identity } from '../../../book/sample/table-columns.ts'

/**
 * For each row of a companion its row of `loans`, or −1. Companions mostly name the loans in the order of the loans'
 * file, so that the next one is tried before a table of all numbers is made.
 */
export function loanRows(loans: BookTable): (foreign: Identity, rows: number) => Int32Array {
  const column = loans.columns.get('loan_id')
  const textAt = (row: number): string | null => {
    if (column?.kind === 'text') return column.values[row]
    return column?.kind === 'nominal' ? (column.levels[column.codes[row]] ?? null) : null
  }
  let table: Map<string, number> | null = null
  const lookUp = (text: string): number => {
    if (table === null) {
      table = new Map()
      // The first of several wins.
      for (let row = loans.rows - 1; row >= 0; row--) {
        const own = textAt(row)
        if (own !== null) table.set(own, row)
      }
    }
    return table.get(text) ?? -1
  }
  return ({ codes, texts }, rows) => {
    const rowOf = new Int32Array(texts.length + 1).fill(-1)
    let next = 0
    for (let code = 0; code < texts.length; code++) {
      rowOf[code] = next < loans.rows && textAt(next) === texts[code] ? next : lookUp(texts[code])
      if (rowOf[code] >= 0) next = rowOf[code] + 1
    }
    const found = new Int32Array(rows)
    for (let row = 0; row < rows; row++) found[row] = rowOf[codes[row]]
    return found
  }
}
