import { type FilePart, type PartReader, partStarts, startPartReader } from './file-part.ts'
import { Numbers } from './numbers.ts'
import { type CellSink, RowLoader, type RowRules } from './row-loader.ts'
import type { TableSource } from './table-source.ts'
import type { HeaderUnit } from './units.ts'

export interface HeaderRow {
  /** 1-based row of the header in the file. */
  readonly row: number
  readonly names: readonly string[]
  /** The unit of money that a title above the table states (单位：万元); null where none does. */
  readonly titleUnit: HeaderUnit | null
}

export interface LoadedRows {
  readonly rows: number
  /** The 1-based row in the file of each row. */
  readonly sourceRows: Uint32Array
}

export interface LoadOptions {
  /** Rows of empty cells are passed over, as blank lines always are. */
  readonly dropsEmptyRows?: boolean
  /** Threads among which a CSV file is shared; 1 reads it alone. What is read does not depend on it. */
  readonly threads?: number
}

/**
 * Streams the rows below the header into one sink a column (null: the column is not wanted). A row of another width
 * goes to `onRagged` instead.
 */
export async function loadCells(
  source: TableSource,
  header: HeaderRow,
  sinks: readonly (CellSink | null)[],
  onRagged: (sourceRow: number, cells: number) => void,
  { dropsEmptyRows = false, threads = 1 }: LoadOptions = {},
): Promise<LoadedRows> {
  const rules = { headerRow: header.row, width: header.names.length, dropsEmptyRows }
  const loader = new RowLoader(rules, sinks, onRagged, source.format === 'csv' ? source.bytes : 0)
  const parts = await laterParts(source, rules, sinks, threads)
  const readers = parts.map(startPartReader)
  try {
    await loadInOrder(source, loader, parts, readers, header.row)
  } finally {
    for (const { cancel } of readers) cancel()
  }
  const sourceRows = loader.sourceRows()
  return { rows: sourceRows.length, sourceRows }
}

/** Reads the first part, takes over the others as long as each begins where a row does, and reads what is left. */
async function loadInOrder(
  source: TableSource,
  loader: RowLoader,
  parts: readonly FilePart[],
  readers: readonly PartReader[],
  headerRow: number,
): Promise<void> {
  let scanner = source.scanner()
  const end = parts[0]?.start
  for await (const chunk of source.chunks({ end })) loader.take(scanner.push(chunk))
  let taken = 0
  while (taken < parts.length && scanner.isBetweenRows && loader.rowsSeen >= headerRow) {
    const part = await readers[taken].loaded
    if (part === null) break
    loader.append(part)
    taken++
    scanner = source.scanner({ firstRow: loader.rowsSeen + 1 })
  }
  if (taken < parts.length) {
    for await (const chunk of source.chunks({ start: parts[taken].start })) loader.take(scanner.push(chunk))
  }
  loader.take(scanner.finish())
}

async function laterParts(
  source: TableSource,
  rules: RowRules,
  sinks: readonly (CellSink | null)[],
  threads: number,
): Promise<FilePart[]> {
  const { path, file, delimiter, encoding, hasByteOrderMark, bytes } = source
  // In UTF-16 a byte 0x0a may be half a character.
  if (threads < 2 || (encoding !== 'utf-8' && encoding !== 'gb18030')) return []
  const kinds = sinks.map((sink) => (sink === null ? null : sink instanceof Numbers ? 'numbers' : 'texts'))
  const starts = await partStarts(path, bytes, threads)
  return starts.map((start, i) => ({
    path,
    file,
    text: { encoding, hasByteOrderMark },
    delimiter,
    start,
    end: starts[i + 1] ?? bytes,
    isLast: i === starts.length - 1,
    rules: { ...rules, headerRow: 0 },
    kinds,
  }))
}
