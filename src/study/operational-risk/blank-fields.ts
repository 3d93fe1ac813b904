import type { Book, BookColumn } from '../../book/book.ts'
import type { Identity } from '../../book/sample/table-columns.ts'
import { NO_DATE } from '../../lending/calendar.ts'

/** What every note must have in a core system (DOMAIN.md §8.1, marked M), as far as it is one column. */
export const mandatoryFields = [
  'household_id',
  'identity_number',
  'product',
  'branch',
  'account_manager',
  'balance',
  'annual_rate',
  'guarantee',
  'purpose',
  'category',
] as const
export type MandatoryField = (typeof mandatoryFields)[number]

export interface BlankLine {
  readonly name: string | null
  readonly notes: number
  /** Over all fields that the book has: cells that are blank, of notes × fields. */
  readonly blank: number
  /** The field that is blank most often; null where none is. */
  readonly worst: { readonly field: MandatoryField; readonly blank: number } | null
}

export interface BlankFields {
  readonly fields: readonly MandatoryField[]
  /** Columns that the book does not have at all. */
  readonly absent: readonly MandatoryField[]
  readonly lines: readonly BlankLine[]
  /** Blank cells by field over all notes, in the order of `fields`. */
  readonly byField: readonly number[]
}

export function blankFields({ loans }: Book, isIn: Uint8Array, branch: Identity | null): BlankFields {
  const fields = mandatoryFields.filter((field) => loans.columns.has(field))
  const lines = (branch?.texts.length ?? 0) + 1
  const codeAt = (row: number) => (branch === null ? 0 : Math.min(branch.codes[row], lines - 1))
  const notes = new Float64Array(lines)
  for (let row = 0; row < isIn.length; row++) if (isIn[row]) notes[codeAt(row)] += 1
  const blanks = fields.map((field) => {
    const column = loans.columns.get(field)
    const counts = new Float64Array(lines)
    if (!column) return counts
    for (let row = 0; row < isIn.length; row++) {
      if (isIn[row] && isBlank(column, row)) counts[codeAt(row)] += 1
    }
    return counts
  })
  const lineOf = (held: number, line: number): BlankLine => {
    const ofField = blanks.map((counts) => counts[line])
    const most = Math.max(0, ...ofField)
    return {
      name: branch?.texts[line] ?? null,
      notes: held,
      blank: ofField.reduce((sum, count) => sum + count, 0),
      worst: most > 0 ? { field: fields[ofField.indexOf(most)], blank: most } : null,
    }
  }
  return {
    fields,
    absent: mandatoryFields.filter((field) => !fields.includes(field)),
    lines: Array.from(notes, lineOf).filter((line) => line.notes > 0),
    byField: blanks.map((counts) => counts.reduce((sum, count) => sum + count, 0)),
  }
}

function isBlank(column: BookColumn, row: number): boolean {
  switch (column.kind) {
    case 'numeric':
      return Number.isNaN(column.values[row])
    case 'nominal':
      return column.codes[row] >= column.levels.length
    case 'date':
      return column.days[row] === NO_DATE
    case 'text':
      return column.values[row] === null
  }
}
