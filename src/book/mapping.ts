import { InputError } from '../stats/input-error.ts'
import type { FileReading } from './book.ts'
import { canonicalColumns, type TableName } from './columns.ts'
import type { BookErrorCode } from './error-codes.ts'
import { unitNamed } from './units.ts'

/** What the user says of one header; `canonical: null` keeps the column out of the book. */
export interface MappedHeader {
  readonly canonical: string | null
  /** As in a header (`万元`, `‰/月`); null leaves it to the header and the values. */
  readonly unit: string | null
}
export type TableMapping = Readonly<Record<string, MappedHeader>>

/** The saved mapping: `{"version":1,"tables":{"loans":{"贷款金额":{"canonical":"amount","unit":"万元"}}}}`. */
export interface Mapping {
  readonly version: 1
  readonly tables: Readonly<Partial<Record<TableName, TableMapping>>>
}

/** The mapping that reads these files the same way again. */
export function mappingOf(files: readonly FileReading[]): Mapping {
  const tables: Partial<Record<TableName, TableMapping>> = {}
  for (const { table, columns } of files) {
    tables[table] = Object.fromEntries(
      columns.map(({ header, canonical, unit }) => [header, { canonical, unit }]),
    )
  }
  return { version: 1, tables }
}

/** Parses and checks a saved mapping: every canonical column and unit must exist. */
export function parseMapping(text: string, file: string): Mapping {
  const fail = (reason: BookErrorCode, details: Record<string, string> = {}) =>
    new InputError<BookErrorCode>(reason, { file, ...details })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw fail('mappingIsNotJson')
  }
  const tables = isObject(value) && value.version === 1 ? value.tables : undefined
  if (!isObject(tables)) throw fail('mappingIsNotJson')
  const result: Partial<Record<TableName, TableMapping>> = {}
  for (const [table, headers] of Object.entries(tables)) {
    if (!isTableName(table) || !isObject(headers)) throw fail('mappingNamesNoTable', { value: table })
    result[table] = Object.fromEntries(
      Object.entries(headers).map(([header, mapped]) => {
        const { canonical = null, unit = null } = isObject(mapped) ? mapped : { canonical: mapped }
        if (
          canonical !== null &&
          !(typeof canonical === 'string' && canonicalColumns(table).has(canonical))
        ) {
          throw fail('mappingNamesNoColumn', { column: header, value: String(canonical) })
        }
        if (unit !== null && !(typeof unit === 'string' && unitNamed(unit))) {
          throw fail('mappingNamesNoUnit', { column: header, value: String(unit) })
        }
        return [header, { canonical: canonical as string | null, unit: unit as string | null }]
      }),
    )
  }
  return { version: 1, tables: result }
}

/** Every header that a mapping names must stand in its file: a misspelt one would otherwise be passed over unseen. */
export function requireMappedHeaders(
  mapping: TableMapping | null,
  headers: readonly string[],
  file: string,
): void {
  const absent = Object.keys(mapping ?? {}).find((header) => !headers.includes(header))
  if (absent === undefined) return
  const columns = headers.slice(0, 50).join(', ')
  throw new InputError<BookErrorCode>('mappingHeaderAbsent', { file, column: absent, columns })
}

/** Every table that a mapping names must be among those read from `file`. */
export function requireMappedTables(
  mapping: Mapping | null,
  tables: readonly (TableName | null)[],
  file: string,
): void {
  const absent = Object.keys(mapping?.tables ?? {}).find((table) => !tables.includes(table as TableName))
  if (absent !== undefined) throw new InputError<BookErrorCode>('mappingTableAbsent', { file, table: absent })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTableName(name: string): name is TableName {
  return canonicalColumns(name as TableName) !== undefined
}
