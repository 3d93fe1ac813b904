import type { BookTable } from '../../book/book.ts'
import { type FactorLeftOutReason, shapeReason } from '../../book/default-factors.ts'
import { type Column, isMissing } from '../../stats/frame.ts'

/** Columns of a credit file that is no loan book, and why some of them are no factor. */
export interface CreditFileLeftOut {
  readonly column: string
  readonly reason: FactorLeftOutReason | 'outcome'
}

export function creditFileLeftOut({ columns }: BookTable, outcome: string | null): CreditFileLeftOut[] {
  return [...columns].flatMap(([name, column]): CreditFileLeftOut[] => {
    if (name === outcome) return [{ column: name, reason: 'outcome' }]
    if (column.kind === 'date') return [{ column: name, reason: 'date' }]
    if (column.kind === 'text') return [{ column: name, reason: 'freeText' }]
    const reason = shapeReason(column)
    return reason === null ? [] : [{ column: name, reason }]
  })
}

/** Rows in which a column has no value. */
export function missingRows(column: Column): number {
  const rows = column.kind === 'numeric' ? column.values.length : column.codes.length
  let missing = 0
  for (let row = 0; row < rows; row++) if (isMissing(column, row)) missing++
  return missing
}
