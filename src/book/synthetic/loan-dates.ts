import type { Day } from '../../lending/calendar.ts'
import type { Model } from './model.ts'
import type { Note } from './note.ts'

/** The days of the process, in order unless a break was injected. */
export interface LoanDates {
  readonly appliedOn: Day
  readonly surveyedOn: Day
  readonly creditReportOn: Day
  readonly reviewedOn: Day
  readonly approvedOn: Day
  readonly contractedOn: Day
  readonly disbursedOn: Day
}

export function loanDates(model: Model, note: Note): LoanDates {
  const { household, occasion, appliedOn, disbursedOn, sequenceBreak } = note
  const draw = model.streams['loan.dates']
  // Four days between five acts, ordered uniform points of the time from application to disbursement.
  const span = disbursedOn - appliedOn + 1
  const point = (salt: number) =>
    appliedOn + Math.floor(span * draw.uniform(household, occasion + salt * 0x10000))
  const [a, b, c, d] = [point(0), point(1), point(2), point(3)]
  const [lowAB, highAB, lowCD, highCD] = [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)]
  const surveyed = Math.min(lowAB, lowCD)
  const contracted = Math.max(highAB, highCD)
  const [inner, other] = [Math.max(lowAB, lowCD), Math.min(highAB, highCD)]
  const reviewed = Math.min(inner, other)
  const approved = Math.max(inner, other)
  const isEarly = sequenceBreak === 'disbursedBeforeApproval'
  return {
    appliedOn,
    surveyedOn: sequenceBreak === 'surveyedAfterReview' ? reviewed + 3 : surveyed,
    creditReportOn: surveyed - draw.pick(10, household, occasion + 0x40000),
    reviewedOn: reviewed,
    approvedOn: isEarly ? disbursedOn + 4 : approved,
    contractedOn: isEarly ? disbursedOn + 5 : contracted,
    disbursedOn,
  }
}
