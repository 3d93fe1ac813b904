import { packColumns } from '../kernel/packed-design.ts'
import { cholesky, invertCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import type { LogisticFit } from '../regression/logistic.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import { columnSums, responseResiduals, scaledProbabilities } from '../regression/row-sums.ts'
import { scaledPredictor } from '../regression/sparse-rows.ts'
import { gaussHermite } from './gauss-hermite.ts'
import type { GroupedCells } from './grouped-cells.ts'
import type { IntegratedLikelihood, IntegratedPoint } from './integrated-likelihood.ts'
import { laplaceLikelihood } from './laplace-likelihood.ts'
import { quadratureLikelihood } from './quadrature-likelihood.ts'
import { maximiseSmooth, type SmoothMaximum } from './quasi-newton.ts'

/** Where a mixed logit was maximised, in the scaled units of the design. */
export interface MixedMaximum {
  readonly scaledCoefficients: Float64Array
  /** In the order of the groupings, never negative. */
  readonly deviations: readonly number[]
  readonly logLikelihood: number
  /** Of the free coefficients and then the deviations; null where it was not asked for or nothing was found. */
  readonly information: Float64Array | null
  readonly iterations: number
  readonly status: 'converged' | 'notConverged'
  readonly point: IntegratedPoint
}

export interface MixedModel {
  readonly cells: GroupedCells
  /** Without the cells that the fixed part separates. */
  readonly outcome: BinomialOutcome
  /** The logit without random intercepts, over the same cells. */
  readonly plain: LogisticFit
  /** The design columns to move. */
  readonly free: readonly number[]
  readonly start: Float64Array
  readonly quadrature: number
}

/** A standard deviation of log odds beyond which a search has run off to infinity. */
const divergentDeviation = 25

export function integratedLikelihood({ cells, outcome, quadrature }: MixedModel): IntegratedLikelihood {
  const [one, other] = cells.groups
  if (other) return laplaceLikelihood(outcome, [one, other])
  return quadratureLikelihood(outcome, one, gaussHermite(quadrature))
}

/** Maximises over the free coefficients and the standard deviations together. */
export function maximiseMixed(
  model: MixedModel,
  { withInformation }: { readonly withInformation: boolean },
): MixedMaximum {
  const { plain, free, start } = model
  const likelihood = integratedLikelihood(model)
  const packed = packColumns(plain.design)
  const slopes = free.length
  const coefficientsOf = (parameters: Float64Array) => {
    const coefficients = start.slice()
    free.forEach((j, i) => {
      coefficients[j] = parameters[i]
    })
    return coefficients
  }
  const pointAt = (parameters: Float64Array) =>
    likelihood.evaluate(
      scaledPredictor(plain.design, coefficientsOf(parameters)),
      Array.from(parameters.subarray(slopes)),
    )
  const objective = (parameters: Float64Array) => {
    const { logLikelihood, byPredictor, byDeviation } = pointAt(parameters)
    const sums = columnSums(packed, byPredictor)
    return {
      value: logLikelihood,
      gradient: Float64Array.from([...free.map((j) => sums[j]), ...byDeviation]),
    }
  }
  const { deviations, metric } = startOf(model)
  const maximum: SmoothMaximum = maximiseSmooth(
    objective,
    Float64Array.from([...free.map((j) => start[j]), ...deviations]),
    {
      metric,
      withInformation,
      isLost: (parameters) =>
        parameters.subarray(slopes).some((sigma) => Math.abs(sigma) > divergentDeviation),
    },
  )
  // The likelihood is even in each σ, and the search may come out on the other side.
  const parameters = maximum.parameters.map((value, i) => (i < slopes ? value : Math.abs(value)))
  const flipped = (i: number) => i >= slopes && maximum.parameters[i] < 0
  const size = parameters.length
  const unflipped = (value: number, at: number) =>
    flipped(Math.floor(at / size)) === flipped(at % size) ? value : -value
  return {
    scaledCoefficients: coefficientsOf(parameters),
    deviations: Array.from(parameters.subarray(slopes)),
    logLikelihood: maximum.value,
    information: maximum.information === null ? null : maximum.information.map(unflipped),
    iterations: maximum.iterations,
    status: maximum.converged ? 'converged' : 'notConverged',
    point: pointAt(parameters),
  }
}

/**
 * Moments to start from: Σ R² over groups has the mean Σ V + σ² Σ V² at small σ, R the group's residual under the
 * plain logit and V its variance. The metric is the covariance of the plain logit, and Fisher's for σ.
 */
function startOf({ cells, outcome, plain, free, start }: MixedModel) {
  const probabilities = scaledProbabilities(plain.design, start)
  const residuals = responseResiduals(probabilities, outcome)
  const variances = probabilities.map((p, cell) => outcome.trials[cell] * p * (1 - p))
  const size = free.length + cells.groups.length
  const metric = new Float64Array(size * size)
  const { information } = (plain.separated?.likelihood ?? plain.likelihood).evaluate(start)
  const inverse = invertCholesky(
    cholesky(submatrix(information, plain.design.columns.length, free), free.length),
  )
  for (let i = 0; i < free.length; i++)
    for (let j = 0; j < free.length; j++) metric[i * size + j] = inverse[i * free.length + j]
  const deviations = cells.groups.map(({ codes, count }, k) => {
    const residual = new Float64Array(count)
    const variance = new Float64Array(count)
    for (let cell = 0; cell < codes.length; cell++) {
      residual[codes[cell]] += residuals[cell]
      variance[codes[cell]] += variances[cell]
    }
    let excess = 0
    let squares = 0
    for (let group = 0; group < count; group++) {
      excess += residual[group] ** 2 - variance[group]
      squares += variance[group] ** 2
    }
    const sigma = Math.sqrt(Math.min(4, Math.max(0.05, excess / squares)))
    const precision = variance.reduce((sum, v) => sum + 0.5 * (v / (1 + sigma * sigma * v)) ** 2, 0)
    metric[(free.length + k) * (size + 1)] = 1 / Math.max(1e-6, 4 * sigma * sigma * precision)
    return sigma
  })
  return { deviations, metric }
}
