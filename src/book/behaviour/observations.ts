import type { Book, BookTable } from '../book.ts'
import { groupByLoan, largestGroup } from '../group-by-loan.ts'
import { lastDayOf, monthOf } from '../month-of.ts'
import type { BookOutcome } from '../sample/book-outcome.ts'
import { noteStates } from '../sample/note-outcomes.ts'
import { identityOf, rowsOfKey } from '../sample/table-columns.ts'
import { type BehaviourFeatures, behaviourFeatures } from './behaviour-features.ts'
import { contractReader } from './contract-reader.ts'
import { emptyMonthEnds, monthEndReader } from './month-ends.ts'
import {
  defaultsAfter,
  fateOf,
  type NoteToObserve,
  type ObservationFate,
  observationFates,
} from './observation-fate.ts'

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
