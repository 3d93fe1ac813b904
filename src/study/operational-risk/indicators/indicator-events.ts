import { levelAt, nominalOf } from '../../../book/sample/table-columns.ts'
import { NO_DATE } from '../../../lending/calendar.ts'
import type { IndicatorName } from '../../../lending/rules/indicator-limits.ts'
import { earlyArrears } from '../early-arrears.ts'
import { isAtQuarterEnd } from '../process-breaches.ts'
import type { GroundDetection } from '../rules/detect.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import { UNTOLD } from '../untold.ts'

/** What one indicator counts: things with a day, a loan or an officer, and whether each shows it. */
export interface IndicatorEvents {
  /** The day that decides the quarter; `NO_DATE` where the thing can't be judged. */
  readonly day: Int32Array
  /** 1 where it shows the indicator. */
  readonly shown: Uint8Array
  /** Row of `loans` of each thing, or −1; null where thing i is loan i. */
  readonly loanOf: Int32Array | null
  /** Officer where no loan tells, as codes of the book's officers; null where loans do. */
  readonly officer: Int32Array | null
}

/** Null where the book lacks what the indicator needs. */
export function indicatorEvents(
  on: RuleBook,
  detections: readonly GroundDetection[],
): Readonly<Record<IndicatorName, IndicatorEvents | null>> {
  const ofNotes = (grounds: readonly GroundDetection['ground'][]) => notesShowing(on, detections, grounds)
  return {
    impostorAlerts: ofNotes([
      'sharedAccount',
      'piling',
      'commonPayer',
      'faultyIdentityNumber',
      'goneBeforeLending',
    ]),
    missingDocuments: ofNotes(['documentMissing']),
    sequenceBreaches: ofNotes(['stepsOutOfOrder']),
    dutiesNotSeparated: ofNotes(['dutiesNotSeparated']),
    overrides: overrides(on),
    extensionsAndRenewals: extensionsAndRenewals(on),
    lateChecks: lateChecks(on),
    earlyArrears: earlyArrearsEvents(on),
    quarterEnd: quarterEnd(on),
  }
}

/** Lent notes by the quarter of disbursement; those in a hit of one of the grounds show it. */
function notesShowing(
  on: RuleBook,
  detections: readonly GroundDetection[],
  grounds: readonly GroundDetection['ground'][],
): IndicatorEvents | null {
  const own = detections.filter(({ ground, missing }) => grounds.includes(ground) && missing.length === 0)
  if (own.length === 0) return null
  const shown = new Uint8Array(on.isIn.length)
  for (const { hits } of own) for (const { notes } of hits) for (const row of notes) shown[row] = 1
  return { day: disbursements(on), shown, loanOf: null, officer: null }
}

function disbursements(on: RuleBook): Int32Array {
  const day = on.days('loans', 'disbursed_on')!
  return day.map((own, row) => (on.isIn[row] === 1 ? own : NO_DATE))
}

/** Approvals against the system's refusal, of all approvals (DOMAIN.md §4.6). */
function overrides(on: RuleBook): IndicatorEvents | null {
  const table = on.table('applications')
  const [system, decision] = [nominalOf(table, 'system_decision'), nominalOf(table, 'decision')]
  const day = on.days('applications', 'applied_on')
  const officer = on.officers.of('applications', 'account_manager')
  if (!table || !system || !decision || !day || !officer) return null
  const isRefusal = system.levels.map((level) => /refus|reject|declin|拒/i.test(level))
  const isGrant = decision.levels.map((level) => /grant|approv|accept|同意|通过|批准/i.test(level))
  const shown = new Uint8Array(table.rows)
  const judged = day.map((own, row) => {
    const isJudged =
      isGrant[decision.codes[row]] && system.codes[row] < system.levels.length && own <= on.asOf
    if (isJudged && isRefusal[system.codes[row]]) shown[row] = 1
    return isJudged ? own : NO_DATE
  })
  return { day: judged, shown, loanOf: null, officer }
}

/** Extended, renewed or refinanced, of what fell due in the quarter. */
function extensionsAndRenewals(on: RuleBook): IndicatorEvents | null {
  const dueOn = on.days('loans', 'due_on')!
  const settledBy = nominalOf(on.book.loans, 'settled_by')
  const extendedDueOn = on.days('loans', 'extended_due_on')
  if (!settledBy && !extendedDueOn) return null
  const shown = new Uint8Array(on.isIn.length)
  const day = dueOn.map((own, row) => (on.isIn[row] === 1 && own <= on.asOf ? own : NO_DATE))
  for (let row = 0; row < shown.length; row++) {
    const by = levelAt(settledBy, row)
    if (by === 'renewal' || by === 'refinance' || (extendedDueOn && extendedDueOn[row] !== NO_DATE))
      shown[row] = 1
  }
  return { day, shown, loanOf: null, officer: null }
}

/** Checks after lending that fell due in the quarter and were made later, or not at all. */
function lateChecks(on: RuleBook): IndicatorEvents | null {
  const table = on.table('checks')
  const kind = nominalOf(table, 'kind')
  const [dueOn, doneOn] = [on.days('checks', 'due_on'), on.days('checks', 'done_on')]
  const loanOf = on.loanOf('checks')
  if (!table || !kind || !dueOn || !doneOn || !loanOf) return null
  const after = kind.levels.indexOf('after')
  const shown = new Uint8Array(table.rows)
  const day = dueOn.map((due, row) => {
    if (kind.codes[row] !== after || due === NO_DATE || due > on.asOf) return NO_DATE
    if (doneOn[row] === NO_DATE || doneOn[row] > due) shown[row] = 1
    return due
  })
  return { day, shown, loanOf, officer: null }
}

/** More than thirty days late on the first payment, by the quarter of disbursement. */
function earlyArrearsEvents(on: RuleBook): IndicatorEvents | null {
  const flags = earlyArrears(on.book, on, on.loanOf('repayments'))
  if (flags === null) return null
  const day = disbursements(on).map((own, row) => (flags[row] === UNTOLD ? NO_DATE : own))
  return { day, shown: flags.map((flag) => (flag === 1 ? 1 : 0)), loanOf: null, officer: null }
}

function quarterEnd(on: RuleBook): IndicatorEvents {
  const day = disbursements(on)
  const known = new Map<number, number>()
  const shown = Uint8Array.from(day, (own) => {
    if (own === NO_DATE) return 0
    const before = known.get(own)
    if (before !== undefined) return before
    known.set(own, isAtQuarterEnd(own) ? 1 : 0)
    return known.get(own) ?? 0
  })
  return { day, shown, loanOf: null, officer: null }
}
