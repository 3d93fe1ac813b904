import type { Book, BookColumn, BookTable } from '../../../book/book.ts'
import { latestDay, monthEnd } from '../../../book/sample/as-of.ts'
import { cropYearsOf } from '../../../book/sample/cohort-reading.ts'
import { daysOf, numbersOf } from '../../../book/sample/table-columns.ts'
import { type Day, dayOf } from '../../../lending/calendar.ts'
import { HARVEST_MONTH } from '../../../lending/price-shock.ts'
import { takeRowsOf } from '../../../stats/frame.ts'

/**
 * The book with the weather and prices that were known on an earlier day: months of prices that were over, and the
 * disasters of crop years whose harvest had begun (they have a year and no day). How notes stood then is not here but
 * in `notePositions`. The book itself where it ends by that day.
 */
export function bookKnownBy(book: Book, day: Day): Book {
  const latest = latestDay(book)
  if (latest === null || latest <= day) return book
  const { disasters, prices } = book.companions
  const years = numbersOf(disasters, 'year')
  const months = daysOf(prices, 'month')
  return {
    ...book,
    loans: withoutLaterFlags(book, day),
    companions: {
      ...book.companions,
      ...(disasters && years ? { disasters: rowsWhere(disasters, (row) => isKnown(years[row], day)) } : {}),
      ...(prices && months ? { prices: rowsWhere(prices, (row) => monthEnd(months[row]) <= day) } : {}),
    },
  }
}

function isKnown(cropYear: number, day: Day): boolean {
  return Number.isNaN(cropYear) || dayOf(cropYear, HARVEST_MONTH, 1) <= day
}

/** A note's own flag of a disaster that had not been seen is blank. */
function withoutLaterFlags(book: Book, day: Day): BookTable {
  const { loans } = book
  const flag = numbersOf(loans, 'disaster')
  if (flag === null) return loans
  const cropYears = cropYearsOf(book)
  const values = flag.map((own, row) => (isKnown(cropYears[row], day) ? own : Number.NaN))
  const columns = new Map(loans.columns).set('disaster', { kind: 'numeric', name: 'disaster', values })
  return { ...loans, columns }
}

function rowsWhere(table: BookTable, isKept: (row: number) => boolean): BookTable {
  const rows = Uint32Array.from(Array.from({ length: table.rows }, (_, row) => row).filter(isKept))
  const columns = new Map([...table.columns].map(([name, column]) => [name, taken(column, rows)]))
  return { rows: rows.length, columns }
}

function taken(column: BookColumn, rows: Uint32Array): BookColumn {
  switch (column.kind) {
    case 'date':
      return { ...column, days: Int32Array.from(rows, (row) => column.days[row]) }
    case 'text':
      return { ...column, values: Array.from(rows, (row) => column.values[row]) }
    case 'numeric':
      return takeRowsOf(column, rows)
    case 'nominal':
      return takeRowsOf(column, rows)
  }
}
