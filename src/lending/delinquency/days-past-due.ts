import type { Day } from '../calendar.ts'

/** C5: whether the due date itself is day 0 (ours, and that of the reports) or already day 1. */
export const dueDateCounts = ['zero', 'one'] as const
export type DueDateCount = (typeof dueDateCounts)[number]

export interface UnpaidInstalment {
  readonly due: Day
  /** Fen that are still owed of it. */
  readonly unpaid: bigint
}

/** Days since one amount fell due; 0 before the due date, and 0 on it unless it counts as one. */
export function daysSinceDue(due: Day, asOf: Day, dueDate: DueDateCount = 'zero'): number {
  const days = asOf - due + (dueDate === 'one' ? 1 : 0)
  return Math.max(0, days)
}

/**
 * Days past due of a loan: of its oldest instalment that is not fully paid, less the days of grace that the lender
 * allows before it counts (0 by default; the ageing of instalments knows no grace).
 */
export function loanDaysPastDue(
  instalments: readonly UnpaidInstalment[],
  asOf: Day,
  dueDate: DueDateCount = 'zero',
  graceDays = 0,
): number {
  const oldest = delinquentSince(instalments, asOf, dueDate)
  return oldest === null ? 0 : Math.max(0, daysSinceDue(oldest, asOf, dueDate) - graceDays)
}

/** The due date of the oldest unpaid instalment; null where nothing is late. */
export function delinquentSince(
  instalments: readonly UnpaidInstalment[],
  asOf: Day,
  dueDate: DueDateCount = 'zero',
): Day | null {
  const late = instalments.filter(({ due, unpaid }) => unpaid > 0n && daysSinceDue(due, asOf, dueDate) > 0)
  return late.length === 0 ? null : Math.min(...late.map(({ due }) => due))
}
