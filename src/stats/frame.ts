/**
 * A frame is columns of equal length: numbers, or codes of named levels. It is all that the engine knows of
 * the world; it never hears of a loan, a date or a file.
 */

/** Numbers; `NaN` is a missing value. */
export interface NumericColumn {
  readonly kind: 'numeric'
  readonly name: string
  readonly values: Float64Array
}

/** Codes into `levels`; the code `levels.length` is a missing value. Levels are unique and in display order. */
export interface NominalColumn {
  readonly kind: 'nominal'
  readonly name: string
  readonly codes: LevelCodes
  readonly levels: readonly string[]
}

export type LevelCodes = Uint8Array | Uint16Array | Uint32Array

export type Column = NumericColumn | NominalColumn

export interface Frame {
  readonly rows: number
  readonly columns: readonly Column[]
}

export function numericColumn(name: string, values: Float64Array | readonly number[]): NumericColumn {
  return {
    kind: 'numeric',
    name,
    values: values instanceof Float64Array ? values : Float64Array.from(values),
  }
}

/** Codes texts into levels. Levels default to the distinct texts in code-point order; `null` is missing. */
export function nominalColumn(
  name: string,
  texts: readonly (string | null)[],
  levels: readonly string[] = sortedByCodePoint(new Set(texts.filter((text) => text !== null))),
): NominalColumn {
  const codeOf = new Map(levels.map((level, code) => [level, code]))
  const codes = levelCodes(texts.length, levels.length)
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row]
    codes[row] = text === null ? levels.length : (codeOf.get(text) ?? levels.length)
  }
  return { kind: 'nominal', name, codes, levels }
}

/** The narrowest code array that holds `levelCount` levels and the missing code. */
export function levelCodes(rows: number, levelCount: number): LevelCodes {
  if (levelCount < 0xff) return new Uint8Array(rows)
  if (levelCount < 0xffff) return new Uint16Array(rows)
  return new Uint32Array(rows)
}

/** Code-point order is the same on every machine, where a locale's order is not. */
export function sortedByCodePoint(texts: Iterable<string>): string[] {
  return [...texts].sort((a, b) => {
    if (a === b) return 0
    const left = [...a]
    const right = [...b]
    for (let i = 0; i < Math.min(left.length, right.length); i++) {
      const difference = left[i].codePointAt(0)! - right[i].codePointAt(0)!
      if (difference !== 0) return difference
    }
    return left.length - right.length
  })
}

export function columnNamed(frame: Frame, name: string): Column | undefined {
  return frame.columns.find((column) => column.name === name)
}

/** True where the row has no value in the column. */
export function isMissing(column: Column, row: number): boolean {
  return column.kind === 'numeric'
    ? Number.isNaN(column.values[row])
    : column.codes[row] === column.levels.length
}

/** The rows of a frame, in the order given; a row may be named more than once (a resample). */
export function takeRows(frame: Frame, rows: ArrayLike<number>): Frame {
  return { rows: rows.length, columns: frame.columns.map((column) => takeRowsOf(column, rows)) }
}

/** `count` of `rows` row numbers at even distances, from 0 on. */
export function evenlySpread(rows: number, count: number): Uint32Array {
  const picked = new Uint32Array(count)
  for (let i = 0; i < count; i++) picked[i] = Math.floor((i * rows) / count)
  return picked
}

export function takeRowsOf<C extends Column>(column: C, rows: ArrayLike<number>): C
export function takeRowsOf(column: Column, rows: ArrayLike<number>): Column {
  if (column.kind === 'numeric') {
    const values = new Float64Array(rows.length)
    for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]]
    return { ...column, values }
  }
  const codes = levelCodes(rows.length, column.levels.length)
  for (let i = 0; i < rows.length; i++) codes[i] = column.codes[rows[i]]
  return { ...column, codes }
}
