import type { Book } from '../../../book/book.ts'
import type { Sample } from '../../../book/sample/sample.ts'
import { type Identity, identityOf, numberAt, numbersOf } from '../../../book/sample/table-columns.ts'
import { placesOf } from '../../portfolio/notes-at-risk.ts'
import type { RiskBasis } from '../../portfolio/risk-basis.ts'

/** What the measures read of the notes at risk beside their risk; by note. */
export interface WorkbenchContext {
  readonly basis: RiskBasis
  readonly book: Book
  readonly noteCount: number
  /** `texts.length` where the note names no household. */
  readonly household: Identity | null
  /** The household's mu, shared over its notes at risk; NaN where the book does not say. */
  readonly landOfNote: Float64Array
  /** The household's yearly income in yuan, shared likewise. */
  readonly incomeOfNote: Float64Array
  /** One over the household's number of notes at risk: adds up to households. */
  readonly householdShare: Float64Array
  /** Yearly rate, a decimal fraction; NaN where the book does not say. */
  readonly rate: Float64Array
  /** The notes whose outcome is known; null where none was drawn. */
  readonly matured: MaturedNotes | null
}

/** Rows of `loans` with their outcome (1 is a default) and crop year. */
export type MaturedNotes = Pick<Sample, 'rows' | 'outcome' | 'cropYears'>

export function workbenchContext(
  book: Book,
  basis: RiskBasis,
  matured: MaturedNotes | null = null,
): WorkbenchContext {
  const { rows } = basis.notes
  const household = placesOf(
    book,
    rows,
    identityOf(book.loans, 'household_id') ? 'household_id' : 'borrower_id',
  )
  const householdShare = sharesOf(household, rows.length)
  const yearly = (column: string, unit: number) => {
    const values = numbersOf(book.loans, column)
    return Float64Array.from(rows, (row, note) => (numberAt(values, row) / unit) * householdShare[note])
  }
  const rate = numbersOf(book.loans, 'annual_rate')
  return {
    basis,
    book,
    noteCount: rows.length,
    household,
    landOfNote: yearly('land_mu', 1),
    incomeOfNote: yearly('annual_income', 100),
    householdShare,
    rate: Float64Array.from(rows, (row) => numberAt(rate, row)),
    matured,
  }
}

/** A note without a household is one of its own. */
function sharesOf(household: Identity | null, notes: number): Float64Array {
  if (household === null) return new Float64Array(notes).fill(1)
  const none = household.texts.length
  const counts = new Float64Array(none + 1)
  for (let note = 0; note < notes; note++) counts[household.codes[note]] += 1
  return Float64Array.from({ length: notes }, (_, note) => {
    const code = household.codes[note]
    return code === none ? 1 : 1 / counts[code]
  })
}

/** Σ over notes of `value`, where it is known. */
export function sumOver(notes: number, value: (note: number) => number): number {
  let sum = 0
  for (let note = 0; note < notes; note++) sum += value(note) || 0
  return sum
}
