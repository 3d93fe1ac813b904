import { type Day, NO_DATE } from './calendar.ts'

/**
 * How one note was handled: 贷前调查, 贷时审查, 贷后检查. Days are `NO_DATE` where the book says nothing; persons are
 * numbers, the same number for the same person, −1 where none is named.
 */
export interface NoteProcess {
  readonly appliedOn: Day
  readonly surveyedOn: Day
  readonly creditReportOn: Day
  readonly reviewedOn: Day
  readonly approvedOn: Day
  readonly contractedOn: Day
  readonly disbursedOn: Day
  readonly investigator1: number
  readonly investigator2: number
  readonly reviewer: number
  readonly approver: number
  /** Fen; NaN where not given. */
  readonly amount: number
  /** Fen: what the approver may approve alone; NaN where not given. */
  readonly approverLimit: number
}

/** True or false where the book can tell, null where it can't. */
export type Verdict = boolean | null

/** A credit report may be this many days old at the approval (DOMAIN.md §1.6; a parameter of the lender's rules). */
export const CREDIT_REPORT_DAYS = 30

/** Days after disbursement in which the first check after lending is due (DOMAIN.md §1.6: within a month). */
export const FIRST_CHECK_DAYS = 30

/** The field survey comes no later than the review. */
export function isSurveyedBeforeReview({ surveyedOn, reviewedOn }: NoteProcess): Verdict {
  return isInOrder(surveyedOn, reviewedOn)
}

/** 双人调查: two investigators, two persons. A second one who is not named was not there. */
export function isSurveyedByTwo({ investigator1, investigator2 }: NoteProcess): Verdict {
  if (investigator1 < 0) return null
  return investigator2 >= 0 && investigator2 !== investigator1
}

/** The credit report is fetched before the approval, at most `CREDIT_REPORT_DAYS` before. */
export function isCreditReportFresh({ creditReportOn, approvedOn }: NoteProcess): Verdict {
  if (creditReportOn === NO_DATE || approvedOn === NO_DATE) return null
  return creditReportOn <= approvedOn && approvedOn - creditReportOn <= CREDIT_REPORT_DAYS
}

/** The review comes no later than the approval, and the approval no later than contract and disbursement. */
export function isApprovedBeforeDisbursement(note: NoteProcess): Verdict {
  const { reviewedOn, approvedOn, contractedOn, disbursedOn } = note
  const known = [reviewedOn, approvedOn, contractedOn, disbursedOn].filter((day) => day !== NO_DATE)
  if (approvedOn === NO_DATE || known.length < 2) return null
  return isAscending(known)
}

/** 审贷分离: the reviewer, the approver and the investigators are different persons. */
export function areDutiesSeparated(note: NoteProcess): Verdict {
  const { investigator1, investigator2, reviewer, approver } = note
  if (investigator1 < 0 || (reviewer < 0 && approver < 0)) return null
  const isInvestigator = (person: number) =>
    person >= 0 && (person === investigator1 || person === investigator2)
  return !isInvestigator(reviewer) && !isInvestigator(approver) && !(reviewer >= 0 && reviewer === approver)
}

/** 分级审批: the amount is within the approver's authority. */
export function isWithinAuthority({ amount, approverLimit }: NoteProcess): Verdict {
  return Number.isNaN(amount) || Number.isNaN(approverLimit) ? null : amount <= approverLimit
}

/** Application ≤ survey ≤ review ≤ approval ≤ contract ≤ disbursement, on the dates that are there. */
export function isSequenceKept(note: NoteProcess): Verdict {
  const { appliedOn, surveyedOn, reviewedOn, approvedOn, contractedOn, disbursedOn } = note
  const known = [appliedOn, surveyedOn, reviewedOn, approvedOn, contractedOn, disbursedOn].filter(
    (day) => day !== NO_DATE,
  )
  return known.length < 2 ? null : isAscending(known)
}

function isInOrder(earlier: Day, later: Day): Verdict {
  return earlier === NO_DATE || later === NO_DATE ? null : earlier <= later
}

function isAscending(days: readonly Day[]): boolean {
  return days.every((day, i) => i === 0 || days[i - 1] <= day)
}
