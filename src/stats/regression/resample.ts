import { aliasTable } from '../alias-table.ts'
import type { RandomStream } from '../random.ts'
import type { BinomialOutcome } from './outcome.ts'

/** Draws a bootstrap resample of the outcome of a table's cells. */
export type Resampler = (random: RandomStream) => BinomialOutcome

/**
 * Resamples single trials: as many as there are, each any of them with equal chance, so that a weight of k is k
 * equal rows.
 */
export function trialResampler({ events, trials }: BinomialOutcome): Resampler {
  const cells = trials.length
  const draw = aliasTable(
    Float64Array.from({ length: 2 * cells }, (_, i) =>
      i < cells ? events[i] : trials[i - cells] - events[i - cells],
    ),
  )
  const total = Math.round(trials.reduce((sum, count) => sum + count, 0))
  return (random) => {
    const drawn = { events: new Float64Array(cells), trials: new Float64Array(cells) }
    for (let i = 0; i < total; i++) {
      const index = draw(random)
      const cell = index < cells ? index : index - cells
      drawn.trials[cell] += 1
      if (index < cells) drawn.events[cell] += 1
    }
    return drawn
  }
}

/** Resamples whole clusters with replacement, with all their rows; `clusterOfRow` counts from 0. */
export function clusterResampler(
  outcome: BinomialOutcome,
  clusterOfRow: ArrayLike<number>,
  cellOfRow: ArrayLike<number>,
  cells: number,
): Resampler {
  let clusters = 0
  for (let row = 0; row < clusterOfRow.length; row++) clusters = Math.max(clusters, clusterOfRow[row] + 1)
  return (random) => {
    const times = new Float64Array(clusters)
    for (let i = 0; i < clusters; i++) times[Math.floor(random() * clusters)] += 1
    const drawn = { events: new Float64Array(cells), trials: new Float64Array(cells) }
    for (let row = 0; row < clusterOfRow.length; row++) {
      const weight = times[clusterOfRow[row]]
      if (weight === 0) continue
      drawn.events[cellOfRow[row]] += weight * outcome.events[row]
      drawn.trials[cellOfRow[row]] += weight * outcome.trials[row]
    }
    return drawn
  }
}
