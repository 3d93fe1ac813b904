import type { Day } from '../calendar.ts'
import { rational } from '../exact/rational.ts'
import { roundedTo } from '../exact/rounding.ts'
import { exactInterest, roundedInterest } from './period-interest.ts'
import type { PlannedRow } from './plan.ts'
import { type Schedule, scheduleOf } from './schedule.ts'
import type { LoanTerms } from './terms.ts'
import { yearFraction } from './year-fraction.ts'

/** Who bears the days before the first whole period: the first instalment, all alike, or the day of disbursement. */
export const brokenPeriodTreatments = ['add-to-first', 'amortise', 'upfront'] as const
export type BrokenPeriodTreatment = (typeof brokenPeriodTreatments)[number]

export interface BrokenPeriodSchedule extends Schedule {
  /** Interest from disbursement to the start of the first whole period, in fen. */
  readonly brokenInterest: bigint
  /** What is withheld on the day of disbursement, in fen: the broken interest under `upfront`, else nothing. */
  readonly withheld: bigint
}

/** A schedule of whole periods from `periodStart`, with the interest of the days before it set apart. */
export function brokenPeriodSchedule(
  terms: LoanTerms,
  periodStart: Day,
  treatment: BrokenPeriodTreatment,
): BrokenPeriodSchedule {
  const whole = scheduleOf({ ...terms, disbursed: periodStart })
  const fraction = yearFraction(terms.disbursed, periodStart, whole.convention)
  const brokenInterest = roundedInterest(exactInterest(terms.principal, terms.annualRate, fraction), terms)
  const shares = sharesOf(brokenInterest, whole.rows.length, treatment)
  return {
    ...whole,
    terms,
    rows: whole.rows.map((row, index): PlannedRow => ({ ...row, interest: row.interest + shares[index] })),
    brokenInterest,
    withheld: treatment === 'upfront' ? brokenInterest : 0n,
  }
}

/** Equal shares to the fen, the last absorbing the difference. */
function sharesOf(amount: bigint, count: number, treatment: BrokenPeriodTreatment): bigint[] {
  const each = roundedTo(rational(amount, BigInt(count)), 1n, 'half-even')
  return Array.from({ length: count }, (_, index) => {
    if (treatment === 'upfront') return 0n
    if (treatment === 'add-to-first') return index === 0 ? amount : 0n
    return index < count - 1 ? each : amount - each * BigInt(count - 1)
  })
}
