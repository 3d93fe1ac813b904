import { type Day, NO_DATE } from '../../lending/calendar.ts'
import { isNonPerforming } from '../../lending/outcome.ts'
import { DEFAULT_DAYS_PAST_DUE, defaultsOn } from '../../lending/performance-window.ts'
import type { Category } from '../../lending/vocabulary.ts'
import type { Book } from '../book.ts'
import { monthEnd } from './as-of.ts'
import { keepEarlier, type NoteHistory } from './note-history.ts'
import {
  dayAt,
  daysOf,
  identityOf,
  levelAt,
  nominalOf,
  numberAt,
  numbersOf,
  rowsOfKey,
} from './table-columns.ts'

/** A month's end this close before an event, in days, tells the state at the event. */
const CLOSE_BEFORE = 31

/** Month ends date a default to the day where days past due are given, else to the month's end. */
export function addSnapshotHistory(book: Book, asOf: Day, history: NoteHistory): void {
  const table = book.companions.snapshots
  const foreign = identityOf(table, 'loan_id')
  const months = daysOf(table, 'month')
  const loanOf = table && foreign && rowsOfKey(foreign, table.rows, book.loans, 'loan_id')
  if (!loanOf || !months) return
  const daysPastDue = numbersOf(table, 'days_past_due')
  const category = nominalOf(table, 'category')
  const settledOn = daysOf(book.loans, 'settled_on')
  const extendedOn = daysOf(book.loans, 'extended_on')
  const seen = new Uint8Array(book.loans.rows)
  for (let row = 0; row < table.rows; row++) {
    const loan = loanOf[row]
    if (loan < 0 || months[row] === NO_DATE) continue
    const day = monthEnd(months[row])
    if (day > asOf) continue
    if (!seen[loan]) history.notesWithSnapshots++
    seen[loan] = 1
    const late = numberAt(daysPastDue, row)
    if (late > DEFAULT_DAYS_PAST_DUE) keepEarlier(history.over90On, loan, defaultsOn(day - late))
    if (isNonPerforming(levelAt(category, row) as Category | null))
      keepEarlier(history.nonPerformingOn, loan, day)
    if (late > 0 && isJustBefore(day, dayAt(settledOn, loan))) history.wasOverdueAtSettlement[loan] = 1
    if (late > 0 && isJustBefore(day, dayAt(extendedOn, loan))) history.wasOverdueAtExtension[loan] = 1
  }
}

function isJustBefore(day: Day, event: Day): boolean {
  return event !== NO_DATE && day < event && event - day <= CLOSE_BEFORE
}
