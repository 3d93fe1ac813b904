import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { InputError } from '../stats/input-error.ts'
import type { Book, BookTable, CompanionName, FileReading, Problem, Reading } from './book.ts'
import { bookFiles, tableOfFile } from './book-files.ts'
import type { TableName } from './columns.ts'
import { reportUnknownLoans, setAsideUnkeyedRows } from './companion-checks.ts'
import type { BookErrorCode } from './error-codes.ts'
import { findHeader } from './header-row.ts'
import { reportLoanFaults, setAsideUnusableLoans } from './loan-checks.ts'
import { loanBookMarks } from './loan-columns.ts'
import { type Mapping, requireMappedHeaders, requireMappedTables, type TableMapping } from './mapping.ts'
import { ProblemLog } from './problem-log.ts'
import { readUntouchedColumns } from './read-columns.ts'
import { isLoanBook, recogniseColumns } from './recognise-columns.ts'
import { SetAside } from './set-aside.ts'
import { openTable, type TableSource } from './table-source.ts'
import { readTypedTable, type TypedTable } from './typed-table.ts'

export interface ReadBookOptions {
  /** The sheet of a workbook that holds the loans; the first where absent. */
  readonly sheet?: string | null
  /** A saved mapping of headers to columns. */
  readonly mapping?: Mapping | null
  /** Refuse the book where a row would be set aside. */
  readonly strict?: boolean
}

/** Reads one file of loans, or a folder with companions, into typed columns; says all that it found wrong. */
export async function readBook(path: string, options: ReadBookOptions = {}): Promise<Book> {
  const { isFolder, paths } = await bookFiles(path)
  const files = isFolder ? await openFolder(path, paths, options) : [await openSingle(paths[0], options)]
  requireMappedTables(
    options.mapping ?? null,
    files.map(({ table }) => table),
    basename(path),
  )
  const { source } = files.find(({ table }) => table === 'loans')!
  const hash = isFolder ? await hashOf(paths) : source.sha256
  const mapping = options.mapping?.tables.loans ?? null
  const header = findHeader(source, 'loans', mapping)
  requireMappedHeaders(mapping, header.names, source.file)
  const recognised = recogniseColumns('loans', header.names, mapping)
  const missingMarks = loanBookMarks.filter((mark) => !recognised.some(({ column }) => column?.name === mark))
  if (!isLoanBook(recognised)) {
    if (isFolder || makesLoanBook(mapping)) {
      throw new InputError<BookErrorCode>('loansNotRecognised', {
        file: source.file,
        columns: missingMarks.join(', '),
      })
    }
    return untouchedBook(path, hash, source, missingMarks)
  }
  const loans = await readTypedTable('loans', source, header, recognised, new ProblemLog(source.file))
  const setAside = new SetAside(loans)
  setAsideUnusableLoans(loans, setAside)
  reportLoanFaults(loans, setAside)
  if (setAside.count === loans.rows) {
    const [first] = loans.log.problems()
    throw new InputError<BookErrorCode>(
      loans.rows + loans.raggedRows === 0 ? 'headerOnly' : 'mostRowsUnusable',
      {
        file: source.file,
        row: first?.row ?? '',
        reason: first?.code ?? '',
      },
    )
  }
  const kept = setAside.keptTable()
  const companions: Partial<Record<CompanionName, BookTable>> = {}
  const readings = [fileReading(loans, setAside.count, options.sheet ?? null)]
  const problems: Problem[] = loans.log.problems()
  for (const file of files) {
    if (file.table === 'loans') continue
    if (file.table === null) {
      problems.push(unrecognisedFile(file.source.file))
      continue
    }
    const companion = await readCompanion(file.table, file.source, options.mapping ?? null, kept)
    companions[file.table] = companion.kept
    readings.push(companion.reading)
    problems.push(...companion.problems)
  }
  const count = problems.filter(({ setAside: isSetAside }) => isSetAside).length
  if (options.strict && count > 0) {
    const { file, row, code } = problems.find(({ setAside: isSetAside }) => isSetAside)!
    throw new InputError<BookErrorCode>('strictRefused', { file, row: row ?? 0, reason: code, rows: count })
  }
  const reading: Reading = {
    files: readings,
    missingMarks: [],
    problems,
    ...(loans.extract && { extract: loans.extract }),
    ...(loans.states.length > 0 && { states: loans.states }),
    loanRows: loanRowsOf(loans, setAside),
  }
  return { source: path, sourceHash: hash, recognised: true, loans: kept, companions, reading }
}

interface OpenFile {
  readonly table: TableName | null
  readonly source: TableSource
}

async function openSingle(path: string, options: ReadBookOptions): Promise<OpenFile> {
  return { table: 'loans', source: await openTable(path, options.sheet ?? null) }
}

/** Each file by its name; where no name says "loans", the one file whose columns do. */
async function openFolder(
  folder: string,
  paths: readonly string[],
  options: ReadBookOptions,
): Promise<OpenFile[]> {
  const files: OpenFile[] = []
  for (const path of paths) {
    const table = tableOfFile(path)
    const rival = table && files.find((file) => file.table === table)
    if (rival) {
      throw new InputError<BookErrorCode>('twoFilesForTable', {
        file: `${rival.source.file}, ${basename(path)}`,
        table: table ?? '',
      })
    }
    files.push({ table, source: await openTable(path, table === 'loans' ? (options.sheet ?? null) : null) })
  }
  if (files.some(({ table }) => table === 'loans')) return files
  const index = files.findIndex(({ table, source }) => {
    const mapping = options.mapping?.tables.loans ?? null
    return (
      table === null &&
      isLoanBook(recogniseColumns('loans', findHeader(source, 'loans', mapping).names, mapping))
    )
  })
  if (index === -1) throw new InputError<BookErrorCode>('noLoansInFolder', { file: folder })
  // Which file holds the loans is known only now, and so is whose sheet was named.
  const source = options.sheet ? await openTable(paths[index], options.sheet) : files[index].source
  return files.map((file, i) => (i === index ? { table: 'loans', source } : file))
}

/** A mapping that takes any header for a column of ours speaks of a loan book, not of another credit file. */
function makesLoanBook(mapping: TableMapping | null): boolean {
  return Object.values(mapping ?? {}).some(({ canonical }) => canonical !== null)
}

async function readCompanion(
  name: CompanionName,
  source: TableSource,
  mapping: Mapping | null,
  loans: BookTable,
): Promise<{ kept: BookTable; reading: FileReading; problems: Problem[] }> {
  const mapped = mapping?.tables[name] ?? null
  const header = findHeader(source, name, mapped)
  requireMappedHeaders(mapped, header.names, source.file)
  const recognised = recogniseColumns(name, header.names, mapped)
  const table = await readTypedTable(name, source, header, recognised, new ProblemLog(source.file))
  const setAside = new SetAside(table)
  setAsideUnkeyedRows(table, setAside)
  reportUnknownLoans(table, loans)
  return {
    kept: setAside.keptTable(),
    reading: fileReading(table, setAside.count, null),
    problems: table.log.problems(),
  }
}

/** A credit file that is no loan book: its own columns under their own names. */
async function untouchedBook(
  path: string,
  hash: string,
  source: TableSource,
  missingMarks: readonly string[],
): Promise<Book> {
  const header = findHeader(source, 'loans')
  const { rows, sourceRows, columns } = await readUntouchedColumns(source, header)
  const columnReadings = header.names.map((name) => {
    return { header: name, canonical: null, recognisedBy: null, unit: null, unitSource: null }
  })
  const { file, format, encoding } = source
  const reading: FileReading = {
    file,
    table: 'loans',
    format,
    encoding,
    rowsRead: rows,
    rowsSetAside: 0,
    headerRow: header.row,
    sheet: null,
    columns: columnReadings,
  }
  const amounts = { amountRead: null, amountUsed: null, amountSetAside: null }
  return {
    source: path,
    sourceHash: hash,
    recognised: false,
    loans: { rows, sourceRows, columns: new Map(columns.map((column) => [column.name, column])) },
    companions: {},
    reading: {
      files: [reading],
      missingMarks,
      problems: [],
      loanRows: { read: rows, used: rows, setAside: 0, ...amounts },
    },
  }
}

function fileReading(table: TypedTable, setAsideRows: number, sheet: string | null): FileReading {
  const { file, format, encoding } = table.source
  return {
    file,
    table: table.name,
    format,
    encoding,
    rowsRead: table.rows + table.raggedRows,
    rowsSetAside: setAsideRows + table.raggedRows,
    headerRow: table.header.row,
    sheet,
    columns: table.columnReadings,
  }
}

/** read = used + set aside, in rows and in fen; a row whose amount cannot be read counts 0 fen. */
function loanRowsOf(table: TypedTable, setAside: SetAside): Reading['loanRows'] {
  const amount = splitSum(table, 'amount', setAside)
  const balance = table.columns.has('balance') ? splitSum(table, 'balance', setAside) : null
  return {
    read: table.rows + table.raggedRows,
    used: table.rows - setAside.count,
    setAside: setAside.count + table.raggedRows,
    amountRead: amount.used + amount.aside,
    amountUsed: amount.used,
    amountSetAside: amount.aside,
    ...(balance && {
      balanceRead: balance.used + balance.aside,
      balanceUsed: balance.used,
      balanceSetAside: balance.aside,
    }),
  }
}

function splitSum(table: TypedTable, name: string, setAside: SetAside): { used: number; aside: number } {
  const column = table.columns.get(name)
  const sum = { used: 0, aside: 0 }
  if (column?.kind !== 'numeric') return sum
  for (let row = 0; row < table.rows; row++) {
    const value = column.values[row]
    if (!Number.isNaN(value)) sum[setAside.marks[row] === 1 ? 'aside' : 'used'] += value
  }
  return sum
}

function unrecognisedFile(file: string): Problem {
  return { file, row: null, column: null, value: null, code: 'fileNotRecognised', setAside: false }
}

async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk)
  }
  return hash.digest('hex')
}
