import type { RiskGroup } from '../lending/vocabulary.ts'
import type { CompanionName } from './book.ts'
import type { CanonicalColumn, ColumnRole } from './canonical-column.ts'
import { companionColumns } from './companion-columns.ts'
import { loanColumns } from './loan-columns.ts'

/** A table of the book: the loans or one of their companions. */
export type TableName = 'loans' | CompanionName

const columnsByName = new Map<TableName, ReadonlyMap<string, CanonicalColumn>>(
  [
    ['loans', loanColumns] as const,
    ...(Object.entries(companionColumns) as [CompanionName, CanonicalColumn[]][]),
  ].map(([table, columns]) => [table, new Map(columns.map((column) => [column.name, column]))]),
)

/** Every canonical column of a table, by name, in the order of the documentation. */
export function canonicalColumns(table: TableName): ReadonlyMap<string, CanonicalColumn> {
  return columnsByName.get(table)!
}

/** The canonical column of `loans` with this name. */
export function loanColumn(name: string): CanonicalColumn | undefined {
  return canonicalColumns('loans').get(name)
}

/** Null where the name is no canonical column of `loans`. */
export function roleOf(name: string): ColumnRole | null {
  return loanColumn(name)?.role ?? null
}

export function riskGroupOf(name: string): RiskGroup | null {
  return loanColumn(name)?.riskGroup ?? null
}

/** The level with coefficient 0 in DOMAIN §3.2 (corn, good, credit); null where the column has no closed set. */
export function referenceLevelOf(name: string): string | null {
  return loanColumn(name)?.levels?.[0] ?? null
}

/** On a recognised loan book a default factor is known at the decision: set by the borrower or by the lender. */
export function isDefaultFactor(name: string): boolean {
  const role = roleOf(name)
  return role === null || role === 'decisionTime' || role === 'lendersDecision'
}
