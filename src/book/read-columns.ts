import { InputError } from '../stats/input-error.ts'
import type { BookColumn } from './book.ts'
import { Dictionary } from './dictionary.ts'
import type { BookErrorCode } from './error-codes.ts'
import { datesFromDictionary, datesFromNumbers, nominalFromDictionary } from './frame-column.ts'
import { type HeaderRow, loadCells } from './load-cells.ts'
import { Numbers } from './numbers.ts'
import { fillOddNumbers, mayStandAmongNumbers } from './odd-numbers.ts'
import { readingThreads } from './reading-threads.ts'
import type { CellSink } from './row-loader.ts'
import type { TableSource } from './table-source.ts'

export interface UntouchedOptions {
  /** These columns only; all where null. */
  readonly only?: readonly string[] | null
  /** Columns of levels, though they hold numbers. */
  readonly nominal?: readonly string[]
  /** Columns known to hold numbers. */
  readonly measured?: readonly string[]
}

export interface UntouchedColumns {
  readonly rows: number
  readonly sourceRows: Uint32Array
  readonly columns: readonly BookColumn[]
}

/**
 * The columns of any table under their own names: numbers numeric, dates dates, all else nominal. A column is taken
 * for numeric from the first rows; those that prove to be text are read again in a second pass.
 */
export async function readUntouchedColumns(
  source: TableSource,
  header: HeaderRow,
  { only = null, nominal = [], measured = [] }: UntouchedOptions = {},
): Promise<UntouchedColumns> {
  const threads = readingThreads(source)
  const wanted = header.names.map((name) => only === null || only.includes(name))
  const texts = header.names.map((name, i) => nominal.includes(name) || showsText(source, header, i))
  const sinks = wanted.map((isWanted, i) => (isWanted ? (texts[i] ? new Dictionary() : new Numbers()) : null))
  const { rows, sourceRows } = await loadCells(source, header, sinks, refuseRagged(source, header), {
    threads,
  })
  if (rows === 0) throw new InputError<BookErrorCode>('headerOnly', { file: source.file })
  const mistaken = sinks.map((sink, i) => {
    const isMeasured = measured.includes(header.names[i])
    return sink instanceof Numbers && !fillOddNumbers(sink, source.delimiter, isMeasured)
  })
  if (mistaken.includes(true)) {
    const again: (CellSink | null)[] = mistaken.map((isMistaken, i) => {
      if (!isMistaken) return null
      const dictionary = new Dictionary()
      sinks[i] = dictionary
      return dictionary
    })
    await loadCells(source, header, again, refuseRagged(source, header), { threads })
  }
  const columns = header.names.flatMap((name, i) => {
    const sink = sinks[i]
    return sink === null ? [] : [columnOf(name, sink, nominal.includes(name))]
  })
  return { rows, sourceRows, columns }
}

function columnOf(name: string, sink: Dictionary | Numbers, isNominal: boolean): BookColumn {
  if (sink instanceof Dictionary) {
    const dates = isNominal ? null : datesFromDictionary(name, sink)
    return dates ?? nominalFromDictionary(name, sink)
  }
  const values = sink.toArray()
  return datesFromNumbers(name, values) ?? { kind: 'numeric', name, values }
}

function showsText({ head, delimiter }: TableSource, header: HeaderRow, column: number): boolean {
  return head.some(({ row, texts }) => {
    const text = texts[column] ?? ''
    return row > header.row && !mayStandAmongNumbers(text, delimiter)
  })
}

function refuseRagged(source: TableSource, header: HeaderRow): (row: number, cells: number) => void {
  return (row, cells) => {
    throw new InputError<BookErrorCode>('raggedRow', {
      file: source.file,
      row,
      cells,
      expected: header.names.length,
    })
  }
}
