import { normalQuantile } from '../src/stats/distributions.ts'
import { type Column, numericColumn } from '../src/stats/frame.ts'
import type { Grouping } from '../src/stats/mixed/grouped-cells.ts'
import { randomStream } from '../src/stats/random.ts'
import { logistic } from '../src/stats/regression/logistic.ts'
import type { BinomialOutcome } from '../src/stats/regression/outcome.ts'

export interface SimulatedGroups {
  readonly columns: readonly Column[]
  readonly outcome: BinomialOutcome
  readonly grouping: Grouping
  /** The true intercept of each group, by its number, which is also its level. */
  readonly intercepts: Float64Array
}

/** Rows of a mixed logit with known truth: logit p = intercept + slope·x + u of the group, x uniform on [−1.7, 1.7]. */
export function simulatedGroups({
  sizes,
  deviation,
  intercept,
  slope,
  seed,
}: {
  readonly sizes: readonly number[]
  readonly deviation: number
  readonly intercept: number
  readonly slope: number
  readonly seed: number
}): SimulatedGroups {
  const random = randomStream(seed, 'mixed.simulation')
  const intercepts = Float64Array.from(sizes, () => deviation * normalQuantile(random() + 2 ** -33))
  const codes = Uint32Array.from(sizes.flatMap((size, group) => new Array(size).fill(group)))
  const x = Float64Array.from(codes, () => 3.4 * random() - 1.7)
  const events = Float64Array.from(codes, (group, row) =>
    random() < logistic(intercept + slope * x[row] + intercepts[group]) ? 1 : 0,
  )
  return {
    columns: [numericColumn('x', x)],
    outcome: { events, trials: new Float64Array(codes.length).fill(1) },
    grouping: { name: 'group', levels: sizes.map((_, group) => `${group}`), codes },
    intercepts,
  }
}
