import type { Book } from '../../../book/book.ts'
import { daysOf, numberAt, numbersOf } from '../../../book/sample/table-columns.ts'
import { addMonths, type Day, NO_DATE } from '../../../lending/calendar.ts'
import type { InstitutionPosition } from '../../../lending/stress/institution-under-stress.ts'

export interface InstitutionReading {
  readonly position: InstitutionPosition
  /** Of the risk-compensation fund, in yuan; null where it is not known. */
  readonly fundBalance: number | null
  /** First day of the month that was read; null without one by the as-of date. */
  readonly month: Day | null
  /** Columns of `institution` that are missing or blank in that month. */
  readonly missing: readonly InstitutionColumn[]
}

const columns = [
  'total_loans',
  'total_npl',
  'provisions_held',
  'net_capital',
  'risk_weighted_assets',
  'profit',
  'risk_fund_balance',
] as const
export type InstitutionColumn = (typeof columns)[number]

const monthsOfAYear = 12

/** The latest month of `institution` by the as-of date; profit is that of the twelve months that end with it. */
export function readInstitution({ companions }: Book, asOf: Day): InstitutionReading {
  const table = companions.institution
  const months = daysOf(table, 'month')
  const row = months === null ? -1 : latestBy(months, asOf)
  const yuanOf = (column: InstitutionColumn) => {
    if (row < 0 || months === null) return null
    const values = numbersOf(table, column)
    const value = column === 'profit' ? sumOfYear(values, months, months[row]) : numberAt(values, row)
    return Number.isNaN(value) ? null : value / 100
  }
  const values = Object.fromEntries(columns.map((column) => [column, yuanOf(column)])) as Record<
    InstitutionColumn,
    number | null
  >
  return {
    position: {
      totalLoans: values.total_loans,
      nonPerforming: values.total_npl,
      provisionsHeld: values.provisions_held,
      netCapital: values.net_capital,
      riskWeightedAssets: values.risk_weighted_assets,
      yearlyProfit: values.profit,
    },
    fundBalance: values.risk_fund_balance,
    month: row < 0 || months === null ? null : months[row],
    missing: columns.filter((column) => values[column] === null),
  }
}

function latestBy(months: Int32Array, asOf: Day): number {
  let latest = -1
  for (let row = 0; row < months.length; row++) {
    if (months[row] === NO_DATE || months[row] > asOf) continue
    if (latest < 0 || months[row] > months[latest]) latest = row
  }
  return latest
}

/** NaN unless all twelve months are there: a part of a year is no year's profit. */
function sumOfYear(values: Float64Array | null, months: Int32Array, last: Day): number {
  const first = addMonths(last, 1 - monthsOfAYear)
  let [sum, seen] = [0, 0]
  for (let row = 0; row < months.length; row++) {
    if (months[row] < first || months[row] > last) continue
    sum += numberAt(values, row)
    seen += 1
  }
  return seen === monthsOfAYear ? sum : Number.NaN
}
