import { normalCdf } from '../distributions.ts'
import type { RandomStream } from '../random.ts'

/** Standard normal numbers that come with weights: the mean of weight × f estimates E f. */
export interface WeightedNormals {
  readonly values: Float64Array
  readonly weights: Float64Array
}

/** Half of the draws come from a normal around this, where quantiles between .95 and .999 lie. */
const tailCentre = 2.6

/**
 * `count` draws (even), two from each of count/2 strata of equal probability under ½ N(0, 1) + ½ N(2.6, 1), weighted
 * back to N(0, 1) by importance; no weight exceeds 2. Stratification leaves almost no noise in what depends on this
 * number alone. In ascending strata.
 */
export function stratifiedNormals(count: number, random: RandomStream): WeightedNormals {
  const values = new Float64Array(count)
  const weights = new Float64Array(count)
  const strata = count / 2
  let start = -9
  for (let i = 0; i < count; i++) {
    const target = (Math.floor(i / 2) + (random() * 2 ** 32 + 0.5) / 2 ** 32) / strata
    const value = mixtureQuantile(target, start)
    start = value
    values[i] = value
    weights[i] = 2 / (1 + Math.exp(tailCentre * (value - tailCentre / 2)))
  }
  return { values, weights }
}

/** Newton, kept inside a bracket that shrinks. */
function mixtureQuantile(target: number, start: number): number {
  let low = -9
  let high = tailCentre + 9
  let x = start
  for (let iteration = 0; iteration < 100; iteration++) {
    const excess = (normalCdf(x) + normalCdf(x - tailCentre)) / 2 - target
    if (excess > 0) high = x
    else low = x
    const height =
      (Math.exp((-x * x) / 2) + Math.exp(-((x - tailCentre) ** 2) / 2)) / (2 * Math.sqrt(2 * Math.PI))
    const newton = x - excess / height
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) < 1e-12) return next
    x = next
  }
  return x
}

/**
 * Standard error of the mean of values that came two from each stratum, in order: √(Σ (a − b)²) / count, within
 * strata alone.
 */
export function stratifiedError(values: Float64Array): number {
  let sum = 0
  for (let i = 0; i + 1 < values.length; i += 2) sum += (values[i] - values[i + 1]) ** 2
  return Math.sqrt(sum) / values.length
}
