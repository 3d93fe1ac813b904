/**
 * The probability of a case where events are as frequent as `to`, if the model was made where they were as frequent as
 * `from`, and cases of either kind look the same in both places: the log-odds move by a constant (Elkan 2001).
 */
export function atEventRate(probability: number, from: number, to: number): number {
  const event = (probability * to) / from
  const nonEvent = ((1 - probability) * (1 - to)) / (1 - from)
  return event / (event + nonEvent)
}

export interface PriorShift {
  /** The rate of events among the cases, as their probabilities tell it. */
  readonly rate: number
  readonly probabilities: Float64Array
  readonly iterations: number
  readonly converged: boolean
}

const enough = 1e-12
const mostIterations = 10_000

/**
 * Finds the rate of events among new cases, of which only the model's probabilities are known, and moves the
 * probabilities to it: the expectation–maximisation of Saerens, Latinne & Decaestecker (2002, Neural Computation 14). At
 * its end the mean of the probabilities is the rate. The model must be calibrated where it was made, at `trainingRate`.
 */
export function priorShift(probabilities: ArrayLike<number>, trainingRate: number): PriorShift {
  if (!(trainingRate > 0 && trainingRate < 1)) throw new RangeError(`priorShift: rate ${trainingRate}`)
  if (probabilities.length === 0) throw new RangeError('priorShift: no cases')
  let rate = trainingRate
  for (let iteration = 1; iteration <= mostIterations; iteration++) {
    let sum = 0
    for (let i = 0; i < probabilities.length; i++) sum += atEventRate(probabilities[i], trainingRate, rate)
    const next = sum / probabilities.length
    const isDone = Math.abs(next - rate) <= enough
    rate = next
    if (isDone || rate === 0 || rate === 1) return moved(rate, iteration, true)
  }
  return moved(rate, mostIterations, false)

  function moved(to: number, iterations: number, converged: boolean): PriorShift {
    return {
      rate: to,
      probabilities: Float64Array.from(probabilities, (own) => atEventRate(own, trainingRate, to)),
      iterations,
      converged,
    }
  }
}
