import { dominance } from '../../importance/dominance.ts'
import { dominanceBootstrap } from '../../importance/dominance-bootstrap.ts'
import type { LogisticFit } from '../logistic.ts'
import type { RegressionRequest } from './request.ts'
import type { RowsInUse } from './rows-in-use.ts'

/** General dominance of one factor: its part of McFadden's R², and that part as a share of the whole. */
export interface DominanceReport {
  readonly value: number | null
  readonly share: number | null
  readonly method: 'exact' | 'sampled' | 'oneStep' | null
  /** Error of sampling; null for exact values. */
  readonly standardError: number | null
  /** Bootstrap percentile interval of the value; only where importance was asked for. */
  readonly confidenceInterval: readonly [number, number] | null
}

/** Importance comes with every fit of up to this many factors; above it has to be asked for. */
export const factorsWithImportance = 10

const absent: DominanceReport = {
  value: null,
  share: null,
  method: null,
  standardError: null,
  confidenceInterval: null,
}

/**
 * Importance by factor of the design, in its order. Nulls above ten factors unless asked for. Under Firth
 * too it is that of the maximum likelihood fit, whose likelihoods McFadden's R² compares.
 */
export function dominanceOf(
  fit: LogisticFit,
  rows: RowsInUse,
  { importance, seed, confidence }: RegressionRequest,
): DominanceReport[] {
  const { factors } = fit.design
  const isWanted = importance || factors.length <= factorsWithImportance
  if (!isWanted || fit.status === 'notConverged') return factors.map(() => absent)
  const result = dominance(fit, { seed })
  const resampled = { columns: rows.columns, outcome: rows.outcome, clusters: rows.clusters[0] }
  const bootstrap = importance ? dominanceBootstrap(fit, resampled, { seed, confidence }) : null
  return result.factors.map(({ value, share, standardError }, i) => ({
    value,
    share,
    method: result.method,
    standardError,
    confidenceInterval: bootstrap?.factors[i].value ?? null,
  }))
}
