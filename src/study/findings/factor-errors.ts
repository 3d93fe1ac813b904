import type { Clusters } from '../../book/sample/clusters.ts'
import { oneWayCovariances } from '../../stats/regression/cluster-covariance.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import type { ModelSample } from '../model-sample.ts'
import { designColumnsOf } from './design-columns.ts'
import type { ErrorBasisName } from './findings.ts'
import { factorsOf, type ModelData, plainColumns } from './model-data.ts'

/** Below this many clusters robust errors are too small; the wild score bootstrap then gives the p values. */
export const fewestClusters = 30

export interface ErrorBasis {
  readonly name: ErrorBasisName
  readonly covariance: Float64Array
  readonly clusters: Clusters | null
}

export interface FactorErrors {
  readonly bases: readonly ErrorBasis[]
  /** By factor, crop years included. */
  readonly basisOf: ReadonlyMap<string, ErrorBasis>
}

/**
 * Standard errors by factor (SOUNDNESS.md rule 9). A shock strikes a township in a year, so its errors are summed
 * over township-years; any other factor takes the largest of the household's, the joint-liability group's and the
 * township-year's. Without clusters they are model-based.
 */
export function factorErrors(fit: LogisticFit, data: ModelData, sample: ModelSample): FactorErrors {
  const bases = clusteredBases(fit, data, sample)
  const model: ErrorBasis = { name: 'model', covariance: fit.covariance, clusters: null }
  const township = bases.find(({ name }) => name === 'townshipYear')
  const basisOf = new Map<string, ErrorBasis>()
  const choose = (factor: string, isShock: boolean) => {
    const columns = designColumnsOf(fit, data, factor)
    const best = bases.reduce<ErrorBasis | null>(
      (most, basis) =>
        most === null || inflation(fit, basis, columns) > inflation(fit, most, columns) ? basis : most,
      null,
    )
    basisOf.set(factor, isShock && township ? township : (best ?? model))
  }
  for (const [factor, [first]] of factorsOf(data)) {
    choose(factor, first.term?.role === 'shock' && first.term.riskGroup === 'external')
  }
  for (const { factor } of data.columns) if (!basisOf.has(factor)) choose(factor, false)
  return { bases: bases.length > 0 ? bases : [model], basisOf }
}

function clusteredBases(fit: LogisticFit, data: ModelData, { clusters, rows }: ModelSample): ErrorBasis[] {
  if (!clusters) return []
  const columns = plainColumns(data)
  const { household, group, townshipYear } = clusters
  const ways = { household, group, townshipYear }
  const used = (['household', 'group', 'townshipYear'] as const).flatMap((name) => {
    const own = ways[name]
    // A cluster for each row adds nothing to the household's; one cluster has no spread.
    return own === null || own.count < 2 || (name === 'group' && own.count === rows) ? [] : [{ name, own }]
  })
  const codes = used.map(({ own }) => own.codes)
  const covariances = oneWayCovariances(fit, { columns, outcome: data.outcome, clusters: codes })
  return used.map(({ name, own }, i) => ({ name, covariance: covariances[i], clusters: own }))
}

/** Mean over the columns of the variance against the model-based one. */
function inflation(fit: LogisticFit, { covariance }: ErrorBasis, columns: readonly number[]): number {
  const size = fit.design.columns.length
  let sum = 0
  for (const j of columns) sum += covariance[j * size + j] / fit.covariance[j * size + j]
  return columns.length > 0 ? sum / columns.length : 0
}

export function hasFewClusters({ clusters }: ErrorBasis): boolean {
  return clusters !== null && clusters.count < fewestClusters
}
