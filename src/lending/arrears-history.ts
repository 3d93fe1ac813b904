import { type Day, NO_DATE } from './calendar.ts'
import { defaultsOn } from './performance-window.ts'

/** Dated amounts of one note, earliest first. Only the first `count` entries are in use: buffers are reused. */
export interface Flow {
  count: number
  readonly days: Int32Array
  /** Fen. */
  readonly amounts: Float64Array
}

/** A remainder of up to one yuan is rounding, not arrears. Fen. */
export const UNPAID_TOLERANCE = 100

/**
 * Writes into `coveredOn` the day on which each amount due was fully paid, `NO_DATE` where it never was. Payments
 * cover the oldest amount first; principal and interest are two calls, since neither pays for the other.
 */
export function coverDues(due: Flow, paid: Flow, coveredOn: Int32Array): void {
  let owed = 0
  let received = 0
  let next = 0
  for (let i = 0; i < due.count; i++) {
    owed += due.amounts[i]
    while (received < owed - UNPAID_TOLERANCE && next < paid.count) received += paid.amounts[next++]
    const isCovered = received >= owed - UNPAID_TOLERANCE
    // Paid ahead of time is covered on its due date at the latest; what matters is lateness.
    coveredOn[i] = isCovered
      ? next === 0
        ? due.days[i]
        : Math.max(due.days[i], paid.days[next - 1])
      : NO_DATE
  }
}

/** The first day on which an amount was more than 90 days past due; `NO_DATE` where none was by `asOf`. */
export function firstOver90On(due: Flow, coveredOn: Int32Array, asOf: Day): Day {
  for (let i = 0; i < due.count; i++) {
    const day = defaultsOn(due.days[i])
    if (day > asOf) return NO_DATE
    if (coveredOn[i] === NO_DATE || coveredOn[i] >= day) return day
  }
  return NO_DATE
}

/** True where an amount due before `day` was not yet paid when that day began. */
export function isInArrearsOn(due: Flow, coveredOn: Int32Array, day: Day): boolean {
  for (let i = 0; i < due.count && due.days[i] < day; i++) {
    if (coveredOn[i] === NO_DATE || coveredOn[i] >= day) return true
  }
  return false
}
