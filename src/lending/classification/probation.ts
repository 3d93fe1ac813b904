import { addMonths, type Day, NO_DATE } from '../calendar.ts'

/** How long a debtor must pay on time: so many months and so many instalments, whichever takes longer. */
export interface Probation {
  readonly months: number
  readonly instalments: number
}

/** Non-performing → performing: arrears fully paid, then this (2023 measures; DOMAIN.md §2.1, confidence high). */
export const upgradeProbation: Probation = { months: 6, instalments: 2 }

/** 重组观察期, from the first due date under the new terms (DOMAIN.md §2.3). */
export const observationProbation: Probation = { months: 12, instalments: 2 }

export interface Instalment {
  readonly due: Day
  /** The day on which it was fully paid; `NO_DATE` where it is unpaid. */
  readonly paidOn: Day
}

/**
 * The day on which a probation that began on `from` was passed, null where it was not by `asOf`. Instalments due on or
 * after `from` count, in the order of their due dates; a late one begins the probation anew on the day it was paid, an
 * unpaid one ends the hope of it.
 */
export function probationPassedOn(
  from: Day,
  instalments: readonly Instalment[],
  { months, instalments: fewest }: Probation,
  asOf: Day,
): Day | null {
  let start = from
  let onTime = 0
  let enoughPaidOn: Day | null = fewest === 0 ? from : null
  for (const { due, paidOn } of instalments) {
    if (due < start) continue
    const passed = passedOn(start, enoughPaidOn, months)
    if (passed !== null && passed < due) break
    if (due >= asOf && (paidOn === NO_DATE || paidOn > asOf)) break
    if (paidOn === NO_DATE || paidOn > asOf) return null
    if (paidOn > due) {
      start = paidOn
      onTime = 0
      enoughPaidOn = null
    } else if (++onTime === fewest) enoughPaidOn = due
  }
  const passed = passedOn(start, enoughPaidOn, months)
  return passed !== null && passed <= asOf ? passed : null
}

function passedOn(start: Day, enoughPaidOn: Day | null, months: number): Day | null {
  return enoughPaidOn === null ? null : Math.max(addMonths(start, months), enoughPaidOn)
}
