import { type Day, dayOf, isValidDate, NO_DATE } from '../lending/calendar.ts'
import { cleanText } from './number-text.ts'

const separated = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*\d{1,2}[:时]\d{1,2}.*|[T\s]*0+)?$/
const compact = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/
const serial = /^(\d{5})(?:\.\d+)?$/
const monthOnly = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/
/** Systems write "no date" as one of these. */
const placeholders = new Set(['00000000', '0', '99991231', '29991231', '19000101', '00010101', '0000-00-00'])
const excelEpoch = dayOf(1899, 12, 30)
const firstYear = 1900
const lastYear = 2199

/** Excel serials from 1954 to 2064: five digits that can be nothing else in a column of dates. */
const serialRange = [20_000, 60_000] as const

/**
 * The day that a text names: 20130605, 2013-6-5, 2013/06/05, 2013.6.5, 2013年6月5日, any of them with a time, or an
 * Excel serial (41430). `NO_DATE` for a placeholder such as 9999-12-31; null where it names none.
 */
export function dayOfText(text: string): Day | null {
  const clean = cleanText(text)
  const parts = separated.exec(clean) ?? compact.exec(clean)
  if (placeholders.has(clean) || (parts && placeholders.has(pad(parts)))) return NO_DATE
  if (parts) return validDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  const number = serial.exec(clean)
  if (!number) return null
  const days = Number(number[1])
  return days >= serialRange[0] && days <= serialRange[1] ? excelEpoch + days : null
}

/** The first day of the month that a text names: 2026-10, 202610, 2026年10月, or any date in it. */
export function monthOfText(text: string): Day | null {
  const parts = monthOnly.exec(cleanText(text))
  if (parts) return validDay(Number(parts[1]), Number(parts[2] ?? parts[3]), 1)
  const day = dayOfText(text)
  if (day === null || day === NO_DATE) return day
  const date = new Date(day * 86_400_000)
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
}

/** True for a spelling that is a date in any file, not only in a column of dates: no Excel serial. */
export function looksLikeDate(text: string): boolean {
  return !serial.test(text) && dayOfText(text) !== null && !/^0+$/.test(text)
}

function pad(parts: RegExpExecArray): string {
  return `${parts[1]}${parts[2].padStart(2, '0')}${parts[3].padStart(2, '0')}`
}

function validDay(year: number, month: number, day: number): Day | null {
  return year >= firstYear && year <= lastYear && isValidDate(year, month, day)
    ? dayOf(year, month, day)
    : null
}
