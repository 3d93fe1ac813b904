import { NO_DATE } from '../../lending/calendar.ts'
import type { NominalColumn } from '../../stats/frame.ts'
import type { BookColumn, BookTable } from '../book.ts'

/**
 * Typed access to the columns of a table. A column that is absent, or of another kind than the canonical one,
 * is null: the caller says what it does without.
 */
export function numbersOf(table: BookTable | undefined, name: string): Float64Array | null {
  const column = table?.columns.get(name)
  return column?.kind === 'numeric' ? column.values : null
}

export function daysOf(table: BookTable | undefined, name: string): Int32Array | null {
  const column = table?.columns.get(name)
  return column?.kind === 'date' ? column.days : null
}

export function nominalOf(table: BookTable | undefined, name: string): NominalColumn | null {
  const column = table?.columns.get(name)
  return column?.kind === 'nominal' ? column : null
}

/** Who or what a row belongs to, as codes of distinct texts. */
export interface Identity {
  /** `texts.length` where the row has none. */
  readonly codes: ArrayLike<number>
  readonly texts: readonly string[]
}

/** Ids stand as nominal columns, keys as text; both are codes here. */
export function identityOf(table: BookTable | undefined, name: string): Identity | null {
  const column = table?.columns.get(name)
  return column ? identityOfColumn(column) : null
}

/** Columns never change, so what a text column's codes are, and which rows a key names, is found once. */
const codedTexts = new WeakMap<BookColumn, Identity>()

function identityOfColumn(column: BookColumn): Identity | null {
  switch (column.kind) {
    case 'nominal':
      return { codes: column.codes, texts: column.levels }
    case 'text': {
      const known = codedTexts.get(column) ?? coded(column.values)
      codedTexts.set(column, known)
      return known
    }
    case 'numeric':
      return coded(Array.from(column.values, (value) => (Number.isNaN(value) ? null : String(value))))
    case 'date':
      return null
  }
}

function coded(values: readonly (string | null)[]): Identity {
  const codeOf = new Map<string, number>()
  const codes = new Uint32Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const text = values[row]
    if (text === null) continue
    const code = codeOf.get(text) ?? codeOf.size
    codeOf.set(text, code)
    codes[row] = code
  }
  for (let row = 0; row < values.length; row++) if (values[row] === null) codes[row] = codeOf.size
  return { codes, texts: [...codeOf.keys()] }
}

/**
 * For each of `rows` rows of `foreign` the row of `table` whose `key` is the same, or −1; reading has set second rows of
 * a key aside. Only the texts that `foreign` names are looked up. Null where the table has no such key.
 */
export function rowsOfKey(
  foreign: Identity,
  rows: number,
  table: BookTable | undefined,
  key: string,
): Int32Array | null {
  const column = table?.columns.get(key)
  const rowOfCode = rowOfEachText(foreign, table, key)
  if (!column || !rowOfCode) return null
  return remembered(joinedRows, foreign.codes, column, () => {
    const found = new Int32Array(rows)
    for (let row = 0; row < rows; row++) found[row] = rowOfCode[foreign.codes[row]]
    return found
  })
}

/** The same by code of `foreign`, −1 at `texts.length`. Found once for each pair of columns. */
export function rowOfEachText(
  foreign: Identity,
  table: BookTable | undefined,
  key: string,
): Int32Array | null {
  const column = table?.columns.get(key)
  const textAt = column && textReader(column)
  if (!table || !column || !textAt) return null
  return remembered(joinedTexts, foreign.texts, column, () => rowsOfTexts(foreign.texts, table.rows, textAt))
}

/** Rows of a key column by what names them: columns never change, and a join is read and never written to. */
type Joins = WeakMap<object, WeakMap<BookColumn, Int32Array>>

const joinedTexts: Joins = new WeakMap()
const joinedRows: Joins = new WeakMap()

function remembered(joins: Joins, by: object, key: BookColumn, compute: () => Int32Array): Int32Array {
  const own = joins.get(by) ?? new WeakMap<BookColumn, Int32Array>()
  joins.set(by, own)
  const known = own.get(key) ?? compute()
  own.set(key, known)
  return known
}

/** So many rows that the texts leave out are passed over before a text counts as out of order. */
const ROWS_SKIPPED = 32

/**
 * For each text the row that has it, or −1; one more at the end, −1 as well, for rows without a text. Companions
 * mostly name the rows in their order, so that the next ones are tried before a table is made of what is left.
 */
function rowsOfTexts(
  texts: readonly string[],
  rows: number,
  textAt: (row: number) => string | null,
): Int32Array {
  const rowOfCode = new Int32Array(texts.length + 1).fill(-1)
  const codeOf = new Map<string, number>()
  let next = 0
  for (let code = 0; code < texts.length; code++) {
    const end = Math.min(next + ROWS_SKIPPED, rows)
    let row = next
    while (row < end && textAt(row) !== texts[code]) row++
    if (row < end) {
      rowOfCode[code] = row
      next = row + 1
    } else codeOf.set(texts[code], code)
  }
  for (let row = 0; codeOf.size > 0 && row < rows; row++) {
    const text = textAt(row)
    const code = text === null ? undefined : codeOf.get(text)
    if (code !== undefined && rowOfCode[code] < 0) rowOfCode[code] = row
  }
  return rowOfCode
}

function textReader(column: BookColumn): ((row: number) => string | null) | null {
  if (column.kind === 'text') return (row) => column.values[row]
  return column.kind === 'nominal' ? (row) => levelAt(column, row) : null
}

/** `NO_DATE` where the column is absent. */
export function dayAt(days: Int32Array | null, row: number): number {
  return days === null ? NO_DATE : days[row]
}

/** NaN where the column is absent. */
export function numberAt(values: Float64Array | null, row: number): number {
  return values === null ? Number.NaN : values[row]
}

/** Null where the column is absent or the row has no level. */
export function levelAt(column: NominalColumn | null, row: number): string | null {
  return column?.levels[column.codes[row]] ?? null
}

/** True where the table has the column and at least one row a value in it. */
export function hasValues(table: BookTable | undefined, name: string): boolean {
  const column = table?.columns.get(name)
  switch (column?.kind) {
    case undefined:
      return false
    case 'numeric':
      return column.values.some((value) => !Number.isNaN(value))
    case 'date':
      return column.days.some((day) => day !== NO_DATE)
    case 'nominal':
      return column.codes.some((code) => code < column.levels.length)
    case 'text':
      return column.values.some((value) => value !== null)
  }
}
