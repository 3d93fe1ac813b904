import type { Day } from '../calendar.ts'

/** Days before a limitation or guarantee period ends on which it is brought up (DOMAIN.md §2.8), a parameter. */
export const DEADLINE_ALERT_DAYS: readonly number[] = [90, 30]

/** The nearest alert that is on: 30, 90, or null where the end is farther off or already past. */
export function deadlineAlert(
  lastDay: Day,
  asOf: Day,
  alertDays: readonly number[] = DEADLINE_ALERT_DAYS,
): number | null {
  const left = lastDay - asOf
  const on = alertDays.filter((days) => left >= 0 && left <= days)
  return on.length === 0 ? null : Math.min(...on)
}
