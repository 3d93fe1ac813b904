import { type Column, takeRowsOf } from '../frame.ts'
import type { LikelihoodPoint } from '../kernel/assemble.ts'
import { type LogisticLikelihood, logisticLikelihood } from '../kernel/likelihood.ts'
import { cholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import { type Clusters, rowsByCluster } from './cluster-scores.ts'
import { buildDesign } from './design.ts'
import { type FitStatus, fitDesign } from './logistic.ts'
import { maximise } from './newton.ts'
import type { BinomialOutcome } from './outcome.ts'
import { designOver, scaledProbabilities } from './row-sums.ts'

export interface LeftOutProbabilities {
  /** Of each row, from the model fitted to the rows of all other groups. */
  readonly probabilities: Float64Array
  /** `oneStep`: one Newton step away from the fit to all rows, exact to the second order in the group's share. */
  readonly method: 'exact' | 'oneStep'
  /** Of the fit to all rows. */
  readonly status: FitStatus
}

/** Rows × groups up to which every model is refitted to its maximum: counted work, never seconds. */
export const exactRefitBudget = 4_000_000

/**
 * What the others' experience expects of each group's rows. The sums of likelihood, score and information over the
 * other groups are those over all rows less the group's own, so a model costs one pass over the group's rows; beyond
 * the budget the pass over all rows, which an exact refit repeats, is not made again.
 */
export function leaveOneGroupOut(
  columns: readonly Column[],
  outcome: BinomialOutcome,
  groups: Clusters,
  options: { references?: Readonly<Record<string, string>>; budget?: number } = {},
): LeftOutProbabilities {
  const rows = outcome.trials.length
  const design = buildDesign(columns, outcome.trials, { references: options.references })
  const fit = fitDesign(design, outcome)
  const all = logisticLikelihood(design, outcome)
  const atAll = all.evaluate(fit.scaledCoefficients)
  const isExact = rows * groups.count <= (options.budget ?? exactRefitBudget)
  const { starts, order } = rowsByCluster(groups)
  const probabilities = new Float64Array(rows)
  for (let group = 0; group < groups.count; group++) {
    const own = order.subarray(starts[group], starts[group + 1])
    const ownColumns = columns.map((column) => takeRowsOf(column, own))
    const ownDesign = designOver(design, ownColumns, own.length)
    const ownLikelihood = logisticLikelihood(ownDesign, {
      events: Float64Array.from(own, (row) => outcome.events[row]),
      trials: Float64Array.from(own, (row) => outcome.trials[row]),
    })
    const coefficients = isExact
      ? maximise(difference(all, ownLikelihood), fit.scaledCoefficients, { free: fit.free }).coefficients
      : oneStep(fit.scaledCoefficients, less(atAll, ownLikelihood.evaluate(fit.scaledCoefficients)), fit.free)
    const fitted = scaledProbabilities(ownDesign, coefficients)
    for (let i = 0; i < own.length; i++) probabilities[own[i]] = fitted[i]
  }
  return { probabilities, method: isExact ? 'exact' : 'oneStep', status: fit.status }
}

function difference(all: LogisticLikelihood, part: LogisticLikelihood): LogisticLikelihood {
  return {
    columnCount: all.columnCount,
    evaluate: (coefficients) => less(all.evaluate(coefficients), part.evaluate(coefficients)),
  }
}

function less(all: LikelihoodPoint, part: LikelihoodPoint): LikelihoodPoint {
  return {
    logLikelihood: all.logLikelihood - part.logLikelihood,
    gradient: all.gradient.map((value, i) => value - part.gradient[i]),
    information: all.information.map((value, i) => value - part.information[i]),
  }
}

function oneStep(from: Float64Array, { gradient, information }: LikelihoodPoint, free: readonly number[]) {
  const factor = cholesky(submatrix(information, from.length, free), free.length)
  const step = solveCholesky(
    factor,
    Float64Array.from(free, (j) => gradient[j]),
  )
  const stepped = from.slice()
  free.forEach((j, i) => {
    stepped[j] += step[i]
  })
  return stepped
}
