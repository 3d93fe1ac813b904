import type { Book } from '../../book/book.ts'
import {
  type Identity,
  identityOf,
  levelAt,
  nominalOf,
  numberAt,
  numbersOf,
} from '../../book/sample/table-columns.ts'
import { ownLossGivenDefault } from '../../lending/loss-given-default.ts'
import type { Guarantee } from '../../lending/vocabulary.ts'
import { isNonPerformingCode } from '../status-quo/loan-state.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { type SegmentLosses, statedLosses } from './segment-losses.ts'
import { type UndrawnLines, undrawnLines } from './undrawn-lines.ts'

/**
 * The notes of the population that are outstanding and not in default on the as-of date: what can still be lost.
 * Everything is by note, in the order of `rows`.
 */
export interface NotesAtRisk {
  /** Rows of `book.loans`. */
  readonly rows: Uint32Array
  /** Fen still owed. */
  readonly balance: Float64Array
  /** Fen owed at a default: the balance and what is drawn by then on the household's line (EAD). */
  readonly exposure: Float64Array
  /** Share of the exposure that the cooperative itself loses on a default, 0 to 1. */
  readonly lossGivenDefault: Float64Array
  /** Probability that the household is insured against disaster: 0 or 1 where it is known. */
  readonly insured: Float64Array
}

/** The notes outstanding that are in default already: their loss is no longer a matter of chance. */
export interface NotesInDefault {
  readonly rows: Uint32Array
  readonly balance: Float64Array
  readonly lossGivenDefault: Float64Array
}

export interface OutstandingNotes {
  readonly atRisk: Omit<NotesAtRisk, 'insured'>
  readonly inDefault: NotesInDefault
  /** Null where the book has no lines; what notes owe at a default is then their balance. */
  readonly lines: UndrawnLines | null
}

/**
 * In default: more than 90 days past due, or booked as non-performing, or `isClassedBad` by a view of the rules that was
 * asked for. `losses` by guarantee are the stated ones unless the
 * cooperative's own recoveries have moved them.
 */
export function outstandingNotes(
  book: Book,
  positions: NotePositions,
  losses: SegmentLosses = statedLosses,
  isClassedBad: (row: number) => boolean = () => false,
): OutstandingNotes {
  const { balance, daysPastDue, category } = positions
  const atRisk: number[] = []
  const inDefault: number[] = []
  for (let row = 0; row < balance.length; row++) {
    if (!(balance[row] > 0)) continue
    const isBad =
      daysPastDue[row] > 90 || (category !== null && isNonPerformingCode(category[row])) || isClassedBad(row)
    if (isBad) inDefault.push(row)
    else atRisk.push(row)
  }
  const lossAt = lossGivenDefaultOf(book, losses)
  const taken = (list: readonly number[]) => ({
    rows: Uint32Array.from(list),
    balance: Float64Array.from(list, (row) => balance[row]),
    lossGivenDefault: Float64Array.from(list, lossAt),
  })
  const [risky, bad] = [taken(atRisk), taken(inDefault)]
  const lines = undrawnLines(book, positions.asOf, risky, bad)
  const exposure = lines ? risky.balance.map((owed, note) => owed + lines.ofNotes[note]) : risky.balance
  return { atRisk: { ...risky, exposure }, inDefault: bad, lines }
}

/** By row of `loans`; a note whose guarantee the book does not give counts as pure credit. */
function lossGivenDefaultOf({ loans }: Book, losses: SegmentLosses): (row: number) => number {
  const guarantee = nominalOf(loans, 'guarantee')
  const riskFund = numbersOf(loans, 'risk_fund_share')
  const company = numbersOf(loans, 'guarantee_company_share')
  return (row) =>
    ownLossGivenDefault(losses[(levelAt(guarantee, row) ?? 'credit') as Guarantee].value, {
      riskFundShare: numberAt(riskFund, row) || 0,
      guaranteeCompanyShare: numberAt(company, row) || 0,
    })
}

/** Where each note belongs, as codes of distinct texts; null where the book does not say. */
export function placesOf({ loans }: Book, rows: Uint32Array, column: string): Identity | null {
  const identity = identityOf(loans, column)
  return identity && { codes: Uint32Array.from(rows, (row) => identity.codes[row]), texts: identity.texts }
}
