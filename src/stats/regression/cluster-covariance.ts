import type { Column } from '../frame.ts'
import { packColumns } from '../kernel/packed-design.ts'
import { spectralFunction, symmetricEigen } from '../linear-algebra/symmetric-eigen.ts'
import { type Clusters, clusterMeat, clustersOf, crossedClusters, residualsAt } from './cluster-scores.ts'
import type { LogisticFit } from './logistic.ts'
import { type BinomialOutcome, totals } from './outcome.ts'
import { designOver } from './row-sums.ts'
import {
  covarianceInDataUnits,
  inverseInformation,
  nanOutside,
  scaledSandwich,
} from './sandwich-covariance.ts'
import { estimatedColumns } from './separated-fit.ts'

/** Small-sample corrections: CR1 = G/(G − 1) · (n − 1)/(n − k), stata = G/(G − 1), CR0 = 1. */
export const clusterCorrections = ['CR1', 'CR0', 'stata'] as const
export type ClusterCorrection = (typeof clusterCorrections)[number]

/** The rows behind a fit, before they were collapsed, in their order: clusters go by rows. */
export interface ClusteredRows {
  readonly columns: readonly Column[]
  readonly outcome: BinomialOutcome
  /** One column of cluster codes for one-way clusters, two for two-way ones; any codes, gaps allowed. */
  readonly clusters: readonly Uint32Array[]
}

export interface ClusterCovariance {
  readonly correction: ClusterCorrection
  /** In the units of the data, row-major; NaN where no coefficient was estimated. */
  readonly covariance: Float64Array
  /** Number of clusters of each way; for two ways also of their crossing, last. */
  readonly clusterCounts: readonly number[]
  /** The correction applied to each of them. */
  readonly multipliers: readonly number[]
  /** True where A + B − AB had a negative eigenvalue, which was set to zero (Cameron, Gelbach & Miller 2011, p. 241). */
  readonly repaired: boolean
  /** A + B − AB before any repair (as `vcovCL` without `fix`); the covariance itself where there was none. */
  readonly unrepaired: Float64Array
  /** `unrepaired` over the scaled columns; 0 where none was estimated. */
  readonly scaledUnrepaired: Float64Array
}

/**
 * Cluster-robust covariance (Liang & Zeger 1986), one-way, or two-way as A + B − A∩B (Cameron, Gelbach & Miller
 * 2011), where each of the three has the correction of its own number of clusters, as in statsmodels and R's
 * `sandwich::vcovCL`. n is the sum of trials, k the number of estimated coefficients.
 */
export function clusterCovariance(
  fit: LogisticFit,
  { columns, outcome, clusters }: ClusteredRows,
  correction: ClusterCorrection = 'CR1',
): ClusterCovariance {
  if (clusters.length < 1 || clusters.length > 2) throw new Error('Clusters are one-way or two-way')
  const rows = designOver(fit.design, columns, outcome.trials.length)
  const residuals = residualsAt(rows, outcome, fit.scaledCoefficients, fit.offset)
  const bread = inverseInformation(fit)
  const observations = totals(outcome).trials
  const ways: Clusters[] = clusters.map(clustersOf)
  if (clusters.length === 2) ways.push(crossedClusters(clusters))
  const parameters = estimatedColumns(fit).length
  const multipliers = ways.map(({ count }) => correctionOf(correction, count, observations, parameters))
  const scaled = new Float64Array(rows.columns.length ** 2)
  ways.forEach((way, w) => {
    const sign = w === 2 ? -1 : 1
    const meat = clusterMeat(rows, residuals, way)
    const part = scaledSandwich(fit, bread, meat, multipliers[w])
    for (let i = 0; i < scaled.length; i++) scaled[i] += sign * part[i]
  })
  const sum = covarianceInDataUnits(fit, scaled)
  const repair = clusters.length === 2 ? nonNegativeDefinite(sum, fit) : null
  return {
    correction,
    covariance: repair ?? sum,
    clusterCounts: ways.map(({ count }) => count),
    multipliers,
    repaired: repair !== null,
    unrepaired: sum,
    scaledUnrepaired: scaled,
  }
}

/** One-way covariances under several kinds of clusters, which share the scores of the rows. */
export function oneWayCovariances(
  fit: LogisticFit,
  { columns, outcome, clusters }: ClusteredRows,
  correction: ClusterCorrection = 'CR1',
): Float64Array[] {
  const rows = designOver(fit.design, columns, outcome.trials.length)
  const packed = packColumns(rows)
  const residuals = residualsAt(rows, outcome, fit.scaledCoefficients, fit.offset)
  const bread = inverseInformation(fit)
  const observations = totals(outcome).trials
  return clusters.map((codes) => {
    const way = clustersOf(codes)
    const multiplier = correctionOf(correction, way.count, observations, estimatedColumns(fit).length)
    const meat = clusterMeat(rows, residuals, way, packed)
    return covarianceInDataUnits(fit, scaledSandwich(fit, bread, meat, multiplier))
  })
}

export function correctionOf(
  correction: ClusterCorrection,
  clusters: number,
  observations: number,
  parameters: number,
): number {
  if (correction === 'CR0') return 1
  const stata = clusters / (clusters - 1)
  return correction === 'stata' ? stata : (stata * (observations - 1)) / (observations - parameters)
}

/** The matrix with its negative eigenvalues set to zero, on the scale of model-based errors; null where none is. */
function nonNegativeDefinite(covariance: Float64Array, fit: LogisticFit): Float64Array | null {
  const size = fit.design.columns.length
  const { free } = fit
  const error = free.map((j) => Math.sqrt(fit.covariance[j * size + j]))
  const scaled = new Float64Array(free.length ** 2)
  free.forEach((i, a) => {
    free.forEach((j, b) => {
      scaled[a * free.length + b] = covariance[i * size + j] / (error[a] * error[b])
    })
  })
  const eigen = symmetricEigen(scaled, free.length)
  if (eigen.values[free.length - 1] >= -1e-12 * eigen.values[0]) return null
  const positive = spectralFunction(eigen, (value) => Math.max(0, value))
  const repaired = new Float64Array(size * size)
  free.forEach((i, a) => {
    free.forEach((j, b) => {
      repaired[i * size + j] = positive[a * free.length + b] * error[a] * error[b]
    })
  })
  return nanOutside(free, repaired, size)
}
