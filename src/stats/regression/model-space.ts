import { type LogisticLikelihood, logisticLikelihood } from '../kernel/likelihood.ts'
import { cholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import { columnsOf, type Design } from './design.ts'
import { type Maximum, maximise } from './newton.ts'
import { type BinomialOutcome, totals } from './outcome.ts'

/** All models that leave some factors of one design out: a model is a set of factor indices. */
export interface ModelSpace {
  readonly design: Design
  readonly likelihood: LogisticLikelihood
  readonly observations: number
  /** X'X up to a factor: which columns are independent. */
  readonly gram: Float64Array
}

export interface SubsetFit {
  /** Indices of the factors in the model, ascending. */
  readonly factors: readonly number[]
  /** Independent design columns of the model. */
  readonly free: readonly number[]
  readonly logLikelihood: number
  readonly maximum: Maximum
}

export function modelSpace(design: Design, outcome: BinomialOutcome): ModelSpace {
  const likelihood = logisticLikelihood(design, outcome)
  const gram = likelihood.evaluate(new Float64Array(design.columns.length)).information
  return { design, likelihood, observations: totals(outcome).trials, gram }
}

/** The columns of a model that earlier columns do not determine. */
export function independentColumns(
  { design, gram }: Pick<ModelSpace, 'design' | 'gram'>,
  factors: readonly number[],
): number[] {
  const columns = [0, ...factors.flatMap((f) => columnsOf(design.factors[f]))]
  const { dependent } = cholesky(submatrix(gram, design.columns.length, columns), columns.length, 1e-11)
  return columns.filter((_, i) => !dependent[i])
}

/** A search that took longer ran away (separation); what it left is no place to start from. */
const iterationsOfASoundFit = 15

/**
 * The maximum of one model, from the coefficients of a neighbour where given. Under separation the log likelihood
 * is its supremum to 1e-9 of an event.
 */
export function fitSubset(space: ModelSpace, factors: readonly number[], near?: SubsetFit): SubsetFit {
  const free = independentColumns(space, factors)
  const size = space.design.columns.length
  const start = new Float64Array(size)
  if (near && near.maximum.iterations <= iterationsOfASoundFit) {
    for (const j of free) start[j] = near.maximum.coefficients[j]
  }
  const maximum = maximise(space.likelihood, start, { free, maximumIterations: 40, tolerance: 1e-16 })
  return { factors, free, logLikelihood: maximum.point.logLikelihood, maximum }
}
