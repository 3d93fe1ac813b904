import { type Day, NO_DATE } from '../../lending/calendar.ts'
import type { Book } from '../book.ts'
import { addRepaymentHistory } from './repayment-history.ts'
import { addSnapshotHistory } from './snapshot-history.ts'

/** What the companions tell of each note, by row of `loans`. */
export interface NoteHistory {
  /** First day more than 90 days past due. */
  readonly over90On: Int32Array
  /** First month's end in a non-performing category. */
  readonly nonPerformingOn: Int32Array
  readonly wasOverdueAtSettlement: Uint8Array
  readonly wasOverdueAtExtension: Uint8Array
  /** Notes of which the companion tells anything. */
  notesWithRepayments: number
  notesWithSnapshots: number
}

export function readNoteHistory(book: Book, asOf: Day): NoteHistory {
  const { rows } = book.loans
  const history: NoteHistory = {
    over90On: new Int32Array(rows).fill(NO_DATE),
    nonPerformingOn: new Int32Array(rows).fill(NO_DATE),
    wasOverdueAtSettlement: new Uint8Array(rows),
    wasOverdueAtExtension: new Uint8Array(rows),
    notesWithRepayments: 0,
    notesWithSnapshots: 0,
  }
  addRepaymentHistory(book, asOf, history)
  addSnapshotHistory(book, asOf, history)
  return history
}

/** Keeps the earlier of a known day and a new one. */
export function keepEarlier(days: Int32Array, row: number, day: Day): void {
  if (day !== NO_DATE && (days[row] === NO_DATE || day < days[row])) days[row] = day
}
