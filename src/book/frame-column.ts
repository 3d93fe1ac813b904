import { dayOf, isValidDate, NO_DATE } from '../lending/calendar.ts'
import { type LevelCodes, levelCodes, type NominalColumn, sortedByCodePoint } from '../stats/frame.ts'
import type { DateColumn } from './book.ts'
import { dayOfText, looksLikeDate } from './date-text.ts'
import type { Dictionary, RowCodes } from './dictionary.ts'
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

/** More levels than anybody looks at: ids. Sorting a million of them would take longer than reading them. */
const mostOrderedLevels = 10_000

/**
 * Levels in the order of their numbers where all are numbers, else by code point; above 10,000 levels in the order of
 * their first rows. Missing texts are no level.
 */
export function nominalFromDictionary(name: string, dictionary: Dictionary): NominalColumn {
  const { texts } = dictionary
  if (texts.length > mostOrderedLevels && texts.every((text) => text === text.trim())) {
    return nominalInOrderOfAppearance(name, dictionary)
  }
  const meanings = texts.map((text) => (isMissingText(text) ? null : text.trim()))
  const levels = orderedLevels(new Set(meanings.filter((text) => text !== null)))
  return nominalFromTexts(name, dictionary.rowCodes(), meanings, levels)
}

function nominalInOrderOfAppearance(name: string, dictionary: Dictionary): NominalColumn {
  const { texts } = dictionary
  const levels: string[] = []
  const isMissing = texts.map(isMissingText)
  const missing = isMissing.filter((is) => !is).length
  const recoded = new Uint32Array(texts.length).fill(missing)
  for (let i = 0; i < texts.length; i++) if (!isMissing[i]) recoded[i] = levels.push(texts[i]) - 1
  const codes = levelCodes(dictionary.length, levels.length)
  translateCodes(dictionary.rowCodes(), recoded, codes)
  return { kind: 'nominal', name, codes, levels }
}

/** Codes rows by what each code of a dictionary means; null is missing. */
export function nominalFromTexts(
  name: string,
  rowCodes: RowCodes,
  meanings: readonly (string | null)[],
  levels: readonly string[],
): NominalColumn {
  const codeOf = new Map(levels.map((level, code) => [level, code]))
  const missing = levels.length
  const recoded = new Uint32Array(meanings.length)
  for (let i = 0; i < meanings.length; i++) {
    const text = meanings[i]
    recoded[i] = text === null ? missing : (codeOf.get(text) ?? missing)
  }
  const codes = levelCodes(rowCodes.length, levels.length)
  translateCodes(rowCodes, recoded, codes)
  return { kind: 'nominal', name, codes, levels }
}

/** target[row] = meanings[rowCodes[row]]; one function for each kind, which the engine compiles to plain loads. */
export function translateCodes(rowCodes: RowCodes, meanings: Uint32Array, target: LevelCodes): void {
  for (let row = 0; row < rowCodes.length; row++) target[row] = meanings[rowCodes[row]]
}

export function translateDays(rowCodes: RowCodes, meanings: Int32Array, target: Int32Array): void {
  for (let row = 0; row < rowCodes.length; row++) target[row] = meanings[rowCodes[row]]
}

export function translateNumbers(rowCodes: RowCodes, meanings: Float64Array, target: Float64Array): void {
  for (let row = 0; row < rowCodes.length; row++) target[row] = meanings[rowCodes[row]]
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
  const days = new Int32Array(dictionary.length)
  translateDays(dictionary.rowCodes(), dayOfCode, days)
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
