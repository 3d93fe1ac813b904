import type { BookTable } from './book.ts'
import { canonicalColumns } from './columns.ts'
import type { SetAside } from './set-aside.ts'
import type { TypedTable } from './typed-table.ts'

/** Sets aside rows of a companion without their key, or with one that was there before. */
export function setAsideUnkeyedRows(table: TypedTable, setAside: SetAside): void {
  const key = [...canonicalColumns(table.name).values()].find(({ type }) => type === 'key')
  const column = key && table.columns.get(key.name)
  if (!key || column?.kind !== 'text') return
  const seen = table.uniqueKeys.has(key.name) ? null : new Set<string>()
  for (let row = 0; row < table.rows; row++) {
    const value = column.values[row]
    if (value === null) setAside.add(row, 'missingKey', key.name)
    else if (seen?.has(value)) setAside.add(row, 'duplicateKey', key.name, value)
    else seen?.add(value)
  }
}

/** Reports rows of a companion that speak of a loan which the book does not have; they stay. */
export function reportUnknownLoans(table: TypedTable, loans: BookTable): void {
  const column = table.columns.get('loan_id')
  const loanIds = loans.columns.get('loan_id')
  if (column?.kind !== 'nominal' || loanIds?.kind !== 'text') return
  const known = new Set(loanIds.values)
  const unknown = column.levels.map((level) => !known.has(level))
  if (!unknown.includes(true)) return
  const header = table.columnReadings.find(({ canonical }) => canonical === 'loan_id')?.header ?? 'loan_id'
  for (let row = 0; row < table.rows; row++) {
    const code = column.codes[row]
    if (code < column.levels.length && unknown[code]) {
      table.log.add('loanNotInBook', {
        row: table.sourceRows[row],
        column: header,
        value: column.levels[code],
      })
    }
  }
}
