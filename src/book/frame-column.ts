import { dayOf, isValidDate, NO_DATE } from '../lending/calendar.ts'
import { type LevelCodes, levelCodes, type NominalColumn, sortedByCodePoint } from '../stats/frame.ts'
import type { DateColumn } from './book.ts'
import { dayOfText, looksLikeDate } from './date-text.ts'
import type { Dictionary } from './dictionary.ts'
import { cleanText, missingTexts, numberOfText } from './number-text.ts'

/** A number in any file: thousands commas and a percent sign are read; `3年` or `1.2万` stay text. NaN: none. */
export function frameNumber(text: string): number {
  const number = numberOfText(text)
  if (number === null) return Number.NaN
  if (number.unit === null) return number.value
  return number.unit === '%' ? number.value / 100 : Number.NaN
}

export function isMissingText(text: string): boolean {
  return missingTexts.has(text) || missingTexts.has(text.trim())
}

/** Levels in the order of their numbers where all are numbers, else by code point; missing texts are no level. */
export function nominalFromDictionary(name: string, dictionary: Dictionary): NominalColumn {
  const texts = dictionary.texts.map((text) => (isMissingText(text) ? null : text.trim()))
  return nominalFromTexts(
    name,
    dictionary.rowCodes(),
    texts,
    orderedLevels(new Set(texts.filter((t) => t !== null))),
  )
}

/** Codes rows by what each code of a dictionary means; null is missing. */
export function nominalFromTexts(
  name: string,
  rowCodes: Uint32Array,
  meanings: readonly (string | null)[],
  levels: readonly string[],
): NominalColumn {
  const codeOf = new Map(levels.map((level, code) => [level, code]))
  const missing = levels.length
  const recoded = Uint32Array.from(meanings, (text) =>
    text === null ? missing : (codeOf.get(text) ?? missing),
  )
  const codes: LevelCodes = levelCodes(rowCodes.length, levels.length)
  for (let row = 0; row < rowCodes.length; row++) codes[row] = recoded[rowCodes[row]]
  return { kind: 'nominal', name, codes, levels }
}

export function orderedLevels(texts: ReadonlySet<string>): string[] {
  const levels = inCodePointOrder([...texts])
  if (levels.some((level) => Number.isNaN(frameNumber(level)))) return levels
  const numbers = new Map(levels.map((level) => [level, frameNumber(level)]))
  return levels.sort((a, b) => numbers.get(a)! - numbers.get(b)!)
}

const surrogate = /[\ud800-\udfff]/

/** The engine's own order of UTF-16 units is the order of code points where no text has a surrogate, and far faster. */
function inCodePointOrder(texts: string[]): string[] {
  return texts.some((text) => surrogate.test(text)) ? sortedByCodePoint(texts) : texts.sort()
}

/** The dates of a text column where every value is one; null where any is not, or none is there. */
export function datesFromDictionary(name: string, dictionary: Dictionary): DateColumn | null {
  const present = dictionary.texts.filter((text) => !isMissingText(text))
  if (present.length === 0 || !present.every((text) => looksLikeDate(cleanText(text)))) return null
  const dayOfCode = Int32Array.from(dictionary.texts, (text) =>
    isMissingText(text) ? NO_DATE : (dayOfText(text) ?? NO_DATE),
  )
  const days = Int32Array.from(dictionary.rowCodes(), (code) => dayOfCode[code])
  return { kind: 'date', name, days }
}

/** The dates of a numeric column where every value is a yyyymmdd between 1900 and 2100; else null. */
export function datesFromNumbers(name: string, values: Float64Array): DateColumn | null {
  const days = new Int32Array(values.length).fill(NO_DATE)
  let present = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row]
    if (Number.isNaN(value)) continue
    const year = Math.floor(value / 10_000)
    const month = Math.floor(value / 100) % 100
    const day = value % 100
    if (year < 1900 || year > 2100 || !isValidDate(year, month, day)) return null
    days[row] = dayOf(year, month, day)
    present++
  }
  return present === 0 ? null : { kind: 'date', name, days }
}
