import type { ProvisionFloors } from './regulatory-floors.ts'

/** Fen. */
export interface RequiredProvision {
  readonly byClass: number
  /** Floor of the provision ratio × loans; null before there were floors. */
  readonly byProvisionRatio: number | null
  /** Floor of coverage × non-performing loans. */
  readonly byCoverage: number | null
  /** The largest of the three. */
  readonly required: number
  readonly decidedBy: 'class' | 'provisionRatio' | 'coverage'
  /** What others bear by contract and is deducted: guarantee companies' and risk funds' deposits, cash pledges. */
  readonly offsets: number
  readonly held: number | null
  /** required − offsets − held, above 0 what is missing; null where what is held is not known. */
  readonly gap: number | null
}

/** required = max(Σ class ratios, provision-ratio floor × loans, coverage floor × NPL), DOMAIN.md §2.4. All in fen. */
export function requiredProvision(
  byClass: number,
  base: { readonly loans: number; readonly nonPerforming: number },
  floors: ProvisionFloors | null,
  { held, offsets = 0 }: { readonly held: number | null; readonly offsets?: number },
): RequiredProvision {
  const byProvisionRatio = floors && Math.round(floors.provisionRatio * base.loans)
  const byCoverage = floors && Math.round(floors.coverage * base.nonPerforming)
  const required = Math.max(byClass, byProvisionRatio ?? 0, byCoverage ?? 0)
  return {
    byClass,
    byProvisionRatio,
    byCoverage,
    required,
    decidedBy: required === byClass ? 'class' : required === byCoverage ? 'coverage' : 'provisionRatio',
    offsets,
    held,
    gap: held === null ? null : required - offsets - held,
  }
}
