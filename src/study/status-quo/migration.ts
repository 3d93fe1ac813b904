import type { Book } from '../../book/book.ts'
import { monthEnd } from '../../book/sample/as-of.ts'
import {
  dayAt,
  daysOf,
  identityOf,
  levelAt,
  nominalOf,
  numbersOf,
  rowsOfKey,
} from '../../book/sample/table-columns.ts'
import { addMonths, type Day, NO_DATE } from '../../lending/calendar.ts'
import { type MigrationRates, migrationRates } from '../../lending/category-migration.ts'
import { type Category, categories } from '../../lending/vocabulary.ts'
import type { NotePositions } from './note-positions.ts'

/** Where the notes of one month's end stood at a later one. Balances in fen. */
export interface Migration {
  /** First days of both months. */
  readonly from: Day
  readonly to: Day
  /** `[opening category][closing category, then paid off, then written off]`. */
  readonly notes: readonly (readonly number[])[]
  readonly openingBalance: readonly number[]
  /** Closing balances of the opening notes, `[opening category][closing category]`. */
  readonly closingBalance: readonly (readonly number[])[]
  readonly rates: MigrationRates
  /** Rows of the opening month in the population, and those of them without a category. */
  readonly read: number
  readonly withoutCategory: number
}

export const PAID_OFF = categories.length
export const WRITTEN_OFF = categories.length + 1

/** Between the last month's end by the as-of date and the one a year before, or the earliest less far back. */
export function migrationOf(book: Book, { isIn, asOf }: NotePositions): Migration | null {
  const table = book.companions.snapshots
  const months = daysOf(table, 'month')
  const balances = numbersOf(table, 'balance')
  const category = nominalOf(table, 'category')
  const foreign = identityOf(table, 'loan_id')
  const loanOf = table && foreign && rowsOfKey(foreign, table.rows, book.loans, 'loan_id')
  if (!table || !months || !balances || !category || !loanOf) return null
  const period = periodOf(months, asOf)
  if (period === null) return null
  const codeOf = categoryCodes(category.levels)
  const opening = new Uint8Array(isIn.length).fill(255)
  const closing = new Uint8Array(isIn.length).fill(255)
  const closingBalances = new Float64Array(isIn.length)
  const openingBalance = categories.map(() => 0)
  let read = 0
  let withoutCategory = 0
  for (let row = 0; row < table.rows; row++) {
    const loan = loanOf[row]
    if (loan < 0 || !isIn[loan] || !(balances[row] > 0)) continue
    const code = codeOf[category.codes[row]] ?? 255
    if (months[row] === period.from) {
      read++
      if (code === 255) withoutCategory++
      else openingBalance[code] += balances[row]
      opening[loan] = code
    } else if (months[row] === period.to) {
      closing[loan] = code
      closingBalances[loan] = balances[row]
    }
  }
  const notes = categories.map(() => new Array<number>(categories.length + 2).fill(0))
  const closingBalance = categories.map(() => categories.map(() => 0))
  const isWrittenOff = writeOffs(book, monthEnd(period.to))
  for (let loan = 0; loan < isIn.length; loan++) {
    const from = opening[loan]
    if (from === 255) continue
    const to = closing[loan]
    if (to !== 255) {
      notes[from][to]++
      closingBalance[from][to] += closingBalances[loan]
    } else notes[from][isWrittenOff(loan) ? WRITTEN_OFF : PAID_OFF]++
  }
  return {
    ...period,
    notes,
    openingBalance,
    closingBalance,
    rates: migrationRates(closingBalance),
    read,
    withoutCategory,
  }
}

function periodOf(months: Int32Array, asOf: Day): { from: Day; to: Day } | null {
  const known = new Set<Day>()
  let last = NO_DATE
  for (const month of months) {
    if (month === last || month === NO_DATE) continue
    last = month
    if (monthEnd(month) <= asOf) known.add(month)
  }
  const to = Math.max(...known)
  if (known.size < 2) return null
  const yearBefore = addMonths(to, -12)
  const within = [...known].filter((month) => month >= yearBefore && month < to)
  return within.length === 0 ? null : { from: Math.min(...within), to }
}

function categoryCodes(levels: readonly string[]): number[] {
  return levels.map((level) => {
    const code = categories.indexOf(level as Category)
    return code < 0 ? 255 : code
  })
}

function writeOffs({ loans }: Book, by: Day): (row: number) => boolean {
  const writtenOffOn = daysOf(loans, 'written_off_on')
  const settledBy = nominalOf(loans, 'settled_by')
  return (row) => {
    const day = dayAt(writtenOffOn, row)
    return (day !== NO_DATE && day <= by) || levelAt(settledBy, row) === 'write_off'
  }
}
