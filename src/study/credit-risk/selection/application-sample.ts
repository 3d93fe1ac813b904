import type { Book, BookColumn } from '../../../book/book.ts'
import { deriveTerms } from '../../../book/sample/derive-terms.ts'
import { fillMissing } from '../../../book/sample/fill-missing.ts'
import { varyingTerms } from '../../../book/sample/left-out.ts'
import { learnTreatments } from '../../../book/sample/missing-treatment.ts'
import { isTermOf } from '../../../book/sample/model-terms.ts'
import { type NoteOutcomes, noteStates } from '../../../book/sample/note-outcomes.ts'
import { identityOf, nominalOf, numbersOf, rowsOfKey } from '../../../book/sample/table-columns.ts'
import { termContext } from '../../../book/sample/term-context.ts'
import { type TermName, termNamed } from '../../../book/sample/terms.ts'
import { type Column, numericColumn } from '../../../stats/frame.ts'
import { householdsKept } from '../../findings/budgets.ts'

/** Decided applications, granted and refused, with what was known of both when they were decided. */
export interface ApplicationSample {
  /** Rows of `applications`; everything below is in this order. */
  readonly rows: Uint32Array
  /** 0 refused, 1 granted with a known outcome, 2 granted and not matured. */
  readonly isSelected: Uint8Array
  /** By row with a known outcome: 1 where the note defaulted. */
  readonly isEvent: Uint8Array
  /** The terms of model A; they decide selection and default. */
  readonly terms: readonly Column[]
  /** What moved the decision and nothing else (SOUNDNESS.md rule 16). */
  readonly instruments: readonly Column[]
  /** Applications of villages whose lines were granted to all beforehand: selection there is at use of the line. */
  readonly preGranted: number
  /** Granted applications whose note is not in the book. */
  readonly withoutNote: number
  /** The applications of every how-manieth household are here; 1 on all but very large books. */
  readonly every: number
}

/** The model is fitted over a dozen times; beyond this number of applications more tell nothing new. */
const mostApplications = 50_000

/**
 * Rule 16's instruments, in logarithms as amounts and counts act. Distance is none: it decides the cost of a visit, but
 * how often an officer comes by too.
 */
const instrumentColumns = ['officer_workload', 'credit_quota'] as const

/** Null without applications that say what was decided, and where none was refused. */
export function applicationSample(
  book: Book,
  outcomes: NoteOutcomes,
  most: number = mostApplications,
): ApplicationSample | null {
  const { applications } = book.companions
  const decision = nominalOf(applications, 'decision')
  const loan = identityOf(applications, 'loan_id')
  if (!applications || !decision || !loan) return null
  const noteOf = rowsOfKey(loan, applications.rows, book.loans, 'loan_id')
  if (noteOf === null) return null
  const isPreGranted = preGrantedHouseholds(book)
  const household = identityOf(applications, 'household_id')
  const every = household === null ? 1 : householdsKept(applications.rows, most)
  const refusedCode = decision.levels.indexOf('refused')
  const observed = noteStates.indexOf('observed')
  const rows: number[] = []
  const isSelected: number[] = []
  const isEvent: number[] = []
  let [preGranted, withoutNote] = [0, 0]
  for (let row = 0; row < applications.rows; row++) {
    if (decision.codes[row] === decision.levels.length) continue
    if (every > 1 && household!.codes[row] % every !== 0) continue
    if (isPreGranted?.(row)) {
      preGranted++
      continue
    }
    const note = noteOf[row]
    const isRefused = decision.codes[row] === refusedCode
    if (!isRefused && note < 0) {
      withoutNote++
      continue
    }
    const isKnown = !isRefused && outcomes.states[note] === observed
    rows.push(row)
    isSelected.push(isRefused ? 0 : isKnown ? 1 : 2)
    if (isKnown) isEvent.push((outcomes.adjusted ?? outcomes.booked)[note])
  }
  if (!isSelected.includes(0) || !isEvent.includes(0) || !isEvent.includes(1)) return null
  const taken = Uint32Array.from(rows)
  return {
    rows: taken,
    isSelected: Uint8Array.from(isSelected),
    isEvent: Uint8Array.from(isEvent),
    terms: applicationTerms(book, taken),
    instruments: instrumentColumns.flatMap((name) => instrumentOf(book, taken, name)),
    preGranted,
    withoutNote,
    every,
  }
}

/** The terms of model A, derived as for notes, with the amount asked for as the amount. */
function applicationTerms(book: Book, rows: Uint32Array): Column[] {
  const applications = book.companions.applications!
  const columns = new Map<string, BookColumn>(applications.columns)
  const rename = (from: string, to: string) => {
    const column = columns.get(from)
    if (column) columns.set(to, { ...column, name: to })
  }
  rename('requested_amount', 'amount')
  rename('applied_on', 'disbursed_on')
  const asNotes: Book = { ...book, loans: { rows: applications.rows, columns } }
  const derived = varyingTerms(deriveTerms(termContext(asNotes, rows, new Int32Array(rows.length)))).filter(
    ({ name }) => isTermOf('application', termNamed(name as TermName)),
  )
  return fillMissing(derived, learnTreatments(derived)).map(({ column }) => column)
}

/** ln of a positive column, empty where it is absent, blank in any row, or constant. */
function instrumentOf(book: Book, rows: Uint32Array, name: string): Column[] {
  const values = numbersOf(book.companions.applications, name)
  if (values === null) return []
  const logs = Float64Array.from(rows, (row) => Math.log(values[row]))
  const isUsable = logs.every((value) => Number.isFinite(value)) && logs.some((value) => value !== logs[0])
  return isUsable ? [numericColumn(name, logs)] : []
}

/** Whether an application's household lives in a pre-granted village; null where the book does not say. */
function preGrantedHouseholds(book: Book): ((row: number) => boolean) | null {
  const { applications, households, villages } = book.companions
  const flags = numbersOf(villages, 'pre_granted')
  const household = identityOf(applications, 'household_id')
  const village = identityOf(households, 'village')
  if (!applications || !households || !flags || !household || !village) return null
  const rowOfHousehold = rowsOfKey(household, applications.rows, households, 'household_id')
  const rowOfVillage = rowsOfKey(village, households.rows, villages, 'village')
  if (rowOfHousehold === null || rowOfVillage === null) return null
  return (row) => {
    const home = rowOfHousehold[row]
    const place = home < 0 ? -1 : rowOfVillage[home]
    return place >= 0 && flags[place] === 1
  }
}
