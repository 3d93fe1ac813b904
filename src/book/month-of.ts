import { type Day, dateOf, dayOf } from '../lending/calendar.ts'

/** Months since year 0, 12 · year + month − 1: the distance of two months is their difference. */
export function monthOf(day: Day): number {
  const { year, month } = dateOf(day)
  return 12 * year + month - 1
}

/** The last day of a month. */
export function lastDayOf(month: number): Day {
  return dayOf(Math.floor((month + 1) / 12), ((month + 1) % 12) + 1, 1) - 1
}
