import { type Day, NO_DATE } from '../lending/calendar.ts'
import type { BookColumn, ExtractDates } from './book.ts'
import { type CanonicalColumn, column } from './canonical-column.ts'
import { headerKey } from './header-key.ts'
import type { RecognisedColumn } from './recognise-columns.ts'

/**
 * What an extract of a core system says of its own day and of arrears (EAST 个人信贷业务借据: 采集日期, 欠本日期,
 * 欠息日期). These are no columns of the book: the one dates it, the others give `days_past_due` where it has none.
 */
const extractionDay = column('extracted_on', 'date', 'id')
const unpaidSince = column('unpaid_since', 'date', 'outcome')

const extractionHeaders = keysOf(
  '采集日期 数据日期 数据采集日期 统计日期 报表日期 报告日期 数据截止日 数据截止日期 data_date report_date etl_dt etl_date as_of_date',
)
const unpaidSinceHeaders = keysOf(
  '欠本日期 欠息日期 本金逾期日期 利息逾期日期 本金逾期起始日期 利息逾期起始日期 逾期起始日期 逾期开始日期 首次逾期日期',
)

function keysOf(headers: string): ReadonlySet<string> {
  return new Set(headers.split(' ').map(headerKey))
}

/** What a header that names no column of the book says; null where it is read for nothing. */
export function extractDateOf({ column: claimed, header }: RecognisedColumn): CanonicalColumn | null {
  if (claimed !== null) return null
  const key = headerKey(header)
  if (extractionHeaders.has(key)) return extractionDay
  return unpaidSinceHeaders.has(key) ? unpaidSince : null
}

export interface DatedHeader {
  readonly header: string
  readonly column: CanonicalColumn
  readonly days: Int32Array
}

/** The day of an extract, and `days_past_due` among `columns` where only dates tell it. */
export function readExtractDates(
  dated: readonly DatedHeader[],
  columns: Map<string, BookColumn>,
): ExtractDates | null {
  const found = dated.flatMap(({ header, column: { name }, days }) => {
    const day = name === extractionDay.name ? latest(days) : NO_DATE
    return day === NO_DATE ? [] : [{ header, day }]
  })
  if (found.length === 0) return null
  const extract = found.reduce((best, candidate) => (candidate.day > best.day ? candidate : best))
  const since = dated.filter(
    ({ column: { name }, days }) => name === unpaidSince.name && latest(days) !== NO_DATE,
  )
  const isDerived = since.length > 0 && !columns.has('days_past_due')
  if (isDerived) {
    const settledOn = columns.get('settled_on')
    const values = daysUnpaid(
      extract.day,
      since.map(({ days }) => days),
      settledOn?.kind === 'date' ? settledOn.days : null,
    )
    columns.set('days_past_due', { kind: 'numeric', name: 'days_past_due', values })
  }
  return { ...extract, daysPastDueFrom: isDerived ? since.map(({ header }) => header) : [] }
}

/** Days from the first unpaid day, of principal or interest, to the day of the extract; NaN where none is named. */
function daysUnpaid(day: Day, since: readonly Int32Array[], settledOn: Int32Array | null): Float64Array {
  return Float64Array.from(since[0], (_, row) => {
    if (settledOn !== null && settledOn[row] !== NO_DATE) return Number.NaN
    const known = since.map((days) => days[row]).filter((first) => first !== NO_DATE && first <= day)
    return known.length === 0 ? Number.NaN : day - Math.min(...known)
  })
}

function latest(days: Int32Array): Day {
  let last: Day = NO_DATE
  for (const day of days) if (day > last) last = day
  return last
}
