import { NO_DATE } from '../../lending/calendar.ts'
import type { Note } from '../../lending/outcome.ts'
import type { Category, Settlement } from '../../lending/vocabulary.ts'
import type { Book } from '../book.ts'
import type { NoteHistory } from './note-history.ts'
import { registeredRenewals } from './renewal-chain.ts'
import { dayAt, daysOf, hasValues, levelAt, nominalOf, numberAt, numbersOf } from './table-columns.ts'

/** Moves one `Note` over the rows of the book: a million rows make no objects. */
export interface NoteCursor {
  /** The note of the row. It is the same object each time, good until the next call. */
  at(row: number): Note
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** `statusIsCurrent`: days past due and category are those of the as-of date, not of a later one. */
export function noteCursor(book: Book, history: NoteHistory, statusIsCurrent: boolean): NoteCursor {
  const { loans } = book
  const dueOn = daysOf(loans, 'due_on')
  const extendedOn = daysOf(loans, 'extended_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  const settledOn = daysOf(loans, 'settled_on')
  const settledBy = nominalOf(loans, 'settled_by')
  const writtenOffOn = daysOf(loans, 'written_off_on')
  const balance = numbersOf(loans, 'balance')
  const daysPastDue = statusIsCurrent ? numbersOf(loans, 'days_past_due') : null
  const technicalOverdue = numbersOf(loans, 'technical_overdue')
  const category = statusIsCurrent ? nominalOf(loans, 'category') : null
  const settlementIsRecorded = hasValues(loans, 'settled_on')
  const renewedBy = registeredRenewals(book)

  const note: Mutable<Note> = {
    dueOn: NO_DATE,
    extendedOn: NO_DATE,
    extendedDueOn: NO_DATE,
    settledOn: NO_DATE,
    settledBy: null,
    writtenOffOn: NO_DATE,
    isOutstanding: null,
    daysPastDue: Number.NaN,
    isTechnical: false,
    category: null,
    over90On: NO_DATE,
    nonPerformingOn: NO_DATE,
    wasOverdueAtSettlement: false,
    wasOverdueAtExtension: false,
  }
  return {
    at(row) {
      note.dueOn = dayAt(dueOn, row)
      note.extendedOn = dayAt(extendedOn, row)
      note.extendedDueOn = dayAt(extendedDueOn, row)
      note.settledOn = dayAt(settledOn, row)
      note.settledBy = (levelAt(settledBy, row) ?? renewedBy.get(row) ?? null) as Settlement | null
      note.writtenOffOn = dayAt(writtenOffOn, row)
      note.isOutstanding = isOutstanding(note, numberAt(balance, row), settlementIsRecorded)
      note.daysPastDue = numberAt(daysPastDue, row)
      note.isTechnical = numberAt(technicalOverdue, row) === 1
      note.category = levelAt(category, row) as Category | null
      note.over90On = history.over90On[row]
      note.nonPerformingOn = history.nonPerformingOn[row]
      note.wasOverdueAtSettlement = history.wasOverdueAtSettlement[row] === 1
      note.wasOverdueAtExtension = history.wasOverdueAtExtension[row] === 1
      return note
    },
  }
}

/** Where settlements are recorded at all, a note without one is still owed. */
function isOutstanding(note: Note, balance: number, settlementIsRecorded: boolean): boolean | null {
  if (note.settledOn !== NO_DATE || note.writtenOffOn !== NO_DATE) return false
  if (!Number.isNaN(balance)) return balance > 0
  return settlementIsRecorded ? true : null
}
