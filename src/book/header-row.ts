import { InputError } from '../stats/input-error.ts'
import type { TableName } from './columns.ts'
import { looksLikeDate } from './date-text.ts'
import type { BookErrorCode } from './error-codes.ts'
import { frameNumber } from './frame-column.ts'
import type { HeaderRow } from './load-cells.ts'
import type { TableMapping } from './mapping.ts'
import { cleanText } from './number-text.ts'
import { isLoanBook, recogniseColumns } from './recognise-columns.ts'
import type { TableSource } from './table-source.ts'
import { type HeaderUnit, unitNamed } from './units.ts'

const mostColumns = 4096

/**
 * The header: the first row that is not blank, or below it the row that makes the table one of ours, or in any
 * other table the row below its titles. Names are made unique; an empty one becomes `column_3`.
 */
export function findHeader(
  source: TableSource,
  table: TableName,
  mapping: TableMapping | null = null,
): HeaderRow {
  const { file, head } = source
  const scores = head.map(({ texts }) => recognisedCount(table, texts, mapping))
  const best = scores.indexOf(Math.max(...scores))
  const isBook = table !== 'loans' || isLoanBook(recogniseColumns('loans', head[best].texts, mapping))
  const isRecognisedBelow = isBook && scores[best] >= 2 && scores[best] > scores[0]
  const headerAt = isRecognisedBelow ? best : belowTitles(head)
  const { row, texts } = head[headerAt]
  if (texts.length < 2) {
    throw new InputError<BookErrorCode>(source.format === 'xlsx' ? 'sheetIsNoTable' : 'oneColumnOnly', {
      file,
    })
  }
  if (texts.length > mostColumns)
    throw new InputError<BookErrorCode>('tooManyColumns', { file, columns: texts.length })
  const titles = head.slice(0, headerAt).flatMap((title) => title.texts)
  return { row, names: uniqueNames(texts), titleUnit: moneyUnitIn(titles) }
}

/**
 * Where the header of a table stands that is none of ours: the first row, or below titles, dates and the merged heads
 * of a two-row header, which fill less than half of the table's width. What looks like a row of data is no header, so
 * that a file without names for most of its columns keeps its first row.
 */
function belowTitles(head: TableSource['head']): number {
  const filled = head.map(({ texts }) => texts.filter((text) => text.trim() !== ''))
  const width = Math.max(...filled.map(({ length }) => length))
  const at = filled.findIndex(({ length }) => length * 2 >= width)
  const isHeader =
    new Set(filled[at]).size === filled[at].length &&
    filled[at].every((text) => Number.isNaN(frameNumber(text)) && !looksLikeDate(cleanText(text)))
  return isHeader ? at : 0
}

/** 单位：万元 */
function moneyUnitIn(titles: readonly string[]): HeaderUnit | null {
  const stated = /单位[:：]?\s*(?:人民币)?\s*(亿元|万元|千元|元)/.exec(titles.join(' '))
  return stated ? unitNamed(stated[1]) : null
}

function recognisedCount(table: TableName, texts: readonly string[], mapping: TableMapping | null): number {
  return recogniseColumns(table, texts, mapping).filter(({ column }) => column !== null).length
}

function uniqueNames(texts: readonly string[]): string[] {
  const seen = new Set<string>()
  return texts.map((text, index) => {
    const base = text.replace(/^\uFEFF/, '').trim() || `column_${index + 1}`
    let name = base
    for (let number = 2; seen.has(name); number++) name = `${base} (${number})`
    seen.add(name)
    return name
  })
}
