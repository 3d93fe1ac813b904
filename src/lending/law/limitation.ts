import { addMonths, type Day, dayOf } from '../calendar.ts'
import { wellKnown } from './certainty.ts'
import type { DatedRule } from './dated-rule.ts'

/** What begins the limitation period anew (民法典第195条), and a demand that nobody signed, which does not. */
export const limitationEvents = [
  'signed-demand',
  'payment',
  'acknowledgement',
  'suit',
  'unsigned-demand',
] as const
export type LimitationEvent = (typeof limitationEvents)[number]

export interface DatedEvent {
  readonly kind: LimitationEvent
  readonly day: Day
}

/** The general period before and since the reform of 2017 (民法通则第135条; 民法总则, 民法典第188条). Confidence high. */
export const limitationReform: DatedRule & { readonly monthsBefore: number; readonly monthsSince: number } = {
  from: dayOf(2017, 10, 1),
  monthsBefore: 24,
  monthsSince: 36,
  source: '民法总则第188条；法释〔2018〕12号',
  certainty: wellKnown,
}

export interface Limitation {
  /** The due date, or the last day that began the period anew. */
  readonly runsFrom: Day
  /** The last day on which the claim can be brought. */
  readonly lastDay: Day
  readonly hasLapsed: boolean
  /** True where the debtor signed or paid after the period had lapsed, which renews the debt (法释〔1999〕7号). */
  readonly wasRenewed: boolean
}

/**
 * The limitation of a claim at a day. A loan in instalments is one claim that runs from the last due date
 * (民法典第189条). A period that had not lapsed on 1 October 2017 is three years, one that had is two.
 */
export function limitationOf(lastDue: Day, events: readonly DatedEvent[], asOf: Day): Limitation {
  const restarts = events
    .filter(({ kind, day }) => kind !== 'unsigned-demand' && day > lastDue && day <= asOf)
    .sort((a, b) => a.day - b.day)
  let runsFrom = lastDue
  let wasRenewed = false
  for (const { kind, day } of restarts) {
    const isLate = day > lastDayFrom(runsFrom)
    // After the period only what the debtor does himself renews the debt; a suit then comes too late.
    if (isLate && kind === 'suit') continue
    wasRenewed ||= isLate
    runsFrom = day
  }
  const lastDay = lastDayFrom(runsFrom)
  return { runsFrom, lastDay, hasLapsed: asOf > lastDay, wasRenewed }
}

function lastDayFrom(runsFrom: Day): Day {
  const before = addMonths(runsFrom, limitationReform.monthsBefore)
  return before < limitationReform.from ? before : addMonths(runsFrom, limitationReform.monthsSince)
}
