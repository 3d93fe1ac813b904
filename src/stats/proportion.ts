import { betaQuantile, chiSquareQuantile, chiSquareUpperQuantile, normalQuantile } from './distributions.ts'

/** A closed interval [lower, upper]. */
export type Interval = readonly [number, number]

/**
 * Wilson's score interval of a rate (Wilson 1927), without continuity correction: stays within [0, 1] and keeps
 * its coverage at low rates, where p ± 1.96·SE does not. `trials` > 0, 0 ≤ `events` ≤ `trials`.
 */
export function wilsonInterval(events: number, trials: number, confidence = 0.95): Interval {
  requireCounts(events, trials)
  const z = normalQuantile(0.5 + confidence / 2)
  const rate = events / trials
  const square = (z * z) / trials
  const centre = (rate + square / 2) / (1 + square)
  const half = (z / (1 + square)) * Math.sqrt((rate * (1 - rate)) / trials + square / (4 * trials))
  // At the ends the bound is exact; the formula would leave a rounding residue.
  return [events === 0 ? 0 : centre - half, events === trials ? 1 : centre + half]
}

/** The exact interval of Clopper and Pearson (1934): never below its coverage, wider than Wilson's. */
export function clopperPearsonInterval(events: number, trials: number, confidence = 0.95): Interval {
  requireCounts(events, trials)
  const tail = (1 - confidence) / 2
  const lower = events === 0 ? 0 : betaQuantile(tail, events, trials - events + 1)
  const upper = events === trials ? 1 : 1 - betaQuantile(tail, trials - events, events + 1)
  return [lower, upper]
}

/** The exact interval of a Poisson mean from a count (Garwood 1936): for observed against expected defaults. */
export function poissonInterval(events: number, confidence = 0.95): Interval {
  if (!(events >= 0)) throw new RangeError(`poissonInterval: ${events} events`)
  const tail = (1 - confidence) / 2
  const lower = events === 0 ? 0 : chiSquareQuantile(tail, 2 * events) / 2
  return [lower, chiSquareUpperQuantile(tail, 2 * events + 2) / 2]
}

function requireCounts(events: number, trials: number): void {
  if (!(trials > 0 && events >= 0 && events <= trials)) {
    throw new RangeError(`a rate of ${events} events in ${trials} trials`)
  }
}
