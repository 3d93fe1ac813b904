import { type Day, NO_DATE } from '../../lending/calendar.ts'

/** So many days without anything part what happened from what was mistyped. */
const longestSilence = 366
/** A date is a slip only among so many others: a small book may well be silent for a year. */
const fewestDatesPerStray = 1000

/** Dates that stand alone, more than a year after all others: a wrong year in a cell. */
export interface StrayDates {
  readonly count: number
  readonly latest: Day
}

export interface LastOfMany {
  readonly day: Day
  readonly strays: StrayDates | null
}

/**
 * The latest of all days but the stray ones. One settlement in 2062 instead of 2026 would else date the whole book, and
 * close the window of every note.
 */
export function lastOfMany(columns: readonly Int32Array[]): LastOfMany {
  let latest: Day = NO_DATE
  let earliest: Day = Number.POSITIVE_INFINITY
  let dates = 0
  for (const days of columns) {
    for (const day of days) {
      if (day === NO_DATE) continue
      dates++
      if (day > latest) latest = day
      if (day < earliest) earliest = day
    }
  }
  const mostStrays = Math.floor(dates / fewestDatesPerStray)
  if (mostStrays === 0 || countAbove(columns, latest - longestSilence) > mostStrays)
    return { day: latest, strays: null }

  const counts = new Uint32Array(latest - earliest + 1)
  for (const days of columns) for (const day of days) if (day !== NO_DATE) counts[day - earliest]++
  let strays = 0
  let lowest = latest
  for (let day = latest; day >= earliest && strays <= mostStrays; day--) {
    const count = counts[day - earliest]
    if (count === 0) continue
    if (lowest - day > longestSilence) return { day, strays: { count: strays, latest } }
    strays += count
    lowest = day
  }
  return { day: latest, strays: null }
}

function countAbove(columns: readonly Int32Array[], floor: Day): number {
  let count = 0
  for (const days of columns) for (const day of days) if (day > floor) count++
  return count
}
