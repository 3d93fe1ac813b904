import type { Book } from '../../book/book.ts'
import type { SampleClusters } from '../../book/sample/clusters.ts'
import type { ModelSample } from '../model-sample.ts'

/** The sample of a loan book as this chapter reads it: with years and clusters, which a plain credit file lacks. */
export interface SampleRows {
  readonly book: Book
  readonly rows: number
  readonly outcome: Uint8Array
  readonly bookRows: Uint32Array
  readonly cropYears: Int32Array
  readonly clusters: SampleClusters
  /** Terms with their missing values, NaN; null where the book lacks them. */
  term(name: string): Float64Array | null
}

/** Null for a file that is no loan book. */
export function sampleRows(book: Book, sample: ModelSample): SampleRows | null {
  const { rows, outcome, bookRows, cropYears, clusters, derived } = sample
  if (cropYears === null || clusters === null) return null
  return {
    book,
    rows,
    outcome,
    bookRows,
    cropYears,
    clusters,
    term(name) {
      const column = derived.find((candidate) => candidate.name === name)
      return column?.kind === 'numeric' ? column.values : null
    },
  }
}
