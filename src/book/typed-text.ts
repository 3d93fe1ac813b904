import { NO_DATE } from '../lending/calendar.ts'
import { levelCodes } from '../stats/frame.ts'
import type { BookColumn, TextColumn } from './book.ts'
import type { CanonicalColumn } from './canonical-column.ts'
import { codedValue, flagValue } from './codes.ts'
import { dayOfText, monthOfText } from './date-text.ts'
import type { Dictionary } from './dictionary.ts'
import type { ProblemCode } from './error-codes.ts'
import { nominalFromTexts, orderedLevels, translate } from './frame-column.ts'
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

export function isAbsent(text: string): boolean {
  return missingTexts.has(text) || missingInBook.has(text) || text.trim() === ''
}

function texts(dictionary: Dictionary, name: string): TextColumn {
  const cleaned = dictionary.texts.map((text) => (isAbsent(text) ? null : cleanText(text)))
  const codes = dictionary.rowCodes()
  const values = new Array<string | null>(codes.length)
  for (let row = 0; row < codes.length; row++) values[row] = cleaned[codes[row]]
  return { kind: 'text', name, values }
}

/** Ids and labels: many levels stay in the order of their first rows (sorting a million ids serves nobody). */
function ids(dictionary: Dictionary, name: string): BookColumn {
  const meanings = dictionary.texts.map((text) => (isAbsent(text) ? null : cleanText(text)))
  const distinct = new Set(meanings.filter((text) => text !== null))
  const levels = distinct.size > 10_000 ? [...distinct] : orderedLevels(distinct)
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
  translate(dictionary.rowCodes(), dayOfCode, days)
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
  translate(dictionary.rowCodes(), meanings, values)
  reportRows(dictionary, unknown, 'unknownFlag', place)
  return { kind: 'numeric', name, values }
}

/** The levels of a closed set are all there, in its order, whether they occur or not. */
function typedCodes(dictionary: Dictionary, column: CanonicalColumn, place: Place): BookColumn {
  const levels = column.levels ?? []
  const unknown = new Set<number>()
  const missing = levels.length
  const meanings = Int32Array.from(dictionary.texts, (text, code) => {
    if (missingTexts.has(text) || text.trim() === '') return missing
    const value = codedValue(column, cleanText(text))
    if (value !== null) return levels.indexOf(value)
    if (!missingInBook.has(text)) unknown.add(code)
    return missing
  })
  const codes = levelCodes(dictionary.length, levels.length)
  translate(dictionary.rowCodes(), meanings, codes)
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
