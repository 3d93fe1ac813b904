import { chiSquareQuantile, chiSquareUpperQuantile, normalQuantile } from '../distributions.ts'
import type { Interval } from '../proportion.ts'
import { defaultCorrelation } from './joint-default.ts'

/** Events and trials by cell (a place's year), each cell with its place and its year. */
export interface PlaceYears {
  readonly places: ArrayLike<number>
  readonly years: ArrayLike<number>
  readonly events: ArrayLike<number>
  readonly trials: ArrayLike<number>
}

/** How much more the rate of a place varies from year to year than independent borrowers would make it vary. */
export interface CommonShock {
  readonly cells: number
  readonly places: number
  readonly years: number
  readonly rate: number
  /** Variance of the default probability within places over years; below 0 where chance alone varies more. */
  readonly variance: number
  /** What independence adds to the variance of an observed rate. */
  readonly binomialVariance: number
  readonly varianceInterval: Interval
  /** Correlation of two borrowers of one place and year in the one-factor model, 0 to 1. */
  readonly correlation: number
  readonly correlationInterval: Interval
}

/**
 * By moments on pairs of borrowers: the share of pairs of one place and year that both default, less that of pairs
 * of one place and different years. With n trials in every cell this is Var(rate) − (PD − Φ₂)/n within places, the
 * estimator that takes the binomial term out; it needs no equal n. The interval scales the whole variance by
 * chi-square with as many degrees of freedom as years less one, since all places can share a year's weather,
 * and takes the binomial term off again. `null` where fewer than two years or no pair can be compared.
 */
export function commonShock(cells: PlaceYears, confidence = 0.95): CommonShock | null {
  const sums = pairSums(cells)
  const { years, places, trials, events, pairsTogether, pairsApart } = sums
  if (years < 2 || !(pairsTogether > 0 && pairsApart > 0) || events === 0 || events === trials) return null
  const rate = events / trials
  const together = sums.bothTogether / pairsTogether
  const variance = together - sums.bothApart / pairsApart
  const binomialVariance = (rate - together) * (sums.trialsLessOne / pairsTogether)
  const tail = (1 - confidence) / 2
  const freedom = years - 1
  const bound = (scale: number) => Math.max(0, (variance + binomialVariance) * scale - binomialVariance)
  const varianceInterval: Interval = [
    bound(freedom / chiSquareUpperQuantile(tail, freedom)),
    bound(freedom / chiSquareQuantile(tail, freedom)),
  ]
  const threshold = normalQuantile(rate)
  return {
    cells: sums.cells,
    places,
    years,
    rate,
    variance,
    binomialVariance,
    varianceInterval,
    correlation: defaultCorrelation(threshold, variance),
    correlationInterval: [
      defaultCorrelation(threshold, varianceInterval[0]),
      defaultCorrelation(threshold, varianceInterval[1]),
    ],
  }
}

function pairSums({ places, years, events, trials }: PlaceYears) {
  const ofPlace = new Map<number, { events: number; trials: number }>()
  const yearsHeld = new Set<number>()
  const sums = { cells: 0, events: 0, trials: 0, trialsLessOne: 0, bothTogether: 0, pairsTogether: 0 }
  let squaredEvents = 0
  let squaredTrials = 0
  for (let cell = 0; cell < trials.length; cell++) {
    const [d, n] = [events[cell], trials[cell]]
    if (n === 0) continue
    const place = ofPlace.get(places[cell]) ?? { events: 0, trials: 0 }
    ofPlace.set(places[cell], place)
    place.events += d
    place.trials += n
    yearsHeld.add(years[cell])
    sums.cells += 1
    sums.events += d
    sums.trials += n
    sums.trialsLessOne += n - 1
    sums.bothTogether += d * (d - 1)
    sums.pairsTogether += n * (n - 1)
    squaredEvents += d * d
    squaredTrials += n * n
  }
  let bothApart = -squaredEvents
  let pairsApart = -squaredTrials
  for (const place of ofPlace.values()) {
    bothApart += place.events ** 2
    pairsApart += place.trials ** 2
  }
  return { ...sums, bothApart, pairsApart, places: ofPlace.size, years: yearsHeld.size }
}
