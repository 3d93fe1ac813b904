import { studentQuantile, studentTwoSided } from '../distributions.ts'
import type { Interval } from '../proportion.ts'

export interface WelchTest {
  readonly meanOfEvents: number
  readonly meanOfNonEvents: number
  /** Events less non-events. */
  readonly difference: number
  readonly confidenceInterval: Interval
  readonly t: number
  readonly degreesOfFreedom: number
  readonly pValue: number
}

interface Moments {
  size: number
  mean: number
  squares: number
}

/**
 * Welch's (1947) t test of a number between events and non-events, variances not assumed equal. `NaN` values are
 * left out; weights are frequencies. `null` with fewer than two values on a side or no spread on either.
 */
export function welchTest(
  values: Float64Array,
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
  confidence = 0.95,
): WelchTest | null {
  const events: Moments = { size: 0, mean: 0, squares: 0 }
  const nonEvents: Moments = { size: 0, mean: 0, squares: 0 }
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) continue
    add(outcome[row] === 1 ? events : nonEvents, values[row], weights ? weights[row] : 1)
  }
  if (events.size <= 1 || nonEvents.size <= 1) return null
  const first = events.squares / (events.size - 1) / events.size
  const second = nonEvents.squares / (nonEvents.size - 1) / nonEvents.size
  if (!(first + second > 0)) return null
  const standardError = Math.sqrt(first + second)
  const degreesOfFreedom =
    (first + second) ** 2 / (first ** 2 / (events.size - 1) + second ** 2 / (nonEvents.size - 1))
  const difference = events.mean - nonEvents.mean
  const half = studentQuantile(0.5 + confidence / 2, degreesOfFreedom) * standardError
  const t = difference / standardError
  return {
    meanOfEvents: events.mean,
    meanOfNonEvents: nonEvents.mean,
    difference,
    confidenceInterval: [difference - half, difference + half],
    t,
    degreesOfFreedom,
    pValue: studentTwoSided(t, degreesOfFreedom),
  }
}

/** West's (1979) running mean and sum of squares: no cancellation where the mean is far from 0. */
function add(moments: Moments, value: number, weight: number): void {
  if (weight === 0) return
  moments.size += weight
  const distance = value - moments.mean
  moments.mean += (distance * weight) / moments.size
  moments.squares += weight * distance * (value - moments.mean)
}
