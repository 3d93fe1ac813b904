import { multiply, submatrix, transpose } from '../linear-algebra/matrix.ts'
import { type SymmetricEigen, spectralFunction, symmetricEigen } from '../linear-algebra/symmetric-eigen.ts'
import { symmetricEigenByQl } from '../linear-algebra/symmetric-eigen-ql.ts'
import type { ClusteredRows } from './cluster-covariance.ts'
import { clustersOf, residualsAt, rowsByCluster } from './cluster-scores.ts'
import { type Design, originalUnits } from './design.ts'
import type { LogisticFit } from './logistic.ts'
import { addOuter, designOver, mirrored, scaledProbabilities } from './row-sums.ts'
import { inverseInformation, nanOutside } from './sandwich-covariance.ts'
import { estimatedColumns } from './separated-fit.ts'
import { rowReader } from './sparse-rows.ts'

export interface BiasReducedClusterCovariance {
  /** In the units of the data, row-major; NaN where no coefficient was estimated. */
  readonly covariance: Float64Array
  /** Satterthwaite degrees of freedom of each coefficient's t; NaN where it was not estimated. */
  readonly degreesOfFreedom: Float64Array
  readonly clusterCount: number
}

/**
 * CR2, the bias-reduced cluster-robust covariance of Bell & McCaffrey (2002) for one-way clusters, with their
 * Satterthwaite degrees of freedom, on the weighted working regression of the fit (Z = W^½ X, working residuals
 * W^-½ r, working errors independent).
 *
 * The n_g × n_g root (I − H_gg)^-½ is never formed: with Z in coordinates where Z'Z = I, P = Z_g'Z_g is k × k and
 * Z_g' (I − Z_g Z_g')^-½ = (I − P)^-½ Z_g'. A direction that one cluster alone determines (P has eigenvalue 1)
 * has no residual there and adds nothing (generalised inverse, as in R's `clubSandwich`). For a logit `clubSandwich`
 * itself takes the symmetric root over the responses, where weights within a cluster differ: as unbiased under the
 * working model, and some per cent apart where a cluster holds much of the information.
 */
export function biasReducedClusterCovariance(
  fit: LogisticFit,
  { columns, outcome, clusters: [codes] }: ClusteredRows,
): BiasReducedClusterCovariance {
  const design = designOver(fit.design, columns, outcome.trials.length)
  const clusters = clustersOf(codes)
  const sums = clusterSums(
    fit,
    design,
    outcome.trials,
    residualsAt(design, outcome, fit.scaledCoefficients, fit.offset),
    codes,
  )
  const size = design.columns.length
  const estimated = estimatedColumns(fit)
  const k = estimated.length
  // B = L L' with L = B^½: coordinates in which the information is the identity.
  const half = spectralFunction(
    symmetricEigen(submatrix(inverseInformation(fit), size, estimated), k),
    Math.sqrt,
  )
  const toData = freeColumns(originalUnits(fit.design), size, estimated)
  const loadings = multiply(toData, half, size, k, k)

  const meat = new Float64Array(k * k)
  const moments = Array.from({ length: size }, () => new SatterthwaiteMoments(k))
  for (const { score, information } of sums) {
    const p = multiply(multiply(half, information, k, k, k), half, k, k, k)
    const eigen = symmetricEigenByQl(p, k)
    const adjusted = adjustedScore(eigen, multiply(half, score, k, k, 1))
    for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) meat[i * k + j] += adjusted[i] * adjusted[j]
    for (const j of fit.free)
      moments[j].add(eigen.values, eigen.vectors, loadings.subarray(j * k, (j + 1) * k))
  }
  const covariance = multiply(
    multiply(loadings, meat, size, k, k),
    transpose(loadings, size, k),
    size,
    k,
    size,
  )
  return {
    covariance: nanOutside(fit.free, covariance, size),
    degreesOfFreedom: Float64Array.from(moments, (moment, j) =>
      fit.free.includes(j) ? moment.degreesOfFreedom() : Number.NaN,
    ),
    clusterCount: clusters.count,
  }
}

/** (I − P)^-½ s by the eigenvectors of P. */
function adjustedScore({ values, vectors }: SymmetricEigen, score: Float64Array): Float64Array {
  const k = score.length
  const along = new Float64Array(k)
  for (let i = 0; i < k; i++) for (let e = 0; e < k; e++) along[e] += vectors[i * k + e] * score[i]
  for (let e = 0; e < k; e++) along[e] *= inverseRoot(1 - values[e])
  return multiply(vectors, along, k, k, 1)
}

const isOne = 1e-10

function inverseRoot(remainder: number): number {
  return remainder > isOne ? 1 / Math.sqrt(remainder) : 0
}

/** (tr Ω)² / tr Ω² with Ω = diag(d) − Q Q', where q = P (I − P)^-½ ℓ and d = ℓ' P (I − P)⁻¹ ℓ of each cluster. */
class SatterthwaiteMoments {
  private readonly k: number
  private readonly crossed: Float64Array
  private trace = 0
  private diagonal = 0

  constructor(k: number) {
    this.k = k
    this.crossed = new Float64Array(k * k)
  }

  add(eigenvalues: Float64Array, vectors: Float64Array, loading: Float64Array): void {
    const { k, crossed } = this
    const q = new Float64Array(k)
    let d = 0
    let length = 0
    for (let e = 0; e < k; e++) {
      const remainder = 1 - eigenvalues[e]
      if (remainder <= isOne) continue
      let projected = 0
      for (let i = 0; i < k; i++) projected += vectors[i * k + e] * loading[i]
      d += (projected * projected * eigenvalues[e]) / remainder
      const along = (projected * eigenvalues[e]) / Math.sqrt(remainder)
      length += along * along
      for (let i = 0; i < k; i++) q[i] += along * vectors[i * k + e]
    }
    this.trace += d - length
    this.diagonal += d * d - 2 * d * length
    for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) crossed[i * k + j] += q[i] * q[j]
  }

  degreesOfFreedom(): number {
    const square = this.crossed.reduce((sum, value) => sum + value * value, this.diagonal)
    return (this.trace * this.trace) / square
  }
}

interface ClusterSum {
  /** Σ r x and Σ w x x' of a cluster over the free columns. */
  readonly score: Float64Array
  readonly information: Float64Array
}

function* clusterSums(
  fit: LogisticFit,
  design: Design,
  trials: Float64Array,
  residuals: Float64Array,
  codes: Uint32Array,
): Generator<ClusterSum> {
  const size = design.columns.length
  const estimated = estimatedColumns(fit)
  const clusters = clustersOf(codes)
  const { starts, order } = rowsByCluster(clusters)
  const read = rowReader(design)
  const probabilities = scaledProbabilities(design, fit.scaledCoefficients, fit.offset)
  for (let g = 0; g < clusters.count; g++) {
    const score = new Float64Array(size)
    const information = new Float64Array(size * size)
    for (let at = starts[g]; at < starts[g + 1]; at++) {
      const row = order[at]
      const sparse = read(row)
      const weight = trials[row] * probabilities[row] * (1 - probabilities[row])
      addOuter(information, size, sparse, weight)
      for (let a = 0; a < sparse.length; a++) score[sparse.columns[a]] += residuals[row] * sparse.values[a]
    }
    yield {
      score: Float64Array.from(estimated, (j) => score[j]),
      information: submatrix(mirrored(information, size), size, estimated),
    }
  }
}

function freeColumns(matrix: Float64Array, size: number, free: readonly number[]): Float64Array {
  const result = new Float64Array(size * free.length)
  for (let i = 0; i < size; i++) {
    free.forEach((j, a) => {
      result[i * free.length + a] = matrix[i * size + j]
    })
  }
  return result
}
