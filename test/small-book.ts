import type { Book, BookColumn, BookTable, CompanionName } from '../src/book/book.ts'
import type { CanonicalColumn } from '../src/book/canonical-column.ts'
import { canonicalColumns, type TableName } from '../src/book/columns.ts'
import { NO_DATE, parseDay } from '../src/lending/calendar.ts'
import { nominalColumn, numericColumn } from '../src/stats/frame.ts'

/**
 * A loan book written as text tables, for tests that can be read aloud: the first line names canonical columns,
 * cells stand between bars, a blank cell is missing. Money is in yuan, dates and months in ISO.
 */
export function smallBook(loans: string, companions: Partial<Record<CompanionName, string>> = {}): Book {
  const tables = Object.entries(companions) as [CompanionName, string][]
  return bookOf(
    smallTable('loans', loans),
    Object.fromEntries(tables.map(([name, text]) => [name, smallTable(name, text)])),
  )
}

/** A recognised book of tables already made. */
export function bookOf(loans: BookTable, companions: Book['companions'] = {}): Book {
  return {
    source: 'small-book',
    sourceHash: '0'.repeat(64),
    recognised: true,
    loans,
    companions,
    reading: {
      files: [],
      missingMarks: [],
      problems: [],
      loanRows: {
        read: loans.rows,
        used: loans.rows,
        setAside: 0,
        amountRead: null,
        amountUsed: null,
        amountSetAside: null,
      },
    },
  }
}

function smallTable(name: TableName, text: string): BookTable {
  const [header, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const columns = header.map((columnName, i): [string, BookColumn] => {
    const canonical = canonicalColumns(name).get(columnName)
    if (!canonical) throw new Error(`${name} has no column ${columnName}`)
    return [
      columnName,
      columnOf(
        canonical,
        lines.map((cells) => cells[i] || null),
      ),
    ]
  })
  return { rows: lines.length, columns: new Map(columns) }
}

function columnOf({ name, type, levels }: CanonicalColumn, cells: readonly (string | null)[]): BookColumn {
  switch (type) {
    case 'key':
    case 'identity':
    case 'text':
      return { kind: 'text', name, values: cells }
    case 'date':
    case 'month':
      return {
        kind: 'date',
        name,
        days: Int32Array.from(cells, (cell) => (cell === null ? NO_DATE : parseDay(cell)!)),
      }
    case 'id':
    case 'label':
      return nominalColumn(name, cells)
    case 'code':
      return nominalColumn(name, cells, levels!)
    case 'money':
      return numericColumn(
        name,
        cells.map((cell) => (cell === null ? Number.NaN : Math.round(Number(cell) * 100))),
      )
    default:
      return numericColumn(
        name,
        cells.map((cell) => (cell === null ? Number.NaN : Number(cell))),
      )
  }
}
