import { addMonths, type Day, NO_DATE } from '../../lending/calendar.ts'
import { DEFAULT_DAYS_PAST_DUE, windowClosesOn } from '../../lending/performance-window.ts'
import type { Book, BookTable } from '../book.ts'
import { groupByLoan, largestGroup } from '../group-by-loan.ts'
import { lastDayOf, monthOf } from '../month-of.ts'
import type { BookOutcome } from '../sample/book-outcome.ts'
import { noteStates } from '../sample/note-outcomes.ts'
import { dayAt, daysOf, identityOf, numberAt, numbersOf, rowsOfKey } from '../sample/table-columns.ts'
import { type BehaviourFeatures, behaviourFeatures, MONTHS_BACK } from './behaviour-features.ts'
import { emptyMonthEnds, isInDefaultAt, type MonthEnds, monthEndReader } from './month-ends.ts'
import { planReader } from './plan-reader.ts'

/** Months after the observation in which a default counts. */
export const OUTCOME_MONTHS = 12
/** A younger note has shown nothing yet. */
export const FEWEST_MONTHS_ON_BOOK = 3
const MONTHS_OF_QUARTER = 3

/**
 * What becomes of each row of `snapshots`; the first that holds counts.
 * `noNote`: of no note in the book. `otherNote`: of a note outside the sample of the models. `immatureNote`: of a
 * note whose own performance window is open. `notDrawn`: of a household that the budget left out.
 * `later`: after the as-of date, or a month told twice. `betweenQuarters`: not a quarter's end. `young`: fewer than three
 * months on book. `historyUnknown`: the snapshots of the note begin after its disbursement and less than a year ago.
 * `notPerforming`: in default already, or nothing owed. `undatedDefault`: of a note that defaulted nobody knows when.
 * `windowOpen`: the twelve months after it are not over.
 */
export const observationFates = [
  'used',
  'noNote',
  'otherNote',
  'immatureNote',
  'notDrawn',
  'later',
  'betweenQuarters',
  'young',
  'historyUnknown',
  'notPerforming',
  'undatedDefault',
  'windowOpen',
] as const
export type ObservationFate = (typeof observationFates)[number]

/** One row is a performing note at a quarter's end. */
export interface Observations {
  /** Index into `notes`, ascending: the observations of a note stand together, earliest first. */
  readonly noteOf: Uint32Array
  readonly observedOn: Int32Array
  /** 1 where the note defaults in the twelve months after the observation. */
  readonly outcome: Uint8Array
  readonly features: readonly BehaviourFeatures[]
  /** Lines add up to `read`. */
  readonly account: Readonly<Record<ObservationFate, number>>
  readonly read: number
}

export interface NotesToObserve {
  /** Rows of `loans` of the models' sample, and the outcome of each (1 is a default). */
  readonly notes: Uint32Array
  readonly outcome: Uint8Array
  /** 1 for the notes that are observed; all where absent. */
  readonly isDrawn?: Uint8Array
}

/** Null where the book has no snapshots with days past due. */
export function observeNotes(
  book: Book,
  reading: BookOutcome,
  { notes, outcome, isDrawn }: NotesToObserve,
): Observations | null {
  const table = book.companions.snapshots
  const foreign = identityOf(table, 'loan_id')
  const loanOf = table && foreign && rowsOfKey(foreign, table.rows, book.loans, 'loan_id')
  const readMonthEnds = table && monthEndReader(table)
  if (!loanOf || !readMonthEnds) return null
  const { starts, order } = groupByLoan(loanOf, book.loans.rows)
  const contracts = contractReader(book)
  const { asOf, outcomes } = reading
  const lastMonth = lastDayOf(monthOf(asOf)) <= asOf ? monthOf(asOf) : monthOf(asOf) - 1
  const ends = emptyMonthEnds(largestGroup(starts))
  const account = accountBefore({ table, loanOf, notes, states: outcomes.states })
  const found = { noteOf: [] as number[], observedOn: [] as number[], outcome: [] as number[] }
  const features: BehaviourFeatures[] = []
  for (let i = 0; i < notes.length; i++) {
    const loan = notes[i]
    const rows = order.subarray(starts[loan], starts[loan + 1])
    if (rows.length === 0) continue
    if (isDrawn && !isDrawn[i]) {
      account.notDrawn += rows.length
      continue
    }
    readMonthEnds(rows, lastMonth, ends)
    account.later += rows.length - ends.count
    const note: NoteToObserve = {
      ...contracts.at(loan),
      asOf,
      isEvent: outcome[i] === 1,
      defaultedOn: outcomes.defaultedOn[loan],
      windowMonths: outcomes.window,
    }
    for (let place = 0; place < ends.count; place++) {
      const fate = fateOf(ends, place, note)
      account[fate]++
      if (fate !== 'used') continue
      const day = lastDayOf(ends.months[place])
      found.noteOf.push(i)
      found.observedOn.push(day)
      found.outcome.push(defaultsAfter(day, note) ? 1 : 0)
      features.push(behaviourFeatures(ends, place, contracts.termsAt(loan, day)))
    }
  }
  return {
    noteOf: Uint32Array.from(found.noteOf),
    observedOn: Int32Array.from(found.observedOn),
    outcome: Uint8Array.from(found.outcome),
    features,
    account,
    read: table.rows,
  }
}

interface NoteToObserve {
  readonly disbursedOn: Day
  readonly dueOn: Day
  readonly asOf: Day
  readonly isEvent: boolean
  readonly defaultedOn: Day
  readonly windowMonths: number
}

function fateOf(ends: MonthEnds, place: number, note: NoteToObserve): ObservationFate {
  const month = ends.months[place]
  const day = lastDayOf(month)
  if ((month + 1) % MONTHS_OF_QUARTER !== 0) return 'betweenQuarters'
  if (month - monthOf(note.disbursedOn) < FEWEST_MONTHS_ON_BOOK) return 'young'
  const first = ends.months[0]
  if (first > monthOf(note.disbursedOn) + 1 && first > month - MONTHS_BACK + 1) return 'historyUnknown'
  if (isOver(ends, place, day, note)) return 'notPerforming'
  if (note.isEvent && note.defaultedOn === NO_DATE) return 'undatedDefault'
  return addMonths(day, OUTCOME_MONTHS) > note.asOf ? 'windowOpen' : 'used'
}

/** In default now or at an earlier month's end, beyond its performance window, or with nothing owed. */
function isOver(ends: MonthEnds, place: number, day: Day, note: NoteToObserve): boolean {
  if (ends.balance[place] <= 0 || day >= windowClosesOn(note.dueOn, note.windowMonths)) return true
  if (note.defaultedOn !== NO_DATE && note.defaultedOn <= day) return true
  for (let i = place; i >= 0; i--) if (isInDefaultAt(ends, i, DEFAULT_DAYS_PAST_DUE)) return true
  return false
}

/** The study's own outcome: a default after the note's performance window is none of it. */
function defaultsAfter(day: Day, { isEvent, defaultedOn, dueOn, windowMonths }: NoteToObserve): boolean {
  const until = Math.min(addMonths(day, OUTCOME_MONTHS), windowClosesOn(dueOn, windowMonths))
  return isEvent && defaultedOn > day && defaultedOn <= until
}

/** The contract, and what of it was known on a day: an extension only once it was made. */
function contractReader(book: Book) {
  const { loans } = book
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const dueOn = daysOf(loans, 'due_on')
  const extendedOn = daysOf(loans, 'extended_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  const amount = numbersOf(loans, 'amount')
  const planned = planReader(book)
  return {
    at: (loan: number) => ({ disbursedOn: dayAt(disbursedOn, loan), dueOn: dayAt(dueOn, loan) }),
    termsAt(loan: number, day: Day) {
      const extended = dayAt(extendedOn, loan)
      const isExtended = extended !== NO_DATE && extended <= day && dayAt(extendedDueOn, loan) !== NO_DATE
      return {
        disbursedMonth: monthOf(dayAt(disbursedOn, loan)),
        dueMonth: monthOf(dayAt(isExtended ? extendedDueOn : dueOn, loan)),
        amount: numberAt(amount, loan),
        dueByPlan: planned ? planned(loan, day) : Number.NaN,
      }
    },
  }
}

function accountBefore({
  table,
  loanOf,
  notes,
  states,
}: {
  readonly table: BookTable
  readonly loanOf: Int32Array
  readonly notes: Uint32Array
  readonly states: Uint8Array
}): Record<ObservationFate, number> {
  const account = Object.fromEntries(observationFates.map((fate) => [fate, 0])) as Record<
    ObservationFate,
    number
  >
  const isInSample = new Uint8Array(states.length)
  for (const note of notes) isInSample[note] = 1
  const immature = noteStates.indexOf('immature')
  for (let row = 0; row < table.rows; row++) {
    const loan = loanOf[row]
    if (loan < 0) account.noNote++
    else if (!isInSample[loan]) account[states[loan] === immature ? 'immatureNote' : 'otherNote']++
  }
  return account
}
