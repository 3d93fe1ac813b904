import { daysOf, identityOf, numbersOf } from '../../../book/sample/table-columns.ts'
import { NO_DATE } from '../../../lending/calendar.ts'
import {
  FIRST_CHECK_DAYS,
  isCreditReportFresh,
  isSurveyedBeforeReview,
  isSurveyedByTwo,
} from '../../../lending/three-checks.ts'
import { afterLending } from '../../status-quo/after-lending.ts'
import type { NotePositions } from '../../status-quo/note-positions.ts'
import { processCursor } from '../../status-quo/process-cursor.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import { UNTOLD } from '../untold.ts'

/** What the three checks ask of whoever lends (DOMAIN.md §1.6), in the order of the work. */
export const dutyNames = [
  'surveyedByTwo',
  'surveyedBeforeReview',
  'creditReportFresh',
  'dutiesSeparated',
  'withinAuthority',
  'sequenceKept',
  'documentsComplete',
  'firstCheckInTime',
  'checksInTime',
  'dunned',
] as const
export type DutyName = (typeof dutyNames)[number]

/** By row of `loans`: 0 the record shows it, 1 it does not, `UNTOLD` where the book can't tell. */
export type Duties = Readonly<Record<DutyName, Uint8Array>>

/** More than this many days late a debtor must have been called, visited or sued. */
export const DUNNING_DAYS = 30

export function dutiesOf(on: RuleBook, positions: NotePositions): Duties {
  const untold = () => new Uint8Array(on.isIn.length).fill(UNTOLD)
  const duties: Record<DutyName, Uint8Array> = {
    surveyedByTwo: untold(),
    surveyedBeforeReview: untold(),
    creditReportFresh: untold(),
    dutiesSeparated: on.process.duties,
    withinAuthority: on.process.authority,
    sequenceKept: on.process.sequence,
    documentsComplete: documents(on, untold()),
    firstCheckInTime: untold(),
    checksInTime: untold(),
    dunned: dunning(on, positions, untold()),
  }
  const noteAt = processCursor(on.book)
  const log = afterLending(on.book, positions)
  for (let row = 0; row < on.isIn.length; row++) {
    if (!on.isIn[row]) continue
    const note = noteAt(row)
    const set = (name: DutyName, verdict: boolean | null) => {
      if (verdict !== null) duties[name][row] = verdict ? 0 : 1
    }
    set('surveyedByTwo', isSurveyedByTwo(note))
    set('surveyedBeforeReview', isSurveyedBeforeReview(note))
    set('creditReportFresh', isCreditReportFresh(note))
    if (!log) continue
    if (note.disbursedOn + FIRST_CHECK_DAYS <= on.asOf) set('firstCheckInTime', log.isFirstInTime[row] === 1)
    if (log.due[row] > 0) set('checksInTime', log.inTime[row] === log.due[row])
  }
  return duties
}

function documents(on: RuleBook, verdicts: Uint8Array): Uint8Array {
  const loanOf = on.loanOf('documents')
  const present = on.numbers('documents', 'present')
  for (let row = 0; loanOf && present && row < loanOf.length; row++) {
    const loan = loanOf[row]
    if (loan < 0 || Number.isNaN(present[row])) continue
    if (present[row] === 0) verdicts[loan] = 1
    else if (verdicts[loan] === UNTOLD) verdicts[loan] = 0
  }
  return verdicts
}

/** Notes that were more than thirty days late: whether any step of collection is recorded. */
function dunning(on: RuleBook, { daysPastDue }: NotePositions, verdicts: Uint8Array): Uint8Array {
  const actions = on.table('actions')
  const loanOf = on.loanOf('actions')
  const doneOn = daysOf(actions, 'done_on')
  if (!loanOf || !doneOn) return verdicts
  const dueOn = on.days('loans', 'due_on')
  const extendedDueOn = on.days('loans', 'extended_due_on')
  const settledOn = on.days('loans', 'settled_on')
  for (let row = 0; row < verdicts.length; row++) {
    const due = Math.max(dueOn?.[row] ?? NO_DATE, extendedDueOn?.[row] ?? NO_DATE)
    const settled = settledOn?.[row] ?? NO_DATE
    const late = settled === NO_DATE ? daysPastDue[row] : due === NO_DATE ? 0 : settled - due
    if (on.isIn[row] && late > DUNNING_DAYS) verdicts[row] = 1
  }
  for (let row = 0; row < loanOf.length; row++) {
    if (loanOf[row] >= 0 && doneOn[row] !== NO_DATE && doneOn[row] <= on.asOf && verdicts[loanOf[row]] === 1)
      verdicts[loanOf[row]] = 0
  }
  return verdicts
}

/** What lay outside the officer's hands, by row of `loans`: 1 told, 0 not, `UNTOLD` where the book is silent. */
export interface Circumstances {
  /** A disaster or illness or death struck the household. */
  readonly shock: Uint8Array
  /** Another one was first responsible: the note was taken over. */
  readonly inherited: Uint8Array
}

export function circumstancesOf({ book: { loans }, isIn }: RuleBook): Circumstances {
  const [disaster, health] = [numbersOf(loans, 'disaster'), numbersOf(loans, 'health_shock')]
  const first = identityOf(loans, 'first_responsible')
  const manager = identityOf(loans, 'account_manager')
  const shock = new Uint8Array(isIn.length).fill(UNTOLD)
  const inherited = new Uint8Array(isIn.length).fill(UNTOLD)
  for (let row = 0; row < isIn.length; row++) {
    const told = [disaster?.[row] ?? Number.NaN, health?.[row] ?? Number.NaN].filter(
      (own) => !Number.isNaN(own),
    )
    if (told.length > 0) shock[row] = told.includes(1) ? 1 : 0
    const [one, other] = [first?.texts[first.codes[row]], manager?.texts[manager.codes[row]]]
    if (one !== undefined && other !== undefined) inherited[row] = one === other ? 0 : 1
  }
  return { shock, inherited }
}
