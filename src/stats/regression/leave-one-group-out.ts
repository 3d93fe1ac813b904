import { type Column, takeRowsOf } from '../frame.ts'
import { logisticLikelihood } from '../kernel/likelihood.ts'
import { type Clusters, rowsByCluster } from './cluster-scores.ts'
import { buildDesign } from './design.ts'
import { likelihoodWithout, oneStepFrom, pointWithout } from './likelihood-without.ts'
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
      ? maximise(likelihoodWithout(all, ownLikelihood), fit.scaledCoefficients, { free: fit.free })
          .coefficients
      : oneStepFrom(
          fit.scaledCoefficients,
          pointWithout(atAll, ownLikelihood.evaluate(fit.scaledCoefficients)),
          fit.free,
        )
    const fitted = scaledProbabilities(ownDesign, coefficients)
    for (let i = 0; i < own.length; i++) probabilities[own[i]] = fitted[i]
  }
  return { probabilities, method: isExact ? 'exact' : 'oneStep', status: fit.status }
}
