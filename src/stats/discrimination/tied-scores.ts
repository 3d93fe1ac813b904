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
  let distinct = 0
  for (let i = 0; i < order.length; i++) {
    if (i > 0 && scored.score[order[i]] !== scored.score[order[i - 1]]) distinct++
    placeOfRow[order[i]] = distinct
  }
  const places = order.length === 0 ? 0 : distinct + 1
  const score = new Float64Array(places)
  const events = new Float64Array(places)
  const nonEvents = new Float64Array(places)
  for (let i = 0; i < order.length; i++) {
    const row = order[i]
    const place = placeOfRow[row]
    score[place] = scored.score[row]
    events[place] += scored.events[row]
    nonEvents[place] += scored.nonEvents[row]
  }
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
