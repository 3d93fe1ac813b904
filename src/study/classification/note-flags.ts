import type { Book, BookTable } from '../../book/book.ts'
import type { BookOutcome } from '../../book/sample/book-outcome.ts'
import { dayAt, daysOf, identityOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { addMonths, type Day, NO_DATE } from '../../lending/calendar.ts'
import {
  type Instalment,
  observationProbation,
  probationPassedOn,
  upgradeProbation,
} from '../../lending/classification/probation.ts'
import { isExemptRenewal } from '../../lending/classification/renewal-exemption.ts'
import { restructuringFlag } from '../../lending/classification/restructuring.ts'
import { flagBit } from '../../lending/classification/rule-pack.ts'
import { replacedNotes } from '../status-quo/loan-state.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { type MonthEndRecord, monthEndRecord } from './month-end-record.ts'
import { paidInstalments } from './paid-instalments.ts'
import { replacedNoteReader } from './replaced-note.ts'

export interface FlaggedNotes {
  /** Bits of `noteFlags`, by row of `loans`; 0 where nothing is owed. */
  readonly flags: Uint8Array
  /** The row of the note that each note repaid, −1 where none is named or found; null where the book names none. */
  readonly replaces: Int32Array | null
  /** What the way back of a non-performing note was tested on; null: the book has no month ends. */
  readonly upgradesTestedOn: 'repayments' | 'monthEnds' | null
}

/** A note whose terms were eased, and since when. */
interface Eased {
  readonly on: Day
  readonly wasNonPerforming: boolean
  readonly again: boolean
}

/**
 * What holds the category of each outstanding note down beside its days past due. An extension agreed after the due date
 * and a refinancing count as restructuring, whether or not the book marks them (DOMAIN.md §2.3).
 */
export function flaggedNotes(book: Book, { outcomes }: BookOutcome, positions: NotePositions): FlaggedNotes {
  const { loans } = book
  const { balance, asOf } = positions
  const flags = new Uint8Array(balance.length)
  const replaces = replacedNotes(book)
  const eased = new Map<number, Eased>()
  const facts = loanFacts(loans, replaces, outcomes.defaultedOn)
  const isOutstanding = (row: number) => balance[row] > 0
  const record = monthEndRecord(book, isOutstanding, asOf)
  for (let row = 0; row < loans.rows; row++) {
    if (!isOutstanding(row)) continue
    const isExtended = facts.isExtended(row)
    const isRefinanced = facts.isRefinanced(row)
    if (isExtended) flags[row] |= flagBit('extended')
    if (isRefinanced) flags[row] |= flagBit('refinanced')
    if (facts.isDiverted(row)) flags[row] |= flagBit('diverted')
    if (facts.isEased(row)) {
      const atExtension = record?.nonPerformingAtExtension[row] === 1 || facts.isExtendedOver90(row)
      const wasNonPerforming = atExtension || (isRefinanced && facts.oldWasNonPerforming(row))
      eased.set(row, { on: facts.easedOn(row), wasNonPerforming, again: facts.isEasedAgain(row) })
    }
  }
  const recovered = record && recoveredNotes(record, positions)
  const wanted = (row: number) => eased.has(row) || recovered?.has(row) === true
  const instalments = eased.size + (recovered?.size ?? 0) > 0 ? paidInstalments(book, wanted, asOf) : null
  for (const [row, own] of eased) {
    const flag = restructuringFlag({ ...own, isPassed: isPassed(own, instalments?.get(row), asOf) })
    if (flag) flags[row] |= flagBit(flag)
  }
  for (const [row, clearedOn] of recovered ?? []) {
    const fewest = instalments ? upgradeProbation : { ...upgradeProbation, instalments: 0 }
    const passed = probationPassedOn(clearedOn, instalments?.get(row) ?? [], fewest, asOf)
    if (passed === null) flags[row] |= flagBit('upgradeNotEarned')
  }
  return {
    flags,
    replaces,
    upgradesTestedOn: record && (book.companions.repayments ? 'repayments' : 'monthEnds'),
  }
}

function loanFacts(loans: BookTable, replaces: Int32Array | null, defaultedOn: Int32Array) {
  const extensions = numbersOf(loans, 'extension_count')
  const extendedOn = daysOf(loans, 'extended_on')
  const dueOn = daysOf(loans, 'due_on')
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const restructured = numbersOf(loans, 'restructured')
  const diverted = numbersOf(loans, 'diverted')
  const registered = numbersOf(loans, 'renewal_registered')
  const renewalOf = identityOf(loans, 'renewal_of')
  const replacedNote = replacedNoteReader(loans, defaultedOn)
  const oldOf = (row: number) => replaces?.[row] ?? -1
  const old = (row: number) => (oldOf(row) < 0 ? null : replacedNote(oldOf(row), dayAt(disbursedOn, row)))
  const isDiverted = (row: number) => numberAt(diverted, row) === 1
  const isRefinanced = (row: number) =>
    renewalOf !== null &&
    renewalOf.codes[row] < renewalOf.texts.length &&
    !isExemptRenewal({
      isRegistered: numberAt(registered, row) === 1,
      oldWasOverdue: old(row)?.wasOverdue ?? false,
      isDiverted: isDiverted(row),
    })
  const daysAtExtension = (row: number) =>
    dayAt(extendedOn, row) === NO_DATE || dayAt(dueOn, row) === NO_DATE ? 0 : extendedOn![row] - dueOn![row]
  const isEased = (row: number) =>
    numberAt(restructured, row) === 1 || isRefinanced(row) || daysAtExtension(row) > 0
  return {
    isDiverted,
    isRefinanced,
    isEased,
    isExtended: (row: number) => numberAt(extensions, row) > 0 || dayAt(extendedOn, row) !== NO_DATE,
    isExtendedOver90: (row: number) => daysAtExtension(row) > 90,
    oldWasNonPerforming: (row: number) => old(row)?.wasNonPerforming ?? false,
    easedOn: (row: number) =>
      dayAt(extendedOn, row) === NO_DATE && isRefinanced(row)
        ? dayAt(disbursedOn, row)
        : dayAt(extendedOn, row),
    /** Twice on this note, or once here and once on the note that it repaid less than a year before. */
    isEasedAgain: (row: number) => {
      const before = oldOf(row)
      const eased = numberAt(extensions, row) > 1
      if (before < 0 || !isRefinanced(row) || !isEased(before)) return eased
      const since = dayAt(dueOn, before)
      const months = observationProbation.months
      return eased || since === NO_DATE || addMonths(since, months) > dayAt(disbursedOn, row)
    },
  }
}

/** Non-performing at a month's end and shown as better now, with the day by which the arrears were cleared. */
function recoveredNotes(
  { nonPerformingOn, clearedOn }: MonthEndRecord,
  { balance, daysPastDue, asOf }: NotePositions,
): Map<number, Day> {
  const recovered = new Map<number, Day>()
  for (let row = 0; row < balance.length; row++) {
    if (!(balance[row] > 0) || nonPerformingOn[row] === NO_DATE || daysPastDue[row] > 90) continue
    // Still late: the arrears are not cleared by any day so far.
    recovered.set(row, daysPastDue[row] > 0 ? asOf + 1 : clearedOn[row])
  }
  return recovered
}

/** Unknown days and instalments pass nothing. */
function isPassed(
  { on, wasNonPerforming }: Eased,
  instalments: readonly Instalment[] | undefined,
  asOf: Day,
): boolean {
  if (on === NO_DATE || instalments === undefined) return false
  const after = instalments.filter(({ due }) => due > on)
  if (after.length === 0) return false
  const from = wasNonPerforming ? on : after[0].due
  const probation = wasNonPerforming ? upgradeProbation : observationProbation
  return probationPassedOn(from, after, probation, asOf) !== null
}
