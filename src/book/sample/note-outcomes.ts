import { type Day, NO_DATE } from '../../lending/calendar.ts'
import {
  bookedDefaultOn,
  hiddenDefaultOn,
  isAdjustedDefault,
  isBookedDefault,
  isTransferredInOrder,
  type Note,
} from '../../lending/outcome.ts'
import { isMature } from '../../lending/performance-window.ts'
import type { Book } from '../book.ts'
import { noteCursor } from './note-cursor.ts'
import { readNoteHistory } from './note-history.ts'
import { hasValues, numbersOf } from './table-columns.ts'

/**
 * What the outcome rests on: a column of the source, `defaulted` or the one that the user names, what happened to each note, or only how it
 * stands today. A status outcome misses notes that were late and recovered.
 */
export type OutcomeBasis = 'column' | 'performance' | 'status'

/**
 * `observed`: the outcome is known. `immature`: its window is still open, or the `defaulted` column blank.
 * `transferred`: sold in order before the window closed. `undated`: without a due or disbursement date.
 */
export const noteStates = ['observed', 'immature', 'transferred', 'undated'] as const
export type NoteState = (typeof noteStates)[number]

/** The outcome of every note of the book, by row. */
export interface NoteOutcomes {
  readonly asOf: Day
  /** Months after the original due date. */
  readonly window: number
  readonly basis: OutcomeBasis
  /** Codes into `noteStates`. */
  readonly states: Uint8Array
  /** 1 where the books show a default. Means something for observed notes only, like `adjusted`. */
  readonly booked: Uint8Array
  /** 1 where the note defaulted openly or behind a refinancing; null where the book can't tell (no `settled_by`). */
  readonly adjusted: Uint8Array | null
  /** The first dated evidence of any default, hidden ones included; `NO_DATE` where there is none. */
  readonly defaultedOn: Int32Array
  /** Notes on which each companion says something. */
  readonly notesWithRepayments: number
  readonly notesWithSnapshots: number
  /** Notes on which a `defaulted` column and the rules differ. The column stands. */
  readonly disagreements: number
  /** Of a `defaulted` column that is younger than the as-of date, over mature notes: defaults that came later, not counted. */
  readonly laterDefaults: number
  /** The same: defaults for which the book has no date. They count. */
  readonly undatedDefaults: number
}

export interface NoteOutcomeOptions {
  readonly asOf: Day
  readonly window: number
  /**
   * The book's own date where the as-of date lies before it, else null: today's status then says nothing of that day,
   * and a `defaulted` column counts with the date of its evidence only.
   */
  readonly bookIsLater: Day | null
  /** The outcome that the user names, 0 or 1, NaN where unknown. It is taken as it is, instead of all rules. */
  readonly named?: Float64Array
}

export function noteOutcomes(book: Book, options: NoteOutcomeOptions): NoteOutcomes {
  const { loans } = book
  const { asOf, window, bookIsLater, named } = options
  const history = readNoteHistory(book, asOf)
  const cursor = noteCursor(book, history, bookIsLater === null)
  const column = named ?? (hasValues(loans, 'defaulted') ? numbersOf(loans, 'defaulted') : null)
  const laterOn = bookIsLater !== null && column !== null && !named ? defaultDates(book, bookIsLater) : null
  const isAdjustable = !named && (hasValues(loans, 'settled_by') || hasValues(loans, 'renewal_of'))
  const states = new Uint8Array(loans.rows)
  const booked = new Uint8Array(loans.rows)
  const adjusted = isAdjustable ? new Uint8Array(loans.rows) : null
  const defaultedOn = new Int32Array(loans.rows)
  let [disagreements, laterDefaults, undatedDefaults] = [0, 0, 0]
  for (let row = 0; row < loans.rows; row++) {
    const note = cursor.at(row)
    if (note.dueOn === NO_DATE) {
      states[row] = noteStates.indexOf('undated')
      defaultedOn[row] = NO_DATE
      continue
    }
    const open = isBookedDefault(note, window, asOf)
    const hidden = !open && isAdjustedDefault(note, window, asOf)
    const firstOn = firstDefaultOn(note, asOf)
    let given = column === null ? Number.NaN : column[row]
    if (laterOn !== null) {
      if (!isMature(note.dueOn, window, asOf)) given = Number.NaN
      const evidenceOn = firstOn === NO_DATE ? laterOn(row) : firstOn
      if (given === 1 && evidenceOn === NO_DATE) undatedDefaults++
      if (given === 1 && evidenceOn > asOf) {
        laterDefaults++
        given = 0
      }
    }
    // A column that counts a note which the books never showed in default has looked behind its refinancing.
    const isBooked = column === null ? open : given === 1 && !(adjusted !== null && hidden)
    const state = column === null ? stateOf(note, open, window, asOf) : stateInColumn(given)
    states[row] = noteStates.indexOf(state)
    booked[row] = isBooked ? 1 : 0
    // A column that says "good" knows what is open to see, not what is hidden.
    if (adjusted) adjusted[row] = isBooked || hidden ? 1 : 0
    defaultedOn[row] = firstOn
    if (given === 1 ? !open && !hidden : given === 0 && open) disagreements++
  }
  return {
    asOf,
    window,
    basis: basisOf(book, column !== null, history.notesWithRepayments + history.notesWithSnapshots > 0),
    states,
    booked,
    adjusted,
    defaultedOn,
    notesWithRepayments: history.notesWithRepayments,
    notesWithSnapshots: history.notesWithSnapshots,
    disagreements,
    laterDefaults,
    undatedDefaults,
  }
}

/** By row, the first dated evidence that the whole book has, today's status included; `NO_DATE` where there is none. */
function defaultDates(book: Book, latest: Day): (row: number) => Day {
  const cursor = noteCursor(book, readNoteHistory(book, latest), true)
  return (row) => firstDefaultOn(cursor.at(row), latest)
}

function stateInColumn(defaulted: number): NoteState {
  return Number.isNaN(defaulted) ? 'immature' : 'observed'
}

function stateOf(note: Note, isDefault: boolean, window: number, asOf: Day): NoteState {
  if (!isMature(note.dueOn, window, asOf)) return 'immature'
  return !isDefault && isTransferredInOrder(note) ? 'transferred' : 'observed'
}

function firstDefaultOn(note: Note, asOf: Day): Day {
  const bookedOn = bookedDefaultOn(note, asOf)
  const hiddenOn = hiddenDefaultOn(note, asOf)
  if (bookedOn === NO_DATE || hiddenOn === NO_DATE) return bookedOn === NO_DATE ? hiddenOn : bookedOn
  return Math.min(bookedOn, hiddenOn)
}

function basisOf(book: Book, hasColumn: boolean, hasHistory: boolean): OutcomeBasis {
  if (hasColumn) return 'column'
  return hasHistory || hasValues(book.loans, 'settled_on') ? 'performance' : 'status'
}
