import type { Book } from '../../../book/book.ts'
import type { TableName } from '../../../book/columns.ts'
import { hasValues } from '../../../book/sample/table-columns.ts'

/** What a part of a measure needs of one table and the book does not have. */
export interface MissingColumns {
  readonly table: TableName
  readonly columns: readonly string[]
}

/** A part of a measure that keeps its place where it cannot be computed. */
export type Part<T> =
  | { readonly found: T; readonly missing: null }
  | { readonly found: null; readonly missing: MissingColumns }

/** `compute` where the table has a value in every column that it needs, else what is missing. */
export function partOf<T>(
  book: Book,
  table: TableName,
  columns: readonly string[],
  compute: () => T,
): Part<T> {
  const own = table === 'loans' ? book.loans : book.companions[table]
  const missing = columns.filter((column) => !hasValues(own, column))
  return missing.length > 0
    ? { found: null, missing: { table, columns: missing } }
    : { found: compute(), missing: null }
}

export function hasEveryColumn(table: Book['loans'], columns: readonly string[]): boolean {
  return columns.every((column) => hasValues(table, column))
}
