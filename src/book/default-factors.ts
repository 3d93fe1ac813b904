import { type Column, isMissing } from '../stats/frame.ts'
import { isDefaultFactor, referenceLevelOf } from './columns.ts'
import type { CreditFile } from './read-frame.ts'

/** Why a column is no factor unless asked for. */
export type FactorLeftOutReason =
  | 'date'
  | 'freeText'
  | 'manyLevels'
  | 'numbered'
  | 'role'
  | 'noValue'
  | 'mostlyMissing'

export interface FactorLeftOut {
  readonly column: string
  readonly reason: FactorLeftOutReason
}

const mostLevels = 100
const mostDistinctShare = 0.9
const mostMissingShare = 0.5

/**
 * The columns that are factors where none are named: all but dates; text with more than 90 % distinct values or
 * more than 100 levels; integer columns that are all distinct; columns named elsewhere (`taken`); and, on a
 * recognised loan book, ids, places, persons, post-disbursement and outcome columns.
 *
 * Where only complete rows count (`completeRows`), a recognised loan book also loses columns that are empty in more
 * than half of the rows: what applies to some notes only (a collateral's value, an income band beside an income)
 * would leave not one complete row.
 */
export function defaultFactors(
  file: CreditFile,
  taken: ReadonlySet<string>,
  { completeRows = false }: { readonly completeRows?: boolean } = {},
): { factors: string[]; leftOut: FactorLeftOut[] } {
  const dates = new Set(file.dateColumns)
  const factors: string[] = []
  const leftOut: FactorLeftOut[] = []
  for (const column of file.frame.columns) {
    if (taken.has(column.name)) continue
    const isSparse = completeRows && file.recognised && missingShare(column) > mostMissingShare
    const reason = dates.has(column.name)
      ? 'date'
      : (shapeReason(column) ?? roleReason(file, column.name) ?? (isSparse ? 'mostlyMissing' : null))
    if (reason === null) factors.push(column.name)
    else leftOut.push({ column: column.name, reason })
  }
  return { factors, leftOut }
}

/** Why a column's own values make it no factor; null where they do not. */
export function shapeReason(column: Column): FactorLeftOutReason | null {
  if (column.kind === 'nominal') {
    let known = 0
    for (const code of column.codes) if (code < column.levels.length) known += 1
    if (known === 0) return 'noValue'
    if (known > 1 && column.levels.length > mostDistinctShare * known) return 'freeText'
    return column.levels.length > mostLevels ? 'manyLevels' : null
  }
  const known = column.values.filter((value) => !Number.isNaN(value))
  if (known.length === 0) return 'noValue'
  return known.every(Number.isInteger) && new Set(known).size === known.length && known.length > 1
    ? 'numbered'
    : null
}

function missingShare(column: Column): number {
  const rows = column.kind === 'nominal' ? column.codes.length : column.values.length
  let missing = 0
  for (let row = 0; row < rows; row++) if (isMissing(column, row)) missing += 1
  return rows > 0 ? missing / rows : 0
}

function roleReason({ recognised, canonicalNames }: CreditFile, name: string): FactorLeftOutReason | null {
  const canonical = canonicalNames.get(name)
  return recognised && canonical !== undefined && !isDefaultFactor(canonical) ? 'role' : null
}

/**
 * Reference levels that a recognised loan book implies (corn, good, credit), where the level occurs under its
 * canonical spelling.
 */
export function impliedReferences({ recognised, canonicalNames, frame }: CreditFile): Record<string, string> {
  if (!recognised) return {}
  const references: Record<string, string> = {}
  for (const column of frame.columns) {
    const canonical = canonicalNames.get(column.name)
    const reference = canonical === undefined ? null : referenceLevelOf(canonical)
    if (reference !== null && column.kind === 'nominal' && column.levels.includes(reference)) {
      references[column.name] = reference
    }
  }
  return references
}
