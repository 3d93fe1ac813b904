import { DEFAULT_POPULATION } from '../../lending/population.ts'
import type { Population } from '../../lending/vocabulary.ts'
import type { Column, Frame } from '../../stats/frame.ts'
import type { Book } from '../book.ts'
import type { BookOutcome } from './book-outcome.ts'
import { clustersOf, type SampleClusters } from './clusters.ts'
import { deriveTerms } from './derive-terms.ts'
import { fillMissing, type TermColumn } from './fill-missing.ts'
import { type LeftOut, leftOutColumns, leftOutTerms, varyingTerms } from './left-out.ts'
import { learnTreatments, type MissingTreatment } from './missing-treatment.ts'
import { isTermOf, type ModelName } from './model-terms.ts'
import { type FateTotal, fatesOf, noteFates, totalsOfFates } from './note-fates.ts'
import { termContext } from './term-context.ts'
import { type TermName, termNamed } from './terms.ts'

/** What the models are fitted to: the mature notes of one population, with their outcome, terms and clusters. */
export interface Sample {
  readonly population: Population
  /** Rows read, used and not used, with the reason; the lines add up to the rows of `loans`. */
  readonly account: readonly FateTotal[]
  /** Rows of `loans`; everything below is in this order. */
  readonly rows: Uint32Array
  /** 1 is a default: the adjusted outcome where the book has one, else the booked. */
  readonly outcome: Uint8Array
  readonly outcomeKind: 'adjusted' | 'booked'
  readonly booked: Uint8Array
  readonly events: number
  readonly bookedEvents: number
  readonly cropYears: Int32Array
  readonly clusters: SampleClusters
  /** The terms without a missing value, and flags for what was missing: the one sample of rule 6. */
  readonly columns: readonly TermColumn[]
  readonly missing: readonly MissingTreatment[]
  /** The same terms with their missing values: for scorecards, and for complete cases as the check. */
  readonly derived: readonly Column[]
  /** How yearly income is known: by amount, by band, not at all. Null where the book has neither. */
  readonly incomeKnownBy: { readonly amount: number; readonly band: number; readonly nothing: number } | null
  readonly leftOut: readonly LeftOut[]
}

/** The models can't run on this book; its status quo can. */
export interface SampleRefusal {
  readonly reason: 'noOutcome' | 'balanceList' | 'noMatureNotes'
  readonly account: readonly FateTotal[]
  /** Notes fallen due, and those of them that are settled. */
  readonly due: number
  readonly settled: number
}

export type SampleResult =
  | { readonly status: 'drawn'; readonly sample: Sample }
  | { readonly status: 'refused'; readonly refusal: SampleRefusal }

export function drawSample(
  book: Book,
  reading: BookOutcome,
  population: Population = DEFAULT_POPULATION,
): SampleResult {
  const fates = fatesOf(reading, population)
  const account = totalsOfFates(book, fates)
  const rows = rowsWith(fates, noteFates.indexOf('used'))
  const reason = refusalReason(reading, rows.length)
  if (reason !== null) {
    const { due, settled } = reading.cohorts ?? { due: 0, settled: 0 }
    return { status: 'refused', refusal: { reason, account, due, settled } }
  }
  return { status: 'drawn', sample: sampleOf(book, reading, population, rows, account) }
}

function refusalReason({ isSilent, cohorts }: BookOutcome, rows: number): SampleRefusal['reason'] | null {
  if (isSilent) return 'noOutcome'
  if (cohorts?.isBalanceList) return 'balanceList'
  return rows === 0 ? 'noMatureNotes' : null
}

function sampleOf(
  book: Book,
  { outcomes, cropYears: allYears }: BookOutcome,
  population: Population,
  rows: Uint32Array,
  account: readonly FateTotal[],
): Sample {
  const cropYears = taken(allYears, rows, new Int32Array(rows.length))
  const booked = taken(outcomes.booked, rows, new Uint8Array(rows.length))
  const { adjusted } = outcomes
  const outcome = adjusted === null ? booked : taken(adjusted, rows, new Uint8Array(rows.length))
  const context = termContext(book, rows, cropYears)
  const all = deriveTerms(context)
  const derived = varyingTerms(all)
  const missing = learnTreatments(derived)
  const { income } = context
  return {
    population,
    account,
    rows,
    outcome,
    outcomeKind: adjusted === null ? 'booked' : 'adjusted',
    booked,
    events: count(outcome),
    bookedEvents: count(booked),
    cropYears,
    clusters: clustersOf(book, rows, cropYears),
    columns: fillMissing(derived, missing),
    missing,
    derived,
    incomeKnownBy: income && { amount: income.fromAmount, band: income.fromBand, nothing: income.missing },
    leftOut: [
      ...leftOutTerms(all),
      ...leftOutColumns(
        book,
        all.map((column) => column.name as TermName),
      ),
    ],
  }
}

/** The columns of one labelled model, flags of missing values with their terms. */
export function frameOfModel(sample: Sample, model: ModelName): Frame {
  return {
    rows: sample.rows.length,
    columns: sample.columns
      .filter(({ term }) => isTermOf(model, termNamed(term)))
      .map(({ column }) => column),
  }
}

function rowsWith(fates: Uint8Array, fate: number): Uint32Array {
  const rows = new Uint32Array(fates.length)
  let next = 0
  for (let row = 0; row < fates.length; row++) if (fates[row] === fate) rows[next++] = row
  return rows.slice(0, next)
}

/** The values at `rows`, written into `into`. */
function taken<A extends Uint8Array | Int32Array>(values: A, rows: Uint32Array, into: A): A {
  for (let i = 0; i < rows.length; i++) into[i] = values[rows[i]]
  return into
}

function count(flags: Uint8Array): number {
  let ones = 0
  for (const flag of flags) ones += flag
  return ones
}
