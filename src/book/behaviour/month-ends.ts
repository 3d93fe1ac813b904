import { type Day, NO_DATE } from '../../lending/calendar.ts'
import { isNonPerforming } from '../../lending/outcome.ts'
import { type Category, categories } from '../../lending/vocabulary.ts'
import type { BookTable } from '../book.ts'
import { monthOf } from '../month-of.ts'
import { daysOf, levelAt, nominalOf, numberAt, numbersOf } from '../sample/table-columns.ts'

/** One note at its months' ends, earliest first. Only the first `count` entries are in use: buffers are reused. */
export interface MonthEnds {
  count: number
  /** Months since year 0: 12 · year + month − 1. */
  readonly months: Int32Array
  /** NaN where not given. */
  readonly daysPastDue: Float64Array
  /** Fen; NaN where not given. */
  readonly balance: Float64Array
  /** Codes into `categories`; `categories.length` where not given. */
  readonly category: Uint8Array
}

export function emptyMonthEnds(size: number): MonthEnds {
  return {
    count: 0,
    months: new Int32Array(size),
    daysPastDue: new Float64Array(size),
    balance: new Float64Array(size),
    category: new Uint8Array(size),
  }
}

/** Fills the buffers with the snapshots of one note by `asOf`; null where the table cannot be read so. */
export function monthEndReader(
  table: BookTable,
): ((rows: ArrayLike<number>, lastMonth: number, into: MonthEnds) => void) | null {
  const months = daysOf(table, 'month')
  const daysPastDue = numbersOf(table, 'days_past_due')
  if (!months || !daysPastDue) return null
  const balance = numbersOf(table, 'balance')
  const category = nominalOf(table, 'category')
  const codes = category?.levels.map((level) => categories.indexOf(level as Category)) ?? []
  const monthOfRow = monthReader(months)
  return (rows, lastMonth, into) => {
    into.count = 0
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]
      const month = monthOfRow(row)
      if (month > lastMonth || Number.isNaN(month)) continue
      const place = placeFor(into, month)
      if (place < 0) continue
      into.daysPastDue[place] = daysPastDue[row]
      into.balance[place] = numberAt(balance, row)
      into.category[place] = levelAt(category, row) === null ? categories.length : codes[category!.codes[row]]
    }
  }
}

/** Months repeat from row to row, so that the calendar is asked once for each. */
function monthReader(days: Int32Array): (row: number) => number {
  const known = new Map<Day, number>()
  return (row) => {
    const day = days[row]
    if (day === NO_DATE) return Number.NaN
    const found = known.get(day) ?? monthOf(day)
    known.set(day, found)
    return found
  }
}

/** Makes room in the order of months; −1 for a month that is there already: the first row of it counts. */
function placeFor(ends: MonthEnds, month: number): number {
  let place = ends.count
  while (place > 0 && ends.months[place - 1] > month) place--
  if (place > 0 && ends.months[place - 1] === month) return -1
  for (let i = ends.count; i > place; i--) {
    ends.months[i] = ends.months[i - 1]
    ends.daysPastDue[i] = ends.daysPastDue[i - 1]
    ends.balance[i] = ends.balance[i - 1]
    ends.category[i] = ends.category[i - 1]
  }
  ends.months[place] = month
  ends.count++
  return place
}

/** More than 90 days past due or in a non-performing category. */
export function isInDefaultAt({ daysPastDue, category }: MonthEnds, place: number, days: number): boolean {
  return daysPastDue[place] > days || isNonPerforming(categories[category[place]] ?? null)
}
