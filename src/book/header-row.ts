import { InputError } from '../stats/input-error.ts'
import type { TableName } from './columns.ts'
import type { BookErrorCode } from './error-codes.ts'
import type { HeaderRow } from './load-cells.ts'
import type { TableMapping } from './mapping.ts'
import { recogniseColumns } from './recognise-columns.ts'
import type { TableSource } from './table-source.ts'

const mostColumns = 4096

/**
 * The header: the first row that is not blank, or below it the row where most names are recognised (exports put a
 * title and a date above the table). Names are made unique; an empty one becomes `column_3`.
 */
export function findHeader(
  source: TableSource,
  table: TableName,
  mapping: TableMapping | null = null,
): HeaderRow {
  const { file, head } = source
  const scores = head.map(({ texts }) => recognisedCount(table, texts, mapping))
  const best = scores.indexOf(Math.max(...scores))
  const isTitled = scores[best] >= 3 && scores[best] > scores[0]
  const { row, texts } = head[isTitled ? best : 0]
  if (texts.length < 2) throw new InputError<BookErrorCode>('oneColumnOnly', { file })
  if (texts.length > mostColumns)
    throw new InputError<BookErrorCode>('tooManyColumns', { file, columns: texts.length })
  return { row, names: uniqueNames(texts) }
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
