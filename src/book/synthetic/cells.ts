import { type Day, formatDay } from '../../lending/calendar.ts'

/** What stands in one cell of a file: null is empty. */
export type Cell = string | number | null

const days = new Map<Day, string>()

/** ISO 8601; empty where there is no date. */
export function dateCell(day: Day | null): string {
  if (day === null) return ''
  let text = days.get(day)
  if (text === undefined) {
    text = formatDay(day)
    days.set(day, text)
  }
  return text
}

/** Fen as plain yuan: `1234.5`, at most two decimals. */
export function yuanCell(fen: number): number {
  return fen / 100
}

export const flagCell = (value: boolean): number => (value ? 1 : 0)

/** A share with four decimals. */
export const shareCell = (value: number): number => Math.round(value * 10_000) / 10_000

export const monthCell = (year: number, month: number): string => `${year}-${month < 10 ? '0' : ''}${month}`

const rates = new Map<number, string>()

/** A rate in basis points as a decimal fraction. Few rates occur: each is made into text once. */
export function rateCell(basisPoints: number): string {
  let text = rates.get(basisPoints)
  if (text === undefined) {
    text = String(basisPoints / 10_000)
    rates.set(basisPoints, text)
  }
  return text
}

/** Tenths as a number with at most one decimal. */
export function tenthsCell(tenths: number): string {
  const rest = tenths % 10
  return rest === 0 ? `${tenths / 10}` : `${(tenths - rest) / 10}.${rest}`
}
