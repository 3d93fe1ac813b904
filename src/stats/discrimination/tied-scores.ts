import { ascendingOrder } from '../ascending-order.ts'
import { fault, type ScoredOutcomes } from './scored-outcomes.ts'

/**
 * The distinct scores in ascending order with their events and non-events. Borrowers with equal scores cannot be
 * told apart, so every measure of discrimination and calibration reads this table and never the order of the rows.
 */
export interface TiedScores {
  readonly score: Float64Array
  readonly events: Float64Array
  readonly nonEvents: Float64Array
  readonly totalEvents: number
  readonly totalNonEvents: number
  /** For each row of the input, its place in the table; rows of weight 0 have one too. */
  readonly placeOfRow: Uint32Array
}

/** Throws the fault `oneOutcomeOnly` where there are no events or no non-events. */
export function tiedScores(scored: ScoredOutcomes): TiedScores {
  const order = ascendingOrder(scored.score)
  const placeOfRow = new Uint32Array(order.length)
  const scores = new Float64Array(order.length)
  const eventCounts = new Float64Array(order.length)
  const nonEventCounts = new Float64Array(order.length)
  let place = -1
  let last = Number.NaN // equals nothing, so the first row opens a place
  for (let i = 0; i < order.length; i++) {
    const row = order[i]
    const score = scored.score[row]
    if (score !== last) {
      place++
      scores[place] = score
      last = score
    }
    placeOfRow[row] = place
    eventCounts[place] += scored.events[row]
    nonEventCounts[place] += scored.nonEvents[row]
  }
  const score = scores.subarray(0, place + 1)
  const events = eventCounts.subarray(0, place + 1)
  const nonEvents = nonEventCounts.subarray(0, place + 1)
  const totalEvents = total(events)
  const totalNonEvents = total(nonEvents)
  if (!(totalEvents > 0 && totalNonEvents > 0)) {
    throw fault('oneOutcomeOnly', { events: totalEvents, nonEvents: totalNonEvents })
  }
  return { score, events, nonEvents, totalEvents, totalNonEvents, placeOfRow }
}

function total(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
