import type { Book } from '../../book/book.ts'
import { addMonths, NO_DATE } from '../../lending/calendar.ts'
import {
  areDutiesSeparated,
  FIRST_CHECK_DAYS,
  isApprovedBeforeDisbursement,
  isCreditReportFresh,
  isSequenceKept,
  isSurveyedBeforeReview,
  isSurveyedByTwo,
  isWithinAuthority,
  type NoteProcess,
  type Verdict,
} from '../../lending/three-checks.ts'
import { type AfterLending, afterLending } from './after-lending.ts'
import type { NotePositions } from './note-positions.ts'
import { processCursor } from './process-cursor.ts'

/** The rules that each note is held to, in the order of the three checks. */
export const checkRules = {
  before: ['surveyDated', 'surveyedBeforeReview', 'creditReportFresh', 'surveyedByTwo'],
  at: ['reviewAndApprovalDated', 'approvedBeforeDisbursement', 'dutiesSeparated', 'withinAuthority'],
  after: ['afterChecked', 'firstCheckInTime', 'afterChecksInTime'],
  whole: ['sequenceKept', 'allThreeKept'],
} as const
export type CheckStage = keyof typeof checkRules
export type CheckRule = (typeof checkRules)[CheckStage][number]

/** A young note has had less time to be checked, so these are not compared with the last twelve months. */
export const growsWithAge: readonly CheckRule[] = ['afterChecked', 'afterChecksInTime', 'allThreeKept']

/** Notes of which a rule can be told, and those that keep it: of all years, and disbursed in the last twelve months. */
export interface RuleRecord {
  readonly rule: CheckRule
  readonly judged: number
  readonly kept: number
  readonly judgedLately: number
  readonly keptLately: number
}

export interface ThreeChecks {
  /** Notes of the population disbursed by the as-of date. */
  readonly notes: number
  readonly records: readonly RuleRecord[]
  readonly hasLog: boolean
}

export const ruleNames: readonly CheckRule[] = Object.values(checkRules).flat()

export function threeChecksRecord(book: Book, positions: NotePositions): ThreeChecks {
  const { isIn, asOf } = positions
  const processAt = processCursor(book)
  const log = afterLending(book, positions)
  const recently = addMonths(asOf, -12)
  const counts = ruleNames.map(() => new Float64Array(4))
  let notes = 0
  for (let row = 0; row < isIn.length; row++) {
    if (!isIn[row]) continue
    notes++
    const note = processAt(row)
    const isRecent = note.disbursedOn > recently
    const verdicts = verdictsOf(note, log, row, asOf)
    for (let rule = 0; rule < ruleNames.length; rule++) {
      const verdict = verdicts[rule]
      if (verdict === null) continue
      counts[rule][0]++
      if (verdict) counts[rule][1]++
      if (!isRecent) continue
      counts[rule][2]++
      if (verdict) counts[rule][3]++
    }
  }
  const isDated = book.loans.columns.has('surveyed_on')
  const isReviewDated = book.loans.columns.has('reviewed_on') || book.loans.columns.has('approved_on')
  const records = ruleNames.map((rule, i): RuleRecord => {
    const cannotTell =
      (rule === 'surveyDated' && !isDated) || (rule === 'reviewAndApprovalDated' && !isReviewDated)
    const [judged, kept, judgedLately, keptLately] = cannotTell ? [0, 0, 0, 0] : counts[i]
    return growsWithAge.includes(rule)
      ? { rule, judged, kept, judgedLately: 0, keptLately: 0 }
      : { rule, judged, kept, judgedLately, keptLately }
  })
  return { notes, records, hasLog: log !== null }
}

/** In the order of `ruleNames`. */
function verdictsOf(note: NoteProcess, log: AfterLending | null, row: number, asOf: number): Verdict[] {
  const isSurveyDated = note.surveyedOn !== NO_DATE
  const isDecisionDated = note.reviewedOn !== NO_DATE && note.approvedOn !== NO_DATE
  const surveyedFirst = isSurveyedBeforeReview(note)
  const approvedFirst = isApprovedBeforeDisbursement(note)
  const separated = areDutiesSeparated(note)
  // Before its first check is due a note can't have missed it.
  const isCheckable =
    log !== null && note.disbursedOn !== NO_DATE && note.disbursedOn + FIRST_CHECK_DAYS <= asOf
  const isChecked = isCheckable ? log.done[row] > 0 : null
  const inTime = log === null || log.due[row] === 0 ? null : log.inTime[row] === log.due[row]
  return [
    isSurveyDated,
    surveyedFirst,
    isCreditReportFresh(note),
    isSurveyedByTwo(note),
    isDecisionDated,
    approvedFirst,
    separated,
    isWithinAuthority(note),
    isChecked,
    isCheckable ? log.isFirstInTime[row] === 1 : null,
    inTime,
    isSequenceKept(note),
    surveyedFirst === null || approvedFirst === null || separated === null || isChecked === null
      ? null
      : surveyedFirst && approvedFirst && separated && isChecked,
  ]
}
