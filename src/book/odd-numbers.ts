import { frameNumber, isMissingText } from './frame-column.ts'
import { cleanText, missingInBook } from './number-text.ts'
import type { Numbers } from './numbers.ts'

/** What else people write where a number is not known: SAS and Stata, UCI's files, broken formulas, Chinese forms. */
const missingAmongNumbers: ReadonlySet<string> = new Set([
  ...missingInBook,
  ...'. ? n/a N/a na Na NULL Null nil 无 缺 缺失 未填 未提供 暂无 #DIV/0! #VALUE! #REF! #NUM! #NAME?'.split(
    ' ',
  ),
])
/** From so many distinct numbers on, a column measures something; `1` and `-` alone are two levels. */
const fewestMeasures = 3
const decimalComma = /^[+-]?\d+(?:\.\d{3})*,\d+$/
const thousandsComma = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/

/** True where a text can stand in a column of numbers: a number, or a spelling of "not known" among numbers. */
export function mayStandAmongNumbers(text: string, delimiter: string): boolean {
  return (
    isMissingText(text) ||
    !Number.isNaN(frameNumber(text)) ||
    missingAmongNumbers.has(text.trim()) ||
    (delimiter !== ',' && decimalComma.test(text.trim()))
  )
}

/**
 * Fills in the numbers of a column that were not plain; false where a text is none, so that the column is text.
 * `isKnownMeasure`: the caller knows that the column measures something. Where commas do not part the cells they may be decimal ones (0,85), which one unmistakable text of a column tells.
 */
export function fillOddNumbers(numbers: Numbers, delimiter: string, isKnownMeasure = false): boolean {
  const texts = numbers.oddTextsSeen()
  const isCommaDecimal = delimiter !== ',' && hasDecimalCommas(texts)
  const hasMarks = texts.some((text) => missingAmongNumbers.has(text.trim()))
  const isMeasured = hasMarks && (isKnownMeasure || isMeasure(numbers, texts))
  return numbers.resolveOdd((text) => {
    if (isMissingText(text) || (isMeasured && missingAmongNumbers.has(text.trim()))) return Number.NaN
    const value = isCommaDecimal ? decimalCommaNumber(text) : frameNumber(text)
    return Number.isNaN(value) ? null : value
  })
}

function hasDecimalCommas(texts: readonly string[]): boolean {
  const withComma = texts.map((text) => cleanText(text)).filter((text) => text.includes(','))
  return (
    withComma.every((text) => decimalComma.test(text)) && withComma.some((text) => !thousandsComma.test(text))
  )
}

function decimalCommaNumber(text: string): number {
  const clean = cleanText(text)
  return decimalComma.test(clean) ? Number(clean.replaceAll('.', '').replace(',', '.')) : frameNumber(text)
}

function isMeasure(numbers: Numbers, oddTexts: readonly string[]): boolean {
  const distinct = new Set<number>()
  for (const value of numbers.plainValues()) {
    if (!Number.isNaN(value)) distinct.add(value)
    if (distinct.size >= fewestMeasures) return true
  }
  for (const text of oddTexts) {
    const value = frameNumber(text)
    if (!Number.isNaN(value)) distinct.add(value)
  }
  return distinct.size >= fewestMeasures
}
