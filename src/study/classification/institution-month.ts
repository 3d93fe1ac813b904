import type { Book } from '../../book/book.ts'
import { monthEnd } from '../../book/sample/as-of.ts'
import { daysOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../lending/calendar.ts'

/** What the cooperative itself says of the last month that ended by the as-of date; money in fen, null where not given. */
export interface InstitutionMonth {
  readonly monthEnd: Day
  readonly totalLoans: number | null
  readonly totalNonPerforming: number | null
  readonly provisionsHeld: number | null
  readonly netCapital: number | null
  readonly tier1: number | null
  readonly riskWeightedAssets: number | null
  readonly deposits: number | null
  readonly profit: number | null
}

/** Null where there is no `institution` file, or no month of it ended by then. */
export function institutionMonth(book: Book, asOf: Day): InstitutionMonth | null {
  const table = book.companions.institution
  const months = daysOf(table, 'month')
  if (!table || !months) return null
  let last = -1
  for (let row = 0; row < table.rows; row++) {
    if (months[row] === NO_DATE || monthEnd(months[row]) > asOf) continue
    if (last < 0 || months[row] > months[last]) last = row
  }
  if (last < 0) return null
  const told = (name: string) => {
    const value = numberAt(numbersOf(table, name), last)
    return Number.isNaN(value) ? null : value
  }
  return {
    monthEnd: monthEnd(months[last]),
    totalLoans: told('total_loans'),
    totalNonPerforming: told('total_npl'),
    provisionsHeld: told('provisions_held'),
    netCapital: told('net_capital'),
    tier1: told('tier1'),
    riskWeightedAssets: told('risk_weighted_assets'),
    deposits: told('deposits'),
    profit: told('profit'),
  }
}
