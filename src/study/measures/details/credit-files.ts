import {
  dayAt,
  daysOf,
  hasValues,
  identityOf,
  numberAt,
  numbersOf,
} from '../../../book/sample/table-columns.ts'
import { addMonths, type Day, NO_DATE } from '../../../lending/calendar.ts'
import type { WorkbenchContext } from '../workbench/workbench-context.ts'
import { type Part, partOf } from './part.ts'

/** Shares of the households of the area (DOMAIN.md §4.4); null where the file has no such column. */
export interface CreditFiles {
  /** Of the area where the institution file says, else of the file. */
  readonly households: number
  readonly ofArea: boolean
  /** 建档面、评级面、授信面、用信面. */
  readonly withFile: number | null
  readonly rated: number | null
  readonly granted: number | null
  readonly used: number
  /** Of the files those updated within twelve months; of the rated those rated within twelve. */
  readonly freshFiles: number | null
  readonly freshRatings: number | null
  readonly creditHouseholds: number | null
  readonly dishonestListed: number | null
}

const FRESH_MONTHS = 12

export function creditFiles(context: WorkbenchContext, asOf: Day): Part<CreditFiles> {
  return partOf(context.book, 'households', ['household_id'], () => filesOf(context, asOf))
}

function filesOf({ book, basis }: WorkbenchContext, asOf: Day): CreditFiles {
  const table = book.companions.households!
  const id = identityOf(table, 'household_id')!
  const area = latestHouseholdsInArea(book.companions.institution)
  const households = area ?? table.rows
  const owing = owingHouseholds(book.loans, [basis.notes.rows, basis.inDefault.rows])
  const flags = (name: string) => (hasValues(table, name) ? numbersOf(table, name) : null)
  const [file, rated] = [flags('files'), flags('rated')]
  const countOf = (holds: (row: number) => boolean) => {
    let count = 0
    for (let row = 0; row < table.rows; row++) if (holds(row)) count += 1
    return count
  }
  const shareOf = (values: Float64Array | null) =>
    values && countOf((row) => numberAt(values, row) > 0) / households
  const freshOf = (values: Float64Array | null, dates: Int32Array | null) => {
    const of = values === null ? 0 : countOf((row) => values[row] > 0)
    if (values === null || dates === null || of === 0) return null
    const since = addMonths(asOf, -FRESH_MONTHS)
    const fresh = countOf((row) => {
      const day = dayAt(dates, row)
      return values[row] > 0 && day !== NO_DATE && day >= since && day <= asOf
    })
    return fresh / of
  }
  return {
    households,
    ofArea: area !== null,
    withFile: shareOf(file),
    rated: shareOf(rated),
    granted: shareOf(flags('granted')),
    used: countOf((row) => owing.has(id.texts[id.codes[row]])) / households,
    freshFiles: freshOf(file, daysOf(table, 'file_updated_on')),
    freshRatings: freshOf(rated, daysOf(table, 'rated_on')),
    creditHouseholds: shareOf(flags('credit_household')),
    dishonestListed: shareOf(flags('dishonest_listed')),
  }
}

/** Of the latest month; null where the institution does not say, or fewer than the households on file. */
function latestHouseholdsInArea(table: WorkbenchContext['book']['companions']['institution']): number | null {
  const month = daysOf(table, 'month')
  const area = numbersOf(table, 'households_in_area')
  if (!table || !month || !area) return null
  let latest = -1
  for (let row = 0; row < table.rows; row++)
    if (area[row] > 0 && (latest < 0 || month[row] > month[latest])) latest = row
  return latest < 0 ? null : area[latest]
}

export function owingHouseholds(
  loans: WorkbenchContext['book']['loans'],
  rowLists: readonly Uint32Array[],
): Set<string> {
  const household = identityOf(loans, 'household_id')
  const owing = new Set<string>()
  for (const rows of rowLists) {
    for (const row of rows) {
      const name = household?.texts[household.codes[row]]
      if (name !== undefined) owing.add(name)
    }
  }
  return owing
}
