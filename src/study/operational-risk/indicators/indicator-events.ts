import { levelAt, nominalOf } from '../../../book/sample/table-columns.ts'
import { NO_DATE } from '../../../lending/calendar.ts'
import type { IndicatorName } from '../../../lending/rules/indicator-limits.ts'
import type { GroundName } from '../../../lending/rules/rule-register.ts'
import { earlyArrears } from '../early-arrears.ts'
import { isAtQuarterEnd } from '../process-breaches.ts'
import type { GroundDetection } from '../rules/detect.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import { UNTOLD } from '../untold.ts'
import { endsOf, type Spans } from './periods.ts'
import {
  cashDisbursements,
  complaints,
  limitationExpiring,
  rightsConflicts,
  tellsCash,
  unregisteredMortgages,
} from './stock-events.ts'

/** What one indicator counts: things with a day, a loan or an officer, and whether each shows it. */
export interface IndicatorEvents {
  /** The day that decides the period; `NO_DATE` where the thing can't be judged. */
  readonly day: ArrayLike<number>
  /** 1 where it shows the indicator; a number of complaints where that is what is counted. */
  readonly shown: ArrayLike<number>
  /** Row of `loans` of each thing, or −1; null where thing i is loan i. */
  readonly loanOf: ArrayLike<number> | null
  /** Officer where no loan tells, as codes of the book's officers; null where loans do. */
  readonly officer: ArrayLike<number> | null
  /** A state at the ends of periods: a year is its last quarter, not the sum of four. */
  readonly isStock?: true
  /** What months count where it is not what quarters count; null where a month has no such thing. */
  readonly ofMonths?: IndicatorEvents | null
}

interface Source {
  /** `table.column`, all of them; of a list within the list any. */
  readonly needs: readonly (string | readonly string[])[]
  readonly events: (on: RuleBook, detections: readonly GroundDetection[], spans: Spans) => IndicatorEvents
}

const impostorGrounds: readonly GroundName[] = [
  'sharedAccount',
  'piling',
  'commonPayer',
  'faultyIdentityNumber',
  'goneBeforeLending',
]

/** The officers' concentration is a share of money and has a file of its own. */
export type EventIndicator = Exclude<IndicatorName, 'officerConcentration'>

const sources: Readonly<Record<EventIndicator, Source>> = {
  impostorAlerts: { needs: [], events: ofNotes(impostorGrounds) },
  missingDocuments: { needs: ['documents.present'], events: ofNotes(['documentMissing']) },
  sequenceBreaches: { needs: ['loans.approved_on'], events: ofNotes(['stepsOutOfOrder']) },
  dutiesNotSeparated: {
    needs: ['loans.investigator_1', 'loans.reviewer'],
    events: ofNotes(['dutiesNotSeparated']),
  },
  overrides: {
    needs: [
      'applications.system_decision',
      'applications.decision',
      'applications.applied_on',
      'applications.account_manager',
    ],
    events: overrides,
  },
  extensionsAndRenewals: {
    needs: [['loans.settled_by', 'loans.extended_due_on']],
    events: extensionsAndRenewals,
  },
  lateChecks: { needs: ['checks.kind', 'checks.due_on', 'checks.done_on'], events: lateChecks },
  earlyArrears: { needs: ['repayments.due_on', 'repayments.paid_on'], events: earlyArrearsEvents },
  quarterEnd: { needs: [], events: quarterEnd },
  cashDisbursements: {
    needs: ['loans.payment_channel'],
    events: (on) => cashDisbursements(on, disbursements(on)),
  },
  complaints: {
    needs: ['account_managers.complaints'],
    events: (on, _, { quarters }) => complaints(on, quarters.ends),
  },
  rightsConflicts: {
    needs: ['loans.account_manager', ['loans.reviewer', 'loans.approver']],
    events: (on, _, spans) => rightsConflicts(on, spans),
  },
  unregisteredMortgages: {
    needs: ['loans.guarantee', 'loans.collateral_registered'],
    events: (on, _, spans) => unregisteredMortgages(on, endsOf(spans)),
  },
  limitationExpiring: {
    needs: ['loans.due_on', 'loans.settled_on', 'actions.kind', 'actions.done_on'],
    events: (on, _, spans) => limitationExpiring(on, endsOf(spans)),
  },
}

/** What the book lacks for an indicator, as `table.column`; empty where it can be told. */
export function missingFor(
  on: RuleBook,
  detections: readonly GroundDetection[],
  name: IndicatorName,
): readonly string[] {
  if (name === 'officerConcentration') return lacking(on, ['loans.account_manager'])
  if (name === 'cashDisbursements' && on.has('loans.payment_channel') && !tellsCash(on))
    return ['loans.payment_channel = cash']
  if (name !== 'impostorAlerts') return lacking(on, sources[name].needs)
  const own = detections.filter(({ ground }) => impostorGrounds.includes(ground))
  return own.some(({ missing }) => missing.length === 0)
    ? []
    : [...new Set(own.flatMap(({ missing }) => missing))]
}

function lacking(on: RuleBook, needs: Source['needs']): string[] {
  return needs.flatMap((need) => {
    const names = typeof need === 'string' ? [need] : need
    return names.some((name) => on.has(name)) ? [] : names
  })
}

/** Null where the book lacks what the indicator needs. */
export function indicatorEvents(
  on: RuleBook,
  detections: readonly GroundDetection[],
  name: EventIndicator,
  spans: Spans,
): IndicatorEvents | null {
  return missingFor(on, detections, name).length > 0 ? null : sources[name].events(on, detections, spans)
}

function ofNotes(grounds: readonly GroundName[]): Source['events'] {
  return (on, detections) => notesShowing(on, detections, grounds)
}

/** Lent notes by the day of disbursement; those in a hit of one of the grounds show it. */
function notesShowing(
  on: RuleBook,
  detections: readonly GroundDetection[],
  grounds: readonly GroundName[],
): IndicatorEvents {
  const own = detections.filter(({ ground, missing }) => grounds.includes(ground) && missing.length === 0)
  const shown = new Uint8Array(on.isIn.length)
  for (const { hits } of own) for (const { notes } of hits) for (const row of notes) shown[row] = 1
  return { day: disbursements(on), shown, loanOf: null, officer: null }
}

function disbursements(on: RuleBook): Int32Array {
  const day = on.days('loans', 'disbursed_on')!
  const own = new Int32Array(day.length)
  for (let row = 0; row < own.length; row++) own[row] = on.isIn[row] === 1 ? day[row] : NO_DATE
  return own
}

/** Approvals against the system's refusal, of all approvals (DOMAIN.md §4.6). */
function overrides(on: RuleBook): IndicatorEvents {
  const table = on.table('applications')
  const [system, decision] = [nominalOf(table, 'system_decision')!, nominalOf(table, 'decision')!]
  const day = on.days('applications', 'applied_on')!
  const officer = on.officers.of('applications', 'account_manager')!
  const isRefusal = system.levels.map((level) => /refus|reject|declin|拒/i.test(level))
  const isGrant = decision.levels.map((level) => /grant|approv|accept|同意|通过|批准/i.test(level))
  const shown = new Uint8Array(day.length)
  const judged = day.map((own, row) => {
    const isJudged =
      isGrant[decision.codes[row]] && system.codes[row] < system.levels.length && own <= on.asOf
    if (isJudged && isRefusal[system.codes[row]]) shown[row] = 1
    return isJudged ? own : NO_DATE
  })
  return { day: judged, shown, loanOf: null, officer }
}

/** Extended, renewed or refinanced, of what fell due in the period. */
function extensionsAndRenewals(on: RuleBook): IndicatorEvents {
  const dueOn = on.days('loans', 'due_on')!
  const settledBy = nominalOf(on.book.loans, 'settled_by')
  const extendedDueOn = on.days('loans', 'extended_due_on')
  const shown = new Uint8Array(on.isIn.length)
  const day = dueOn.map((own, row) => (on.isIn[row] === 1 && own <= on.asOf ? own : NO_DATE))
  for (let row = 0; row < shown.length; row++) {
    const by = levelAt(settledBy, row)
    if (by === 'renewal' || by === 'refinance' || (extendedDueOn && extendedDueOn[row] !== NO_DATE))
      shown[row] = 1
  }
  return { day, shown, loanOf: null, officer: null }
}

/** Checks after lending that fell due in the period and were made later, or not at all. */
function lateChecks(on: RuleBook): IndicatorEvents {
  const kind = nominalOf(on.table('checks'), 'kind')!
  const [dueOn, doneOn] = [on.days('checks', 'due_on')!, on.days('checks', 'done_on')!]
  const loanOf = on.loanOf('checks')
  const after = kind.levels.indexOf('after')
  const shown = new Uint8Array(dueOn.length)
  const day = dueOn.map((due, row) => {
    if (kind.codes[row] !== after || due === NO_DATE || due > on.asOf) return NO_DATE
    if (doneOn[row] === NO_DATE || doneOn[row] > due) shown[row] = 1
    return due
  })
  return { day, shown, loanOf, officer: null }
}

/** More than thirty days late on the first payment, by the day of disbursement. */
function earlyArrearsEvents(on: RuleBook): IndicatorEvents {
  const flags = earlyArrears(on.book, on, on.loanOf('repayments'))!
  const day = disbursements(on).map((own, row) => (flags[row] === UNTOLD ? NO_DATE : own))
  return { day, shown: flags.map((flag) => (flag === 1 ? 1 : 0)), loanOf: null, officer: null }
}

/** Of a quarter's lending: of a month's it would be all or nothing. */
function quarterEnd(on: RuleBook): IndicatorEvents {
  const day = disbursements(on)
  const known = new Map<number, number>()
  const shown = new Uint8Array(day.length)
  for (let row = 0; row < day.length; row++) {
    if (day[row] === NO_DATE) continue
    let is = known.get(day[row])
    if (is === undefined) {
      is = isAtQuarterEnd(day[row]) ? 1 : 0
      known.set(day[row], is)
    }
    shown[row] = is
  }
  return { day, shown, loanOf: null, officer: null, ofMonths: null }
}
