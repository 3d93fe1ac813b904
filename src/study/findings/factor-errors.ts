import type { Clusters } from '../../book/sample/clusters.ts'
import type { Column } from '../../stats/frame.ts'
import { oneWayCovariances } from '../../stats/regression/cluster-covariance.ts'
import { biasReducedClusterCovariance } from '../../stats/regression/cluster-covariance-bias-reduced.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import type { ModelSample } from '../model-sample.ts'
import { designColumnsOf } from './design-columns.ts'
import type { ErrorBasisName } from './findings.ts'
import { factorsOf, type ModelData, plainColumns } from './model-data.ts'

/** Up to here clusters are adjusted one by one (counted work: their number × columns³); with more there is no need. */
const mostBiasReducedClusters = 400

/** Below this many clusters robust errors are too small; the wild score bootstrap then gives the p values. */
export const fewestClusters = 30

export interface ErrorBasis {
  readonly name: ErrorBasisName
  readonly covariance: Float64Array
  readonly clusters: Clusters | null
  /** Satterthwaite's, by design column, for Student's t; null where the normal distribution serves. */
  readonly degreesOfFreedom: Float64Array | null
}

export interface FactorErrors {
  readonly bases: readonly ErrorBasis[]
  /** By factor, crop years included. */
  readonly basisOf: ReadonlyMap<string, ErrorBasis>
}

/**
 * Standard errors by factor (SOUNDNESS.md rule 9). A shock strikes a township in a year, so its errors are summed
 * over township-years; any other factor takes the largest of the household's, the joint-liability group's and the
 * township-year's, of the village's too where all its notes are alike in it, and never less than the model's own.
 * Without clusters they are model-based. `of`: the factors whose errors are asked for, all by default.
 */
export function factorErrors(
  fit: LogisticFit,
  data: ModelData,
  sample: ModelSample,
  of: ReadonlySet<string> = new Set(data.columns.map(({ factor }) => factor)),
): FactorErrors {
  const bases = [...clusteredBases(fit, data, sample), ...villageBasis(fit, data, sample, of)]
  const model: ErrorBasis = {
    name: 'model',
    covariance: fit.covariance,
    clusters: null,
    degreesOfFreedom: null,
  }
  const township = bases.find(({ name }) => name === 'townshipYear')
  const ofVillages = new Set(
    sample.clusters?.village ? villageFactors(data, sample.clusters.village, of) : [],
  )
  const basisOf = new Map<string, ErrorBasis>()
  const choose = (factor: string, isShock: boolean) => {
    const columns = designColumnsOf(fit, data, factor)
    const candidates = bases.filter(({ name }) => name !== 'village' || ofVillages.has(factor))
    const best = candidates.reduce(
      (most, basis) => (inflation(fit, basis, columns) > inflation(fit, most, columns) ? basis : most),
      model,
    )
    basisOf.set(factor, isShock && township ? township : best)
  }
  for (const [factor, [first]] of factorsOf(data)) {
    if (of.has(factor)) choose(factor, first.term?.role === 'shock' && first.term.riskGroup === 'external')
  }
  for (const factor of of) if (!basisOf.has(factor)) choose(factor, false)
  return { bases: bases.length > 0 ? bases : [model], basisOf }
}

function clusteredBases(fit: LogisticFit, data: ModelData, { clusters, rows }: ModelSample): ErrorBasis[] {
  if (!clusters) return []
  const { household, group, townshipYear } = clusters
  const ways = { household, group, townshipYear }
  const used = (['household', 'group', 'townshipYear'] as const).flatMap((name) => {
    const own = ways[name]
    // A cluster for each row adds nothing to the household's; one cluster has no spread.
    return own === null || own.count < 2 || (name === 'group' && own.count === rows) ? [] : [{ name, own }]
  })
  const plain = used.filter(({ name, own }) => name !== 'townshipYear' || own.count > mostBiasReducedClusters)
  const columns = plainColumns(data)
  const { outcome } = data
  const codes = plain.map(({ own }) => own.codes)
  const covariances = oneWayCovariances(fit, { columns, outcome, clusters: codes })
  return used.map(({ name, own }): ErrorBasis => {
    const at = plain.findIndex((one) => one.name === name)
    return at >= 0
      ? { name, covariance: covariances[at], clusters: own, degreesOfFreedom: null }
      : biasReducedBasis(name, own, fit, data)
  })
}

/**
 * A factor that all notes of a village share (a credit village) carries the village's lasting effect, which neither
 * a household nor a year shows; only where there are villages enough to trust.
 */
function villageBasis(
  fit: LogisticFit,
  data: ModelData,
  { clusters }: ModelSample,
  of: ReadonlySet<string>,
): ErrorBasis[] {
  const village = clusters?.village
  if (!village || village.count < fewestClusters || village.count > mostBiasReducedClusters) return []
  return villageFactors(data, village, of).length > 0 ? [biasReducedBasis('village', village, fit, data)] : []
}

/**
 * Of eighty township-years only some twenty tell of a disaster, and the plain clustered error of such a factor is too
 * small. CR2 with Satterthwaite's degrees of freedom (Bell & McCaffrey 2002; Pustejovsky & Tipton 2018) is not.
 */
function biasReducedBasis(
  name: ErrorBasisName,
  clusters: Clusters,
  fit: LogisticFit,
  data: ModelData,
): ErrorBasis {
  const { covariance, degreesOfFreedom } = biasReducedClusterCovariance(fit, {
    columns: plainColumns(data),
    outcome: data.outcome,
    clusters: [clusters.codes],
  })
  return { name, covariance, clusters, degreesOfFreedom }
}

function villageFactors(data: ModelData, { codes, count }: Clusters, of: ReadonlySet<string>): string[] {
  return [...factorsOf(data)].flatMap(([factor, own]) =>
    of.has(factor) && own.every(({ column }) => isAlikeWithin(column, codes, count)) ? [factor] : [],
  )
}

function isAlikeWithin(column: Column, codes: Uint32Array, count: number): boolean {
  const values = column.kind === 'numeric' ? column.values : column.codes
  const ofCluster = new Float64Array(count).fill(Number.NaN)
  for (let row = 0; row < codes.length; row++) {
    const seen = ofCluster[codes[row]]
    if (Number.isNaN(seen)) ofCluster[codes[row]] = values[row]
    else if (seen !== values[row]) return false
  }
  return true
}

/** The fewest of some columns: what a test or an interval of them all stands on; Infinity is the normal distribution. */
export function degreesOfFreedomOf({ degreesOfFreedom }: ErrorBasis, columns: readonly number[]): number {
  if (!degreesOfFreedom) return Number.POSITIVE_INFINITY
  return columns.reduce(
    (fewest, j) => Math.min(fewest, finite(degreesOfFreedom[j])),
    Number.POSITIVE_INFINITY,
  )
}

/** By design column, from the basis of its factor. */
export function degreesOfFreedomByColumn(
  fit: LogisticFit,
  data: ModelData,
  { basisOf }: FactorErrors,
): Float64Array {
  const all = new Float64Array(fit.design.columns.length).fill(Number.POSITIVE_INFINITY)
  for (const [factor, basis] of basisOf)
    for (const j of designColumnsOf(fit, data, factor)) all[j] = degreesOfFreedomOf(basis, [j])
  return all
}

/** A column that one cluster determines has none; its variance is then 0 and no interval is drawn from it. */
function finite(degreesOfFreedom: number): number {
  return degreesOfFreedom > 0 ? degreesOfFreedom : Number.POSITIVE_INFINITY
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
