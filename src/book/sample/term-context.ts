import { type NumericColumn, numericColumn } from '../../stats/frame.ts'
import type { Book } from '../book.ts'
import { readIncome, type SampleIncome } from './income.ts'
import { numberAt, numbersOf } from './table-columns.ts'
import type { TermName } from './terms.ts'

/** What terms are derived from: the rows of the sample and what several terms share. */
export interface TermContext {
  readonly book: Book
  /** Rows of `loans`, in the order of the sample. */
  readonly rows: Uint32Array
  /** By row of the sample. */
  readonly cropYears: Int32Array
  readonly income: SampleIncome | null
}

export function termContext(book: Book, rows: Uint32Array, cropYears: Int32Array): TermContext {
  return { book, rows, cropYears, income: readIncome(book, rows) }
}

/** A number for each row of the sample; NaN is missing. */
export function termByRow(
  name: TermName,
  { rows }: TermContext,
  valueAt: (row: number, index: number) => number,
): NumericColumn {
  const values = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) values[i] = valueAt(rows[i], i)
  return numericColumn(name, values)
}

/** A term that is a function of one numeric column of `loans`; null without it. */
export function termOfColumn(
  name: TermName,
  context: TermContext,
  columnName: string,
  value: (raw: number) => number,
): NumericColumn | null {
  const column = numbersOf(context.book.loans, columnName)
  return column && termByRow(name, context, (row) => value(numberAt(column, row)))
}
