import type { SampleClusters } from '../book/sample/clusters.ts'
import { isTermOf, type ModelName } from '../book/sample/model-terms.ts'
import type { Sample } from '../book/sample/sample.ts'
import { type Term, termNamed } from '../book/sample/terms.ts'
import type { Column } from '../stats/frame.ts'
import { type BinomialOutcome, binaryOutcome } from '../stats/regression/outcome.ts'
import type { RowAccount } from './document.ts'

/**
 * The one sample that every model, importance and comparison of a study stands on: from a recognised loan book
 * with its terms, or from any credit file with its own columns.
 */
export interface ModelSample {
  readonly rows: number
  /** 1 is a default. */
  readonly outcome: Uint8Array
  readonly events: number
  /** `adjusted` or `booked` on a loan book, `column` where the user named one. */
  readonly outcomeKind: 'adjusted' | 'booked' | 'column'
  /** Without missing values. */
  readonly columns: readonly ModelColumn[]
  /** With missing values as they are: for the scorecard's own bins and for complete cases. */
  readonly derived: readonly Column[]
  /** Null on a file that is no loan book. */
  readonly clusters: SampleClusters | null
  readonly cropYears: Int32Array | null
  /** Rows of `book.loans`, in the order of the sample. */
  readonly bookRows: Uint32Array
  readonly account: RowAccount
}

export interface ModelColumn {
  readonly column: Column
  /** The factor that it belongs to: the term on a loan book, else the column's own name. */
  readonly factor: string
  /** What is known of the factor; null on a file that is no loan book. */
  readonly term: Term | null
  /** A flag for the rows in which the factor was missing. */
  readonly isMissingFlag: boolean
  /** Level with coefficient 0; null for numbers. */
  readonly reference: string | null
}

/** The columns of a labelled model; on a file that is no loan book every model has all of them. */
export function columnsOfModel(sample: ModelSample, model: ModelName): readonly ModelColumn[] {
  return sample.columns.filter(({ term }) => term === null || isTermOf(model, term))
}

export function referencesOf(columns: readonly ModelColumn[]): Record<string, string> {
  const references: Record<string, string> = {}
  for (const { column, reference } of columns) if (reference !== null) references[column.name] = reference
  return references
}

export function binomialOutcome(sample: ModelSample): BinomialOutcome {
  return binaryOutcome(sample.outcome)
}

export function modelSampleOfLoanBook(sample: Sample, account: RowAccount): ModelSample {
  return {
    rows: sample.rows.length,
    outcome: sample.outcome,
    events: sample.events,
    outcomeKind: sample.outcomeKind,
    columns: sample.columns.map(({ term, isIndicator, column }): ModelColumn => {
      const known = termNamed(term)
      const levels = column.kind === 'nominal' ? column.levels : []
      const reference =
        column.kind === 'numeric'
          ? null
          : known.reference !== null && levels.includes(known.reference)
            ? known.reference
            : (levels[0] ?? null)
      return { column, factor: term, term: known, isMissingFlag: isIndicator, reference }
    }),
    derived: sample.derived,
    clusters: sample.clusters,
    cropYears: sample.cropYears,
    bookRows: sample.rows,
    account,
  }
}
