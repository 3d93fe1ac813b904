import type { RiskGroup } from '../lending/vocabulary.ts'

/**
 * What a canonical column holds, and so how it is read and kept:
 * - `money` yuan in the file, integer fen in the book · `rate` decimal fraction a year · `share` decimal fraction
 * - `number`, `count`, `flag` (0 or 1) numeric · `date`, `month` (its first day) dates
 * - `code` nominal with a closed set · `label` nominal, open (purposes, products) · `id` nominal, open
 * - `key`, `identity`, `text` text: what names the row, a citizen's number, a name
 */
export type ColumnType =
  | 'money'
  | 'rate'
  | 'share'
  | 'number'
  | 'count'
  | 'flag'
  | 'date'
  | 'month'
  | 'code'
  | 'label'
  | 'id'
  | 'key'
  | 'identity'
  | 'text'

/** Who sets the column and when: the roles of SOUNDNESS rule 5. */
export const columnRoles = [
  'id',
  'decisionTime',
  'lendersDecision',
  'placeOrPerson',
  'postDisbursement',
  'outcome',
] as const
export type ColumnRole = (typeof columnRoles)[number]

export interface CanonicalColumn {
  readonly name: string
  readonly type: ColumnType
  readonly role: ColumnRole
  /** The risk that a factor speaks of; null where the column is no factor. */
  readonly riskGroup: RiskGroup | null
  /** The closed set of a `code` column, reference level of the regression first (DOMAIN §3.2, β = 0). */
  readonly levels: readonly string[] | null
  /** After disbursement, yet a factor of the explanatory model: disaster, insurance, diversion, illness. */
  readonly explanatory: boolean
}

interface Options {
  readonly riskGroup?: RiskGroup
  readonly levels?: readonly string[]
  readonly explanatory?: boolean
}

export function column(
  name: string,
  type: ColumnType,
  role: ColumnRole,
  { riskGroup, levels, explanatory }: Options = {},
): CanonicalColumn {
  return {
    name,
    type,
    role,
    riskGroup: riskGroup ?? null,
    levels: levels ?? null,
    explanatory: explanatory ?? false,
  }
}

/** The closed set with its reference level first, the others in their own order. */
export function withReference<Level extends string>(levels: readonly Level[], reference: Level): Level[] {
  return [reference, ...levels.filter((level) => level !== reference)]
}
