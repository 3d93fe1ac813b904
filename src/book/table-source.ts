import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { InputError } from '../stats/input-error.ts'
import { type CellBatch, isBlankRow, rowTexts } from './cell-batch.ts'
import { detectDelimiter } from './csv-dialect.ts'
import { CsvScanner, type ScannerOptions } from './csv-scanner.ts'
import type { BookErrorCode } from './error-codes.ts'
import { parquetChunks } from './parquet-source.ts'
import { type ByteRange, inspectText, type TextEncoding, utf8Chunks } from './text-encoding.ts'
import { xlsxChunks } from './xlsx-source.ts'

export type TableFormat = 'csv' | 'xlsx' | 'parquet'

/** A file of a table, opened: what it is, its first rows, and its rows as often as asked. */
export interface TableSource {
  readonly path: string
  /** The file's name, for messages. */
  readonly file: string
  readonly format: TableFormat
  readonly encoding: TextEncoding | null
  readonly hasByteOrderMark: boolean
  readonly delimiter: string
  readonly bytes: number
  readonly sha256: string
  /** The first rows that are not blank, with their row numbers: the header is among them. */
  readonly head: readonly { readonly row: number; readonly texts: readonly string[] }[]
  /** All rows in batches, the header and blank lines too; a batch is valid until the next. */
  readonly batches: (options?: ScannerOptions) => AsyncGenerator<CellBatch>
  /** The same in two halves: its bytes as UTF-8 (of a CSV file a range, if asked), and what cuts them into cells. */
  readonly chunks: (range?: ByteRange) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  readonly scanner: (options?: ScannerOptions) => CsvScanner
}

const headRows = 12
/** How files begin that are not tables: documents, pictures, archives, programs, JSON, web pages saved as .xls. */
const otherFormats =
  '%PDF \x89PNG \xff\xd8\xff GIF8 \x1f\x8b Rar! 7z\xbc\xaf \x7fELF SQLite { [ <!doctype <html <?xml <table'.split(
    ' ',
  )

/** Opens a table file; what it is shows in its first bytes, not in its name. */
export async function openTable(path: string, sheet: string | null = null): Promise<TableSource> {
  const file = basename(path)
  const format = await formatOf(path, file)
  if (sheet !== null && format !== 'xlsx') {
    throw new InputError<BookErrorCode>('sheetOfNoWorkbook', { file, sheet })
  }
  const inspection =
    format === 'csv'
      ? await inspectText(path, file)
      : { ...(await hashOf(path)), encoding: null, hasByteOrderMark: false }
  const workbook = format === 'xlsx' ? await xlsxChunks(path, file, sheet) : []
  const chunks = (range?: ByteRange): AsyncIterable<Uint8Array> | Iterable<Uint8Array> => {
    if (format === 'xlsx') return workbook
    if (format === 'parquet') return parquetChunks(path, file)
    return utf8Chunks(path, file, { ...inspection, encoding: inspection.encoding ?? 'utf-8' }, range)
  }
  const delimiter = format === 'csv' ? detectDelimiter(await firstText(chunks())) : ','
  const scanner = (options?: ScannerOptions) => new CsvScanner(file, delimiter, options)
  async function* batches(options?: ScannerOptions): AsyncGenerator<CellBatch> {
    const cells = scanner(options)
    for await (const chunk of chunks()) {
      const batch = cells.push(chunk)
      if (batch.rows > 0) yield batch
    }
    const last = cells.finish()
    if (last.rows > 0) yield last
  }
  const head = await headOf(batches())
  if (head.length === 0) throw new InputError<BookErrorCode>('emptyFile', { file })
  return { path, file, format, delimiter, ...inspection, head, chunks, scanner, batches }
}

async function formatOf(path: string, file: string): Promise<TableFormat> {
  const info = await stat(path).catch(() => null)
  if (info === null) throw new InputError<BookErrorCode>('fileNotFound', { file: path })
  if (!info.isFile()) throw new InputError<BookErrorCode>('fileUnreadable', { file: path })
  if (info.size === 0) throw new InputError<BookErrorCode>('emptyFile', { file })
  const handle = await open(path, 'r').catch(() => {
    throw new InputError<BookErrorCode>('fileUnreadable', { file: path })
  })
  try {
    const magic = Buffer.alloc(16)
    await handle.read(magic, 0, 16, 0)
    return formatByMagic(magic, file)
  } finally {
    await handle.close()
  }
}

function formatByMagic(magic: Buffer, file: string): TableFormat {
  const ascii = magic.toString('latin1')
  if (ascii.startsWith('PK\x03\x04') || ascii.startsWith('PK\x05\x06')) return 'xlsx'
  if (ascii.startsWith('PAR1')) return 'parquet'
  if (ascii.startsWith('\xd0\xcf\x11\xe0')) throw new InputError<BookErrorCode>('oldExcelFile', { file })
  const start = ascii.trimStart().toLowerCase()
  if (otherFormats.some((prefix) => ascii.startsWith(prefix) || start.startsWith(prefix))) {
    throw new InputError<BookErrorCode>('notATable', { file })
  }
  return 'csv'
}

async function hashOf(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}

async function firstText(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  for await (const chunk of chunks) return new TextDecoder('utf-8').decode(chunk.subarray(0, 1 << 16))
  return ''
}

async function headOf(batches: AsyncGenerator<CellBatch>): Promise<{ row: number; texts: string[] }[]> {
  const head: { row: number; texts: string[] }[] = []
  for await (const batch of batches) {
    for (let row = 0; row < batch.rows && head.length < headRows; row++) {
      if (!isBlankRow(batch, row)) head.push({ row: batch.firstRow + row, texts: rowTexts(batch, row) })
    }
    if (head.length >= headRows) break
  }
  return head
}
