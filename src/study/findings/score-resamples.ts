import { cholesky, solveCholesky } from '../../stats/linear-algebra/cholesky.ts'
import { submatrix } from '../../stats/linear-algebra/matrix.ts'
import { randomStream } from '../../stats/random.ts'
import { forEachClusterScore, residualsAt } from '../../stats/regression/cluster-scores.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { designOver } from '../../stats/regression/row-sums.ts'
import type { ModelSample } from '../model-sample.ts'
import { fewestClusters } from './factor-errors.ts'
import { type ModelData, plainColumns } from './model-data.ts'

/** The log likelihood near its maximum: −½ (β − β̂)' H (β − β̂), in scaled units. */
export interface LikelihoodQuadratic {
  readonly size: number
  /** H, row-major. */
  readonly information: Float64Array
  readonly coefficients: Float64Array
  readonly free: readonly number[]
}

export function quadraticAt(fit: LogisticFit): LikelihoodQuadratic {
  return {
    size: fit.design.columns.length,
    information: fit.likelihood.evaluate(fit.scaledCoefficients).information,
    coefficients: fit.scaledCoefficients,
    free: fit.free,
  }
}

/** Clusters above this number are drawn in pools of several: the draws stay independent and cost no more. */
const mostPools = 4000

/**
 * Estimates on resampled clusters, one Newton step each: β̂ + H⁻¹ Σ (w_g − 1) s_g with the score s_g of cluster g,
 * drawn w_g times (the one-step bootstrap). Clusters are township-years where there are thirty, else households,
 * else rows. The same seed gives the same draws on every machine.
 */
export function resampledCoefficients(
  fit: LogisticFit,
  data: ModelData,
  sample: ModelSample,
  { seed, replications }: { readonly seed: number; readonly replications: number },
): Float64Array[] {
  const quadratic = quadraticAt(fit)
  const { size, free } = quadratic
  const scores = pooledScores(fit, data, sample)
  const pools = scores.length / size
  const factor = cholesky(submatrix(quadratic.information, size, free), free.length)
  return Array.from({ length: replications }, (_, b) => {
    const random = randomStream(seed, `score resample ${b}`)
    const times = new Float64Array(pools).fill(-1)
    for (let i = 0; i < pools; i++) times[Math.floor(random() * pools)] += 1
    const gradient = new Float64Array(size)
    for (let g = 0; g < pools; g++) {
      if (times[g] === 0) continue
      for (let j = 0; j < size; j++) gradient[j] += times[g] * scores[g * size + j]
    }
    const step = solveCholesky(
      factor,
      Float64Array.from(free, (j) => gradient[j]),
    )
    const drawn = quadratic.coefficients.slice()
    free.forEach((j, i) => {
      drawn[j] += step[i]
    })
    return drawn
  })
}

/** Scores by cluster or pool of clusters, centred: at a penalised fit they do not quite sum to zero. */
function pooledScores(fit: LogisticFit, data: ModelData, sample: ModelSample): Float64Array {
  const size = fit.design.columns.length
  const rows = designOver(fit.design, plainColumns(data), data.rows)
  const residuals = residualsAt(rows, data.outcome, fit.scaledCoefficients)
  const { codes, count } = clustersToDraw(sample)
  const pools = Math.min(count, mostPools)
  const scores = new Float64Array(pools * size)
  forEachClusterScore(rows, residuals, { codes, count }, (score, touched, touchedCount, cluster) => {
    const at = (cluster % pools) * size
    for (let a = 0; a < touchedCount; a++) scores[at + touched[a]] += score[touched[a]]
  })
  for (let j = 0; j < size; j++) {
    let sum = 0
    for (let g = 0; g < pools; g++) sum += scores[g * size + j]
    for (let g = 0; g < pools; g++) scores[g * size + j] -= sum / pools
  }
  return scores
}

function clustersToDraw({ clusters, rows }: ModelSample): { codes: Uint32Array; count: number } {
  const candidates = [clusters?.townshipYear, clusters?.household]
  const enough = candidates.find((own) => own && own.count >= fewestClusters)
  return enough ?? { codes: Uint32Array.from({ length: rows }, (_, row) => row), count: rows }
}
