import { InputError } from '../input-error.ts'

/**
 * What a model said beside what happened: for each row a score that rises with risk (a predicted probability where
 * calibration is asked) and the counts of events and non-events. A row is one borrower with weight 1, a frequency
 * weight, or a cell of grouped trials; all give the same answer as the rows written out.
 */
export interface ScoredOutcomes {
  readonly score: Float64Array
  readonly events: Float64Array
  readonly nonEvents: Float64Array
}

/**
 * - `oneOutcomeOnly`: all events or none, so nothing can be told apart (details: events, nonEvents);
 * - `scoreMissing`, `scoreNotAProbability`, `outcomeNotBinary`, `weightNotACount`: details row (from 0) and value;
 * - `lengthsDiffer`: details rows and the other length.
 */
export type ScoredOutcomesFault =
  | 'oneOutcomeOnly'
  | 'scoreMissing'
  | 'scoreNotAProbability'
  | 'outcomeNotBinary'
  | 'weightNotACount'
  | 'lengthsDiffer'

export function fault(code: ScoredOutcomesFault, details: Record<string, number>): InputError {
  return new InputError<ScoredOutcomesFault>(code, details)
}

/** Rows with an outcome of 0 or 1 and, if given, frequency weights ≥ 0. */
export function scoredOutcomes(
  score: Float64Array,
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
): ScoredOutcomes {
  const rows = score.length
  requireLength(rows, outcome.length)
  if (weights) requireLength(rows, weights.length)
  const events = new Float64Array(rows)
  const nonEvents = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    const weight = weights ? weights[row] : 1
    if (outcome[row] === 1) events[row] = weight
    else if (outcome[row] === 0) nonEvents[row] = weight
    else throw fault('outcomeNotBinary', { row, value: outcome[row] })
  }
  return scoredCounts(score, events, nonEvents)
}

/** Rows that count events and non-events. */
export function scoredCounts(
  score: Float64Array,
  events: Float64Array,
  nonEvents: Float64Array,
): ScoredOutcomes {
  const rows = score.length
  requireLength(rows, events.length)
  requireLength(rows, nonEvents.length)
  for (let row = 0; row < rows; row++) {
    if (Number.isNaN(score[row])) throw fault('scoreMissing', { row, value: Number.NaN })
    if (!isCount(events[row])) throw fault('weightNotACount', { row, value: events[row] })
    if (!isCount(nonEvents[row])) throw fault('weightNotACount', { row, value: nonEvents[row] })
  }
  return { score, events, nonEvents }
}

function isCount(value: number): boolean {
  return value >= 0 && value < Infinity
}

function requireLength(rows: number, other: number): void {
  if (rows !== other) throw fault('lengthsDiffer', { rows, other })
}
