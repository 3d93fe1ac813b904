import type { Day } from '../calendar.ts'
import { recalculated } from './recalculation.ts'
import type { Schedule } from './schedule.ts'
import type { DatedAmount } from './terms.ts'

/** Interest of an early payoff runs to the day of payment, or to the end of the running period. */
export const payoffInterests = ['to-payment', 'to-period-end'] as const
export type PayoffInterest = (typeof payoffInterests)[number]

export interface Payoff {
  readonly principal: bigint
  readonly interest: bigint
  readonly total: bigint
}

/** What settles the loan on a day, in fen, after the payments that were made before it. */
export function payoffOn(
  schedule: Schedule,
  payments: readonly DatedAmount[],
  day: Day,
  interestRuns: PayoffInterest,
): Payoff {
  const periodEnd = schedule.rows.find(({ due }) => due >= day)?.due ?? day
  const until = interestRuns === 'to-payment' ? day : periodEnd
  const { principal, interest } = recalculated(schedule, payments, until).position
  return { principal, interest, total: principal + interest }
}
