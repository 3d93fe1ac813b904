import type { Day } from '../calendar.ts'
import type { Rational } from '../exact/rational.ts'
import type { PlannedRow } from './plan.ts'
import { type Schedule, scheduleOf } from './schedule.ts'

/** What a restructuring changes of the instalments that fall due on or after `from`. */
export interface Restructuring {
  readonly from: Day
  readonly extraInstalments?: number
  /** Instalments of principal that are left out from then on; the term is longer by as many. */
  readonly principalGrace?: number
  readonly annualRate?: Rational
}

/**
 * The instalments before the change as agreed, the others anew: the balance on the last due date before it is lent
 * again for what is left of the term. Flat interest stays on the amount that was lent first.
 */
export function restructured(schedule: Schedule, change: Restructuring): PlannedRow[] {
  const kept = schedule.rows.filter(({ due }) => due < change.from)
  const replaced = schedule.rows.slice(kept.length)
  if (replaced.length === 0) return kept
  const last = kept.at(-1)
  const { terms } = schedule
  const grace = change.principalGrace ?? 0
  const { rows } = scheduleOf({
    ...terms,
    principal: last?.balanceAfter ?? terms.principal,
    flatInterestOn: terms.flatInterestOn ?? terms.principal,
    disbursed: last?.due ?? terms.disbursed,
    firstDue: replaced[0].due,
    annualRate: change.annualRate ?? terms.annualRate,
    instalments: replaced.length + (change.extraInstalments ?? 0) + grace,
    principalGrace: grace,
    tranches: terms.tranches.filter(({ day }) => day > (last?.due ?? terms.disbursed)),
  })
  return [...kept, ...rows]
}
