import { companionAliases } from './aliases/companion-aliases.ts'
import { loanAliases } from './aliases/loan-aliases.ts'
import type { CanonicalColumn } from './canonical-column.ts'
import { canonicalColumns, type TableName } from './columns.ts'
import { headerKey, headerParts } from './header-key.ts'
import { loanBookMarks } from './loan-columns.ts'
import type { TableMapping } from './mapping.ts'
import {
  fractionAMonth,
  type HeaderUnit,
  percentAMonth,
  percentAYear,
  perMilleAMonth,
  unitForColumn,
  unitNamed,
} from './units.ts'

/** What one header of a file was taken for. */
export interface RecognisedColumn {
  readonly index: number
  readonly header: string
  readonly column: CanonicalColumn | null
  readonly by: 'name' | 'alias' | 'mapping' | null
  /** The unit that the header, its alias or the mapping states. */
  readonly unit: HeaderUnit | null
  /** The header speaks of a month's rate (月利率) but names no unit: ‰ or fraction, as the values show. */
  readonly monthlyRate: boolean
}

interface Claim {
  readonly column: CanonicalColumn
  /** 0 is the exact name, then the aliases in their order. */
  readonly rank: number
}

const claimsByTable = new Map<TableName, ReadonlyMap<string, Claim>>()

function claimsOf(table: TableName): ReadonlyMap<string, Claim> {
  const known = claimsByTable.get(table)
  if (known) return known
  const claims = new Map<string, Claim>()
  const own: Readonly<Record<string, string>> = table === 'loans' ? {} : companionAliases[table]
  const columns = [...canonicalColumns(table).values()]
  const add = (key: string, claim: Claim) => {
    if (!claims.has(key)) claims.set(key, claim)
  }
  for (const column of columns) add(headerKey(column.name), { column, rank: 0 })
  for (const aliases of [own, loanAliases]) {
    for (const column of columns) {
      const list = aliases[column.name]?.split(' ') ?? []
      list.forEach((alias, i) => {
        add(headerKey(alias), { column, rank: i + 1 })
      })
    }
  }
  claimsByTable.set(table, claims)
  return claims
}

/** Recognises the headers of a table: a saved mapping first, then the exact name, then the best alias. */
export function recogniseColumns(
  table: TableName,
  headers: readonly string[],
  mapping: TableMapping | null = null,
): RecognisedColumn[] {
  const found = headers.map((header, index) => recognise(table, header, index, mapping))
  const winner = new Map<string, number>()
  found.forEach(({ result, rank }, index) => {
    const name = result.column?.name
    if (name === undefined) return
    const rival = winner.get(name)
    if (rival === undefined || rank < found[rival].rank) winner.set(name, index)
  })
  return found.map(({ result }, index) =>
    result.column === null || winner.get(result.column.name) === index
      ? result
      : { ...result, column: null, by: null, unit: null, monthlyRate: false },
  )
}

function recognise(
  table: TableName,
  header: string,
  index: number,
  mapping: TableMapping | null,
): { result: RecognisedColumn; rank: number } {
  const { keys, unit } = headerParts(header)
  const none = { index, header, column: null, by: null, unit: null, monthlyRate: false } as const
  const mapped = mapping?.[header]
  if (mapped !== undefined) {
    const column = mapped.canonical === null ? undefined : canonicalColumns(table).get(mapped.canonical)
    if (!column) return { result: none, rank: Number.POSITIVE_INFINITY }
    const stated = mapped.unit === null ? unit : unitNamed(mapped.unit)
    return { result: withUnit({ ...none, column, by: 'mapping' }, stated), rank: -1 }
  }
  const claims = claimsOf(table)
  const key = keys.find((candidate) => claims.has(candidate))
  if (key === undefined) return { result: none, rank: Number.POSITIVE_INFINITY }
  const { column, rank } = claims.get(key)!
  return { result: withUnit({ ...none, column, by: rank === 0 ? 'name' : 'alias' }, unit), rank }
}

/** A 月利率 in % is a percentage a month; a plain ‰ is always a month's in China. */
function withUnit(result: RecognisedColumn, stated: HeaderUnit | null): RecognisedColumn {
  const { column, header } = result
  if (column === null) return result
  const unit = stated && unitForColumn(stated, column.type, column.name)
  if (column.type !== 'rate') return { ...result, unit }
  const saysMonth = /月|month/i.test(header)
  if (unit === percentAYear && saysMonth && stated !== percentAYear) return { ...result, unit: percentAMonth }
  return { ...result, unit, monthlyRate: saysMonth && unit === null }
}

/** The unit of a 月利率 without one: ‰ where the values are above 0.1 (5.4‰), a fraction below (0.0054). */
export function monthlyRateUnit(median: number): HeaderUnit {
  return median > 0.1 ? perMilleAMonth : fractionAMonth
}

/** True where the headers have a loan number, amount, disbursement date and due date. */
export function isLoanBook(columns: readonly RecognisedColumn[]): boolean {
  const names = new Set(columns.map(({ column }) => column?.name))
  return loanBookMarks.every((mark) => names.has(mark))
}
