import { cholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { multiply, submatrix } from '../linear-algebra/matrix.ts'
import { randomStream } from '../random.ts'
import type { ClusteredRows } from './cluster-covariance.ts'
import { clustersOf, forEachClusterScore, residualsAt } from './cluster-scores.ts'
import { columnsOf } from './design.ts'
import type { LogisticFit } from './logistic.ts'
import { maximise } from './newton.ts'
import { designOver } from './row-sums.ts'
import { inverseOnFree } from './sandwich-covariance.ts'
import { estimatedColumns } from './separated-fit.ts'

export interface WildScoreOptions {
  readonly seed: number
  /** Draws of cluster weights; all 2^G sign patterns are taken instead where they are no more than this. */
  readonly replications?: number
}

export interface WildScoreTest {
  /** Design columns under test, jointly zero. */
  readonly columns: readonly number[]
  /** Score statistic with the cluster-robust variance, chi-square-like with `columns.length` degrees of freedom. */
  readonly statistic: number
  readonly pValue: number
  readonly replications: number
  readonly clusterCount: number
  /** Rademacher signs, all of them or drawn; six-point weights of Webb (2023) below 12 clusters. */
  readonly weights: 'enumerated' | 'rademacher' | 'webb'
}

const defaultReplications = 9999
const webbBelow = 12
const webbPoints = [-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)]

/**
 * The wild score bootstrap of Kline & Santos (2012), null imposed (as Roodman et al. 2019), for few clusters:
 * the tested columns are set to zero, the others estimated again, and each cluster's contribution
 * a_g = (H⁻¹ s_g) on the tested columns is multiplied by a random weight of mean 0 and variance 1. The statistic
 * (Σ a)' [Σ (a − ā)(a − ā)']⁻¹ (Σ a) is compared with its own bootstrap distribution. Nothing is refitted.
 */
export function wildScoreTest(
  fit: LogisticFit,
  rows: ClusteredRows,
  columns: readonly number[],
  { seed, replications = defaultReplications }: WildScoreOptions,
): WildScoreTest {
  if (rows.clusters.length !== 1) throw new Error('The wild score bootstrap takes one-way clusters')
  const tested = columns.filter((j) => j > 0 && fit.free.includes(j))
  if (tested.length === 0) throw new Error('No tested column was estimated')
  const { contributions, clusterCount } = clusterContributions(fit, rows, tested)
  const d = tested.length
  const statistic = scoreStatistic(contributions, new Float64Array(clusterCount).fill(1), d)
  const enumerated = clusterCount <= 30 && 2 ** clusterCount <= replications
  const weights = enumerated ? 'enumerated' : clusterCount < webbBelow ? 'webb' : 'rademacher'
  const draws = enumerated ? 2 ** clusterCount : replications
  const random = randomStream(seed, 'wildScoreBootstrap')
  const weight = new Float64Array(clusterCount)
  let atLeast = 0
  for (let draw = 0; draw < draws; draw++) {
    for (let g = 0; g < clusterCount; g++) {
      if (weights === 'enumerated') weight[g] = (draw >>> g) & 1 ? -1 : 1
      else if (weights === 'webb') weight[g] = webbPoints[Math.floor(random() * 6)]
      else weight[g] = random() < 0.5 ? -1 : 1
    }
    // The draw of all ones is the sample itself; rounding must not lose the tie.
    if (scoreStatistic(contributions, weight, d) >= statistic * (1 - 1e-10)) atLeast += 1
  }
  const pValue = enumerated ? atLeast / draws : (atLeast + 1) / (draws + 1)
  return { columns: tested, statistic, pValue, replications: draws, clusterCount, weights }
}

/**
 * A test of each coefficient, in the order of the design; null where it was not estimated, and for the intercept,
 * whose zero depends on where the origin of each numeric column lies.
 */
export function wildScoreTests(
  fit: LogisticFit,
  rows: ClusteredRows,
  options: WildScoreOptions,
): (WildScoreTest | null)[] {
  return fit.design.columns.map((_, j) =>
    j > 0 && fit.free.includes(j) ? wildScoreTest(fit, rows, [j], options) : null,
  )
}

/** A joint test of each factor's columns, in the order of the design. */
export function wildScoreFactorTests(
  fit: LogisticFit,
  rows: ClusteredRows,
  options: WildScoreOptions,
): { factor: string; test: WildScoreTest | null }[] {
  return fit.design.factors.map((factor) => {
    const columns = columnsOf(factor).filter((j) => fit.free.includes(j))
    return {
      factor: factor.name,
      test: columns.length > 0 ? wildScoreTest(fit, rows, columns, options) : null,
    }
  })
}

/** a_g by cluster, `G × d`, at the estimates under the null hypothesis. */
function clusterContributions(
  fit: LogisticFit,
  { columns, outcome, clusters: [codes] }: ClusteredRows,
  tested: readonly number[],
): { contributions: Float64Array; clusterCount: number } {
  const size = fit.design.columns.length
  const estimated = estimatedColumns(fit)
  const others = estimated.filter((j) => !tested.includes(j))
  const restricted = maximise(fit.likelihood, startWithout(fit, tested, others), { free: others })
  const inverse = inverseOnFree(restricted.point.information, size, estimated)
  const design = designOver(fit.design, columns, outcome.trials.length)
  const residuals = residualsAt(design, outcome, restricted.coefficients, fit.offset)
  const { codes: clusterCodes, count } = clustersOf(codes)
  const d = tested.length
  const contributions = new Float64Array(count * d)
  forEachClusterScore(design, residuals, { codes: clusterCodes, count }, (score, _touched, _count, g) => {
    tested.forEach((j, a) => {
      let sum = 0
      for (let i = 0; i < size; i++) sum += inverse[j * size + i] * score[i]
      contributions[g * d + a] = sum
    })
  })
  return { contributions, clusterCount: count }
}

/** Where the restricted fit will land, to second order: β₂ + H₂₂⁻¹ H₂₁ β₁. */
function startWithout(fit: LogisticFit, tested: readonly number[], others: readonly number[]): Float64Array {
  const size = fit.design.columns.length
  const { information } = fit.likelihood.evaluate(fit.scaledCoefficients)
  const pull = Float64Array.from(others, (i) =>
    tested.reduce((sum, j) => sum + information[i * size + j] * fit.scaledCoefficients[j], 0),
  )
  const shift = solveCholesky(cholesky(submatrix(information, size, others), others.length), pull)
  const start = fit.scaledCoefficients.slice()
  for (const j of tested) start[j] = 0
  others.forEach((j, a) => {
    start[j] += shift[a]
  })
  return start
}

function scoreStatistic(contributions: Float64Array, weight: Float64Array, d: number): number {
  const clusters = weight.length
  const sum = new Float64Array(d)
  const square = new Float64Array(d * d)
  for (let g = 0; g < clusters; g++) {
    for (let a = 0; a < d; a++) {
      const left = weight[g] * contributions[g * d + a]
      sum[a] += left
      for (let b = 0; b <= a; b++) square[a * d + b] += left * weight[g] * contributions[g * d + b]
    }
  }
  for (let a = 0; a < d; a++) {
    for (let b = 0; b <= a; b++) {
      square[a * d + b] -= (sum[a] * sum[b]) / clusters
      square[b * d + a] = square[a * d + b]
    }
  }
  if (d === 1) return square[0] > 0 ? (sum[0] * sum[0]) / square[0] : 0
  return multiply(sum, solveCholesky(cholesky(square, d), sum), 1, d, 1)[0]
}
