import { takeRowsOf } from '../stats/frame.ts'
import type { BookColumn, BookTable } from './book.ts'
import type { ProblemCode } from './error-codes.ts'
import type { TypedTable } from './typed-table.ts'

/** Which rows of a table are kept out of the book. A row is set aside once, for its first fault. */
export class SetAside {
  readonly marks: Uint8Array
  count = 0
  private readonly table: TypedTable

  constructor(table: TypedTable) {
    this.table = table
    this.marks = new Uint8Array(table.rows)
  }

  add(row: number, code: ProblemCode, column: string | null, value: string | null = null): void {
    if (this.marks[row] === 1) return
    this.marks[row] = 1
    this.count++
    const header = this.table.columnReadings.find(({ canonical }) => canonical === column)?.header ?? column
    this.table.log.add(code, { row: this.table.sourceRows[row], column: header, value }, true)
  }

  /** The table without the rows that were set aside. */
  keptTable(): BookTable {
    const { columns, rows, sourceRows } = this.table
    if (this.count === 0) return { rows, columns, sourceRows }
    const kept = new Uint32Array(rows - this.count)
    let next = 0
    for (let row = 0; row < rows; row++) if (this.marks[row] === 0) kept[next++] = row
    return {
      rows: kept.length,
      columns: new Map([...columns].map(([name, column]) => [name, takeBookRows(column, kept)])),
      sourceRows: takeUint32(sourceRows, kept),
    }
  }
}

function takeBookRows(column: BookColumn, rows: Uint32Array): BookColumn {
  if (column.kind === 'date') {
    const days = new Int32Array(rows.length)
    for (let i = 0; i < rows.length; i++) days[i] = column.days[rows[i]]
    return { ...column, days }
  }
  if (column.kind === 'text') {
    const values = new Array<string | null>(rows.length)
    for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]]
    return { ...column, values }
  }
  return column.kind === 'numeric' ? takeRowsOf(column, rows) : takeRowsOf(column, rows)
}

function takeUint32(values: Uint32Array, rows: Uint32Array): Uint32Array {
  const taken = new Uint32Array(rows.length)
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i]]
  return taken
}
