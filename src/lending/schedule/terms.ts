import type { Day } from '../calendar.ts'
import type { Rational } from '../exact/rational.ts'
import type { Rounding } from '../exact/rounding.ts'

/** 等额本息, 等额本金, 先息后本 (interest each period, principal last), 利随本清, flat (平息), by the harvest. */
export const repaymentMethods = [
  'equal-instalment',
  'equal-principal',
  'interest-then-principal',
  'bullet',
  'flat',
  'seasonal',
] as const
export type RepaymentMethod = (typeof repaymentMethods)[number]

export const dayCounts = ['30/360', 'actual/360', 'actual/365', 'actual/364', 'actual/actual'] as const
export type DayCount = (typeof dayCounts)[number]

/** C3: how the part of a 30/360 period is measured: by its actual days, or by days of a 30-day month. */
export const partialPeriods = ['actual', '30/360'] as const
export type PartialPeriod = (typeof partialPeriods)[number]

/** A due day that the month lacks becomes its last day, or rolls to the first of the next month. */
export const monthEnds = ['clamp', 'roll'] as const
export type MonthEnd = (typeof monthEnds)[number]

/** Years are 12 months and weeks 7 days. */
export interface Frequency {
  readonly unit: 'month' | 'day'
  readonly count: number
}

export interface DatedAmount {
  readonly day: Day
  /** Fen. */
  readonly amount: bigint
}

/** The day of the month and the months in which interest is settled (按季结息: the 20th of 3, 6, 9, 12). */
export interface InterestDates {
  readonly day: number
  readonly months: readonly number[]
}

/** What a contract says about repayment. Amounts in fen, rates as exact decimal fractions a year. */
export interface LoanTerms {
  readonly principal: bigint
  /** Fen that flat interest is counted on, where it is not the principal: after a restructuring. */
  readonly flatInterestOn?: bigint
  readonly annualRate: Rational
  readonly disbursed: Day
  readonly method: RepaymentMethod
  /** Null where the instalment amount decides how many there are. */
  readonly instalments: number | null
  readonly every: Frequency
  /** Null: one period after disbursement. */
  readonly firstDue: Day | null
  readonly dayCount: DayCount
  readonly partialPeriod: PartialPeriod
  readonly monthEnd: MonthEnd
  readonly rounding: Rounding
  /** Fen: what interest and principal of a period are rounded to; 1 unless the contract says whole yuan. */
  readonly periodUnit: bigint
  /** Fen: what an instalment is a multiple of; null where it is only rounded as a period is. */
  readonly instalmentUnit: bigint | null
  /** Instalments of principal that are left out at the start. */
  readonly principalGrace: number
  /** Of the amount drawn, in each instalment; the last repays the rest (a balloon). */
  readonly fixedPrincipalShare: Rational | null
  readonly instalmentAmount: bigint | null
  /** Calendar months of the harvest (1–12), for the seasonal method. */
  readonly dueMonths: readonly number[]
  readonly interestDates: InterestDates | null
  /** Drawn after the disbursement day, earliest first. */
  readonly tranches: readonly DatedAmount[]
}
