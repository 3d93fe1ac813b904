import type { TiedScores } from '../discrimination/tied-scores.ts'

/** What a band of scores holds; equal scores are never parted. */
export interface ScoreBand {
  readonly lowestScore: number
  readonly highestScore: number
  readonly observations: number
  readonly events: number
  /** Sum of the probabilities. */
  readonly expected: number
}

/**
 * The cut points at R's type-7 quantiles 0, 1/`groups`, …, 1 of the rows written out, in R's own arithmetic, so
 * that a cut falls on the same side of a tied score as R's; equal cuts once.
 */
export function quantileCuts(tied: TiedScores, groups: number): number[] {
  const all = tied.totalEvents + tied.totalNonEvents
  const cuts: number[] = []
  const valueBelow = valueAtRank(tied)
  const valueAbove = valueAtRank(tied)
  for (let group = 0; group <= groups; group++) {
    const index = 1 + (all - 1) * (group * (1 / groups))
    const below = valueBelow(Math.floor(index))
    const above = valueAbove(Math.ceil(index))
    const part = index - Math.floor(index)
    const cut = part > 0 && above !== below ? (1 - part) * below + part * above : below
    if (cuts.length === 0 || cut !== cuts[cuts.length - 1]) cuts.push(cut)
  }
  return cuts
}

/** The value at a rank from 1 of the rows written out in ascending order; asked in ascending order of rank. */
function valueAtRank(tied: TiedScores): (rank: number) => number {
  let place = 0
  let through = 0
  return (rank) => {
    while (place < tied.score.length - 1 && through + countAt(tied, place) < rank) {
      through += countAt(tied, place)
      place++
    }
    return tied.score[place]
  }
}

/** Bands between ascending `cuts`, right-closed, the lowest cut included; empty bands are left out. */
export function bandsBetween(tied: TiedScores, cuts: readonly number[]): ScoreBand[] {
  const bands: ScoreBand[] = []
  let place = 0
  for (let upper = Math.min(1, cuts.length - 1); upper < cuts.length; upper++) {
    const first = place
    let observations = 0
    let events = 0
    let expected = 0
    const isLast = upper === cuts.length - 1
    for (; place < tied.score.length && (isLast || tied.score[place] <= cuts[upper]); place++) {
      observations += countAt(tied, place)
      events += tied.events[place]
      expected += countAt(tied, place) * tied.score[place]
    }
    if (observations === 0) continue
    bands.push({
      lowestScore: tied.score[first],
      highestScore: tied.score[place - 1],
      observations,
      events,
      expected,
    })
  }
  return bands
}

function countAt(tied: TiedScores, place: number): number {
  return tied.events[place] + tied.nonEvents[place]
}
