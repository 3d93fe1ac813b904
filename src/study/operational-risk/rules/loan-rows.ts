import type { BookTable } from '../../../book/book.ts'
import type { Identity } from '../../../book/sample/table-columns.ts'

/** So many loans that the companion leaves out are passed over before a number counts as out of order. */
const LOANS_SKIPPED = 32

/**
 * For each row of a companion its row of `loans`, or −1. Companions mostly name the loans in the order of the loans'
 * file, so that the next ones are tried before a table is made.
 */
export function loanRows(loans: BookTable): (foreign: Identity, rows: number) => Int32Array {
  const column = loans.columns.get('loan_id')
  const textAt = (row: number): string | null => {
    if (column?.kind === 'text') return column.values[row]
    return column?.kind === 'nominal' ? (column.levels[column.codes[row]] ?? null) : null
  }
  // Of few numbers out of order a table is made, and the loans are read through once; of many, one of all loans.
  const lookUp = (texts: readonly string[], open: readonly number[], rowOf: Int32Array): void => {
    const codeOf = new Map(open.map((code) => [texts[code], code]))
    // The first of several wins.
    for (let row = loans.rows - 1; row >= 0; row--) {
      const text = textAt(row)
      const code = text === null ? undefined : codeOf.get(text)
      if (code !== undefined) rowOf[code] = row
    }
  }
  return ({ codes, texts }, rows) => {
    const rowOf = new Int32Array(texts.length + 1).fill(-1)
    const open: number[] = []
    let next = 0
    for (let code = 0; code < texts.length; code++) {
      const end = Math.min(next + LOANS_SKIPPED, loans.rows)
      let row = next
      while (row < end && textAt(row) !== texts[code]) row++
      if (row < end) {
        rowOf[code] = row
        next = row + 1
      } else open.push(code)
    }
    if (open.length > 0) lookUp(texts, open, rowOf)
    const found = new Int32Array(rows)
    for (let row = 0; row < rows; row++) found[row] = rowOf[codes[row]]
    return found
  }
}
