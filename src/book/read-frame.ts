import { NO_DATE } from '../lending/calendar.ts'
import type { Column, Frame } from '../stats/frame.ts'
import { InputError } from '../stats/input-error.ts'
import type { BookColumn } from './book.ts'
import type { BookErrorCode } from './error-codes.ts'
import { findHeader } from './header-row.ts'
import { listedColumns } from './listed-columns.ts'
import { readUntouchedColumns } from './read-columns.ts'
import { isLoanBook, type RecognisedColumn, recogniseColumns } from './recognise-columns.ts'
import { openTable, type TableSource } from './table-source.ts'

export interface ReadFrameOptions {
  /** The sheet of a workbook; the first where absent. */
  readonly sheet?: string | null
  /** Read these columns only; all where absent. */
  readonly columns?: readonly string[] | null
  /** Columns to read as levels though they hold numbers; their levels are the texts of the file. */
  readonly nominal?: readonly string[]
  /** Columns that are known to hold numbers: `-` and `?` are missing among them, however few rows there are. */
  readonly measured?: readonly string[]
}

/** A credit file as a frame under its own column names, and what else its reader needs to know. */
export interface CreditFile {
  readonly frame: Frame
  /** Columns of dates; in the frame they stand as days since 1970-01-01. */
  readonly dateColumns: readonly string[]
  /** True where the file is a loan book, so that the roles of its columns count. */
  readonly recognised: boolean
  /** What each column, by the name that it has in the frame, was taken for. */
  readonly canonicalNames: ReadonlyMap<string, string>
  /** The 1-based row in the file of each row of the frame. */
  readonly sourceRows: Uint32Array
  readonly source: TableSource
}

export async function readFrame(path: string, options: ReadFrameOptions = {}): Promise<CreditFile> {
  const source = await openTable(path, options.sheet ?? null)
  const header = findHeader(source, 'loans')
  const { columns: only = null, nominal = [], measured = [] } = options
  const unknown = [...(only ?? []), ...nominal].find((name) => !header.names.includes(name))
  if (unknown !== undefined) {
    const columns = listedColumns(header.names)
    throw new InputError<BookErrorCode>('columnNotFound', { file: source.file, column: unknown, columns })
  }
  const { rows, sourceRows, columns } = await readUntouchedColumns(source, header, {
    only,
    nominal,
    measured,
  })
  const recognised = recogniseColumns('loans', header.names)
  return {
    frame: { rows, columns: columns.map(asFrameColumn) },
    dateColumns: columns.filter(({ kind }) => kind === 'date').map(({ name }) => name),
    recognised: isLoanBook(recognised),
    canonicalNames: canonicalNamesOf(recognised),
    sourceRows,
    source,
  }
}

function canonicalNamesOf(recognised: readonly RecognisedColumn[]): ReadonlyMap<string, string> {
  return new Map(recognised.flatMap(({ header, column }) => (column === null ? [] : [[header, column.name]])))
}

function asFrameColumn(column: BookColumn): Column {
  if (column.kind === 'numeric' || column.kind === 'nominal') return column
  if (column.kind === 'text') throw new Error(`${column.name}: a frame has no text`)
  const values = new Float64Array(column.days.length)
  for (let row = 0; row < values.length; row++) {
    const day = column.days[row]
    values[row] = day === NO_DATE ? Number.NaN : day
  }
  return { kind: 'numeric', name: column.name, values }
}
