import { NO_DATE } from '../lending/calendar.ts'
import { levelCodes } from '../stats/frame.ts'
import type { BookColumn, TextColumn } from './book.ts'
import type { CanonicalColumn } from './canonical-column.ts'
import { codedValue, flagValue } from './codes.ts'
import { dayOfText, monthOfText } from './date-text.ts'
import type { Dictionary } from './dictionary.ts'
import type { ProblemCode } from './error-codes.ts'
import {
  nominalFromTexts,
  orderedLevels,
  translateCodes,
  translateDays,
  translateNumbers,
} from './frame-column.ts'
import { cleanText, missingInBook, missingTexts } from './number-text.ts'
import type { ProblemLog } from './problem-log.ts'

interface Place {
  readonly header: string
  readonly sourceRows: Uint32Array
  readonly log: ProblemLog
}

/** Types a column read through a dictionary: each distinct spelling is judged once, then the rows are translated. */
export function typedTexts(dictionary: Dictionary, column: CanonicalColumn, place: Place): BookColumn {
  const { name, type } = column
  if (type === 'date') return typedDates(dictionary, name, dayOfText, place)
  if (type === 'month') return typedDates(dictionary, name, monthOfText, place)
  if (type === 'flag') return typedFlags(dictionary, name, place)
  if (type === 'code') return typedCodes(dictionary, column, place)
  if (type === 'key' || type === 'identity' || type === 'text') return texts(dictionary, name)
  return ids(dictionary, name)
}

const longestMissing = Math.max(...[...missingTexts, ...missingInBook].map((text) => text.length))

/** True where it is known that no two rows hold the same text; a column may be unique without it being known. */
export function isUnique(dictionary: Dictionary): boolean {
  const { texts, length } = dictionary
  return texts.length === length && areAsRead(dictionary, texts.map(meaningOf))
}

export function isAbsent(text: string): boolean {
  if (text.length > longestMissing) return text.trim() === ''
  return missingTexts.has(text) || missingInBook.has(text) || text.trim() === ''
}

function meaningOf(text: string): string | null {
  return isAbsent(text) ? null : cleanText(text)
}

function texts(dictionary: Dictionary, name: string): TextColumn {
  const cleaned = dictionary.texts.map(meaningOf)
  const codes = dictionary.rowCodes()
  const values = new Array<string | null>(codes.length)
  for (let row = 0; row < codes.length; row++) values[row] = cleaned[codes[row]]
  return { kind: 'text', name, values }
}

const mostSortedIds = 10_000

/** True where cleaning changed no text, and so made no two of them the same. */
function areAsRead(dictionary: Dictionary, meanings: readonly (string | null)[]): boolean {
  const { texts, isAscii } = dictionary
  return isAscii && meanings.every((text, code) => text === null || text === texts[code])
}

/** Distinct texts are their own levels, without a look-up for each. */
function idsAsRead(
  dictionary: Dictionary,
  name: string,
  meanings: readonly (string | null)[],
  levels: readonly string[],
): BookColumn {
  let next = 0
  const recoded = Uint32Array.from(meanings, (text) => (text === null ? levels.length : next++))
  const codes = levelCodes(dictionary.length, levels.length)
  translateCodes(dictionary.rowCodes(), recoded, codes)
  return { kind: 'nominal', name, codes, levels }
}

/** Ids and labels: many levels stay in the order of their first rows (sorting a million ids serves nobody). */
function ids(dictionary: Dictionary, name: string): BookColumn {
  const meanings = dictionary.texts.map(meaningOf)
  if (areAsRead(dictionary, meanings)) {
    const levels = meanings.filter((text) => text !== null)
    if (levels.length > mostSortedIds) return idsAsRead(dictionary, name, meanings, levels)
  }
  const distinct = new Set(meanings.filter((text) => text !== null))
  const levels = distinct.size > mostSortedIds ? [...distinct] : orderedLevels(distinct)
  return nominalFromTexts(name, dictionary.rowCodes(), meanings, levels)
}

function typedDates(
  dictionary: Dictionary,
  name: string,
  parse: (text: string) => number | null,
  place: Place,
): BookColumn {
  const unreadable = new Set<number>()
  const dayOfCode = Int32Array.from(dictionary.texts, (text, code) => {
    if (isAbsent(text)) return NO_DATE
    const day = parse(text)
    if (day === null) unreadable.add(code)
    return day ?? NO_DATE
  })
  const days = new Int32Array(dictionary.length)
  translateDays(dictionary.rowCodes(), dayOfCode, days)
  reportRows(dictionary, unreadable, 'unreadableDate', place)
  return { kind: 'date', name, days }
}

function typedFlags(dictionary: Dictionary, name: string, place: Place): BookColumn {
  const unknown = new Set<number>()
  const meanings = Float64Array.from(dictionary.texts, (text, code) => {
    if (isAbsent(text)) return Number.NaN
    const flag = flagValue(cleanText(text))
    if (flag === null) unknown.add(code)
    return flag ?? Number.NaN
  })
  const values = new Float64Array(dictionary.length)
  translateNumbers(dictionary.rowCodes(), meanings, values)
  reportRows(dictionary, unknown, 'unknownFlag', place)
  return { kind: 'numeric', name, values }
}

/** The levels of a closed set are all there, in its order, whether they occur or not. */
function typedCodes(dictionary: Dictionary, column: CanonicalColumn, place: Place): BookColumn {
  const levels = column.levels ?? []
  const unknown = new Set<number>()
  const missing = levels.length
  const meanings = Uint32Array.from(dictionary.texts, (text, code) => {
    if (missingTexts.has(text) || text.trim() === '') return missing
    const value = codedValue(column, cleanText(text))
    if (value !== null) return levels.indexOf(value)
    if (!missingInBook.has(text)) unknown.add(code)
    return missing
  })
  const codes = levelCodes(dictionary.length, levels.length)
  translateCodes(dictionary.rowCodes(), meanings, codes)
  reportRows(dictionary, unknown, 'unknownCode', place)
  return { kind: 'nominal', name: column.name, codes, levels }
}

function reportRows(
  dictionary: Dictionary,
  faulty: ReadonlySet<number>,
  code: ProblemCode,
  { header, sourceRows, log }: Place,
): void {
  if (faulty.size === 0) return
  const codes = dictionary.rowCodes()
  for (let row = 0; row < codes.length; row++) {
    if (!faulty.has(codes[row])) continue
    const value = dictionary.texts[codes[row]]
    log.add(code, { row: sourceRows[row], column: header, value })
  }
}
