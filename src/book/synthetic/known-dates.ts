import { type CalendarDate, type Day, dateOf, dayOf } from '../../lending/calendar.ts'

const FIRST = dayOf(2010, 1, 1)
const LAST = dayOf(2035, 12, 31)
const dates: CalendarDate[] = Array.from({ length: LAST - FIRST + 1 }, (_, offset) => dateOf(FIRST + offset))

/** `dateOf` from a table: the simulation asks for a date ten times a note. */
export function dateAt(day: Day): CalendarDate {
  return day >= FIRST && day <= LAST ? dates[day - FIRST] : dateOf(day)
}
