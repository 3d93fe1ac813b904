/**
 * Calendar dates without a zone, as whole days since 1970-01-01 (a `Day`). All arithmetic is on the proleptic
 * Gregorian calendar; nothing here reads a clock.
 */
export type Day = number

/** Stands for "no date" in an `Int32Array` of days. */
export const NO_DATE = -2147483648

export interface CalendarDate {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number
}

/** Days from civil, after Howard Hinnant's `days_from_civil`; months and days are not range-checked. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function dateOf(day: Day): CalendarDate {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day_ = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: day_ }
}

export function yearOf(day: Day): number {
  return dateOf(day).year
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isValidDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Adds calendar months; a day that the month does not have becomes its last (31 January + 1 → 28 February). */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day)
  const monthIndex = date.year * 12 + (date.month - 1) + months
  const year = Math.floor(monthIndex / 12)
  const month = monthIndex - year * 12 + 1
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month)))
}

/** ISO 8601, `2013-06-05`. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dateOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** Parses ISO 8601 strictly; null for anything else, an impossible date included. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isValidDate(year, month, day) ? dayOf(year, month, day) : null
}

/** What a map says of a day, −1 of a day that it has not: a table, for loops over millions of rows. */
export function dayTable(values: ReadonlyMap<Day, number>): (day: Day) => number {
  if (values.size === 0) return () => -1
  const [first, last] = [Math.min(...values.keys()), Math.max(...values.keys())]
  const table = new Int32Array(last - first + 1).fill(-1)
  for (const [day, value] of values) table[day - first] = value
  return (day) => (day >= first && day <= last ? table[day - first] : -1)
}
