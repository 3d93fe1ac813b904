import type { Book } from '../../book/book.ts'
import { numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import type { EarlyWarning, WarningReason } from '../external-risk/scenarios/early-warning.ts'
import { type LedgerNote, ledgerOf, noticeDays } from '../monthly-report/ledgers.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'

/** In the order in which they are told; the first decides the action. */
export const dueReasons = [
  'bookedTooWell',
  'newArrears',
  'worseClass',
  'disasterUninsured',
  'disasterInsured',
  'coverLapsed',
  'priceFall',
  'extended',
  'furtherNote',
  'highProbability',
  'priorOverdue',
  'policyEvent',
  'routine',
] as const satisfies readonly (
  | WarningReason
  | 'bookedTooWell'
  | 'highProbability'
  | 'priorOverdue'
  | 'routine'
)[]
export type DueReason = (typeof dueReasons)[number]

/** What is expected of each note at risk in the season under way, by row of `loans`. */
export interface ExpectedOfNotes {
  readonly rows: Uint32Array
  readonly probability: Float64Array
  /** Yuan. */
  readonly loss: Float64Array
}

export interface DueNote extends LedgerNote {
  /** Within its account manager's list, from 1. */
  readonly rank: number
  /** Null where no model gives it, or the note is in default already. */
  readonly probability: number | null
  /** Yuan. */
  readonly expectedLoss: number | null
  readonly reasons: readonly DueReason[]
}

/**
 * From here on a probability of default is a reason of its own: twice the mean of the notes at risk, at most a half
 * (an assumption, which a note of the list states).
 */
export function highProbabilityFrom({ probability }: ExpectedOfNotes): number {
  const mean = probability.reduce((sum, own) => sum + own, 0) / probability.length
  return Math.min(2 * mean, 0.5)
}

/** Outstanding notes due within 90 days, by account manager; of each the largest expected loss first, then the balance. */
export function dueWorklist(
  book: Book,
  positions: NotePositions,
  expected: ExpectedOfNotes | null,
  warnings: readonly EarlyWarning[],
  bookedTooWell: ReadonlySet<number>,
): DueNote[] {
  const { asOf } = positions
  const isDue = ({ dueOn }: LedgerNote) => dueOn >= asOf && dueOn <= asOf + noticeDays[2]
  const { notes } = ledgerOf(book, positions, isDue, (a, b) => a.row - b.row, Number.POSITIVE_INFINITY)
  const place = new Map<number, number>()
  for (const [note, row] of expected?.rows.entries() ?? []) place.set(row, note)
  const warned = new Map(warnings.map((warning) => [warning.row, warning.reasons]))
  const high = expected ? highProbabilityFrom(expected) : Number.POSITIVE_INFINITY
  const prior = numbersOf(book.loans, 'prior_overdue')
  const told = notes.map((note): Omit<DueNote, 'rank'> => {
    const at = place.get(note.row)
    const probability = at === undefined || !expected ? null : expected.probability[at]
    const holds = new Set<DueReason>(warned.get(note.row) ?? [])
    if (probability !== null && probability >= high) holds.add('highProbability')
    if (bookedTooWell.has(note.row)) holds.add('bookedTooWell')
    if (numberAt(prior, note.row) > 0) holds.add('priorOverdue')
    if (holds.size === 0) holds.add('routine')
    return {
      ...note,
      probability,
      expectedLoss: at === undefined || !expected ? null : expected.loss[at],
      reasons: dueReasons.filter((reason) => holds.has(reason)),
    }
  })
  const officer = ({ accountManager }: LedgerNote) => accountManager ?? ''
  told.sort(
    (a, b) =>
      (officer(a) < officer(b) ? -1 : officer(a) > officer(b) ? 1 : 0) ||
      (b.expectedLoss ?? 0) - (a.expectedLoss ?? 0) ||
      b.balance - a.balance ||
      a.row - b.row,
  )
  let rank = 0
  return told.map((note, i) => {
    rank = i > 0 && officer(told[i - 1]) === officer(note) ? rank + 1 : 1
    return { ...note, rank }
  })
}
