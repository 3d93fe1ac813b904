/**
 * A binomial outcome by row: `events` of `trials`. A plain 0/1 outcome has one trial a row; a frequency weight
 * multiplies both; a grouped outcome has its own counts.
 */
export interface BinomialOutcome {
  readonly events: Float64Array
  readonly trials: Float64Array
}

export function binaryOutcome(isEvent: ArrayLike<number>, weights?: ArrayLike<number>): BinomialOutcome {
  const rows = isEvent.length
  const events = new Float64Array(rows)
  const trials = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    const weight = weights ? weights[row] : 1
    trials[row] = weight
    events[row] = isEvent[row] * weight
  }
  return { events, trials }
}

export function totals({ events, trials }: BinomialOutcome): { events: number; trials: number } {
  let eventSum = 0
  let trialSum = 0
  for (let row = 0; row < events.length; row++) {
    eventSum += events[row]
    trialSum += trials[row]
  }
  return { events: eventSum, trials: trialSum }
}

/** Bernoulli log likelihood of the model that knows only the mean. */
export function nullLogLikelihood(outcome: BinomialOutcome): number {
  const { events, trials } = totals(outcome)
  const nonEvents = trials - events
  const part = (count: number) => (count > 0 ? count * Math.log(count / trials) : 0)
  return part(events) + part(nonEvents)
}
