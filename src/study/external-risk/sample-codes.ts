import { type Identity, identityOf } from '../../book/sample/table-columns.ts'
import type { SampleRows } from './sample-rows.ts'

/** Codes of the sample's rows into `names`; `names.length` where a row has none. */
export interface NamedCodes {
  readonly codes: Uint32Array
  readonly names: readonly string[]
}

/** A column of loans by row of the sample; null where the book lacks it. */
export function codesOfColumn({ book, bookRows }: SampleRows, column: string): NamedCodes | null {
  const identity = identityOf(book.loans, column)
  return identity && takenCodes(identity, bookRows)
}

function takenCodes({ codes, texts }: Identity, rows: Uint32Array): NamedCodes {
  return { codes: Uint32Array.from(rows, (row) => Math.min(codes[row], texts.length)), names: texts }
}

/** Crop years as codes of the years from the first to the last that occurs. */
export function codesOfYears({ cropYears }: SampleRows): { codes: Uint32Array; years: readonly number[] } {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const year of cropYears) {
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return { codes: Uint32Array.from(cropYears, (year) => year - first), years }
}
