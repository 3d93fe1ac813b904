import type { Book } from '../../book/book.ts'
import { daysOf, numberAt, numbersOf, rowsOfKey } from '../../book/sample/table-columns.ts'
import { NO_DATE } from '../../lending/calendar.ts'
import { debtorsOf } from './households-of.ts'
import type { NotePositions } from './note-positions.ts'

/** How far files, ratings, lines and use reach among the households of the service area (建档、评级、授信、用信). */
export interface Coverage {
  readonly households: number
  /** The institution's own count of households in its area, in its last month; null where it gives none. */
  readonly inArea: number | null
  readonly filed: number | null
  readonly rated: number | null
  readonly granted: number | null
  /** Households with a line that owe on a note on the as-of date. */
  readonly using: number | null
  /** Owing households of the register without a line on it. */
  readonly usingWithoutLine: number | null
  /** Fen: lines granted and what the granted owe. */
  readonly lines: number | null
  readonly used: number | null
  readonly creditHouseholds: number | null
  readonly inArrears: number | null
  /** Lines past their last day on the as-of date. */
  readonly expired: number | null
}

/** Null where there is no register of households. */
export function coverageOf(book: Book, { balance, asOf }: NotePositions): Coverage | null {
  const table = book.companions.households
  if (!table || table.rows === 0) return null
  const granted = numbersOf(table, 'granted')
  const lines = numbersOf(table, 'line')
  const expires = daysOf(table, 'line_expires')
  const owed = balancesByHousehold(book, balance)
  const hasLine = (row: number) => (granted ? granted[row] === 1 : lines !== null && numberAt(lines, row) > 0)
  const canTellLines = granted !== null || lines !== null
  const using = { withLine: 0, without: 0, lines: 0, used: 0, expired: 0 }
  for (let row = 0; row < table.rows; row++) {
    const owes = (owed?.[row] ?? 0) > 0
    if (!hasLine(row)) {
      if (owes) using.without++
      continue
    }
    using.lines += numberAt(lines, row) || 0
    using.used += owed?.[row] ?? 0
    if (owes) using.withLine++
    if (expires && expires[row] !== NO_DATE && expires[row] < asOf) using.expired++
  }
  return {
    households: table.rows,
    inArea: householdsInArea(book),
    filed: flagged(numbersOf(table, 'files')),
    rated: flagged(numbersOf(table, 'rated')),
    granted: canTellLines ? flagged(granted ?? lines) : null,
    using: owed && canTellLines ? using.withLine : null,
    usingWithoutLine: owed && canTellLines ? using.without : null,
    lines: lines && using.lines,
    used: lines && owed ? using.used : null,
    creditHouseholds: flagged(numbersOf(table, 'credit_household')),
    inArrears: flagged(numbersOf(table, 'arrears')),
    expired: expires && using.expired,
  }
}

/** Fen owed by each row of the register; null where loans name no household. */
function balancesByHousehold(book: Book, balance: Float64Array): Float64Array | null {
  const debtors = debtorsOf(book)
  const table = book.companions.households
  if (debtors?.by !== 'household' || !table) return null
  const rowOf = rowsOfKey(debtors.identity, balance.length, table, 'household_id')
  if (!rowOf) return null
  const owed = new Float64Array(table.rows)
  for (let row = 0; row < balance.length; row++) if (rowOf[row] >= 0) owed[rowOf[row]] += balance[row]
  return owed
}

function householdsInArea(book: Book): number | null {
  const table = book.companions.institution
  const months = daysOf(table, 'month')
  const counts = numbersOf(table, 'households_in_area')
  if (!months || !counts) return null
  let latest = -1
  for (let row = 0; row < months.length; row++) {
    if (!Number.isNaN(counts[row]) && (latest < 0 || months[row] > months[latest])) latest = row
  }
  return latest < 0 ? null : counts[latest]
}

/** Rows above 0: a flag that is set, an amount that is there. */
function flagged(values: Float64Array | null): number | null {
  if (values === null) return null
  let count = 0
  for (const value of values) if (value > 0) count++
  return count
}
