import type { BinaryOutcome } from '../binning/cells.ts'
import type { CardBaseline } from './card.ts'
import { bandOf } from './score-histogram.ts'
import type { Scores } from './score-slots.ts'

/** One band of the score, between the edges that the card keeps from its training. */
export interface ScoreBandRow {
  /** Scores from `from`, inclusive, to `to`, exclusive; null is open. */
  readonly from: number | null
  readonly to: number | null
  readonly observations: number
  readonly share: number
  readonly trainingShare: number
  readonly events: number
  /** Null in an empty band. */
  readonly eventRate: number | null
  /** Sum of the probabilities. */
  readonly expected: number
}

export function scoreBandRows(
  { edges, shares }: CardBaseline,
  { score, probability }: Scores,
  { event, weights }: BinaryOutcome,
): ScoreBandRow[] {
  const observations = new Float64Array(shares.length)
  const events = new Float64Array(shares.length)
  const expected = new Float64Array(shares.length)
  let total = 0
  for (let row = 0; row < score.length; row++) {
    const weight = weights ? weights[row] : 1
    const band = bandOf(edges, score[row])
    observations[band] += weight
    events[band] += weight * event[row]
    expected[band] += weight * probability[row]
    total += weight
  }
  return shares.map((trainingShare, band) => ({
    from: edges[band - 1] ?? null,
    to: edges[band] ?? null,
    observations: observations[band],
    share: observations[band] / total,
    trainingShare,
    events: events[band],
    eventRate: observations[band] > 0 ? events[band] / observations[band] : null,
    expected: expected[band],
  }))
}

export function bandCounts({ edges, shares }: CardBaseline, scores: Float64Array): number[] {
  const counts: number[] = new Array(shares.length).fill(0)
  for (const score of scores) counts[bandOf(edges, score)]++
  return counts
}
