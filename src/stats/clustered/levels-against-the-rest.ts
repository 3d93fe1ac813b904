import { studentTwoSided } from '../distributions.ts'
import { benjaminiHochberg } from '../multiple-testing.ts'

/** Events and trials by cluster, each cluster within one level (a township's years within the township). */
export interface LevelClusters {
  readonly levels: ArrayLike<number>
  readonly events: ArrayLike<number>
  readonly trials: ArrayLike<number>
}

/** A level's event rate beside that of all the others. */
export interface LevelComparison {
  readonly events: number
  readonly trials: number
  /** NaN where the level, or the rest, is empty. */
  readonly rate: number
  readonly restRate: number
  /** Two-sided; null where either side has fewer than two clusters, or nothing varies. */
  readonly pValue: number | null
  /** Benjamini–Hochberg over the levels. */
  readonly qValue: number | null
}

/**
 * Each level against the rest, clusters as the units: ratio estimators Σd/Σn on both sides, their variances from the
 * clusters' residuals d − r·n with k/(k − 1), and Welch's t; with clusters of one size it is Welch's test of their rates.
 * The level's variance is at least that of independent trials at the rest's rate: a few clusters without an event do
 * not prove that there can be none.
 */
export function levelsAgainstTheRest(clusters: LevelClusters, levelCount: number): LevelComparison[] {
  const { levels, events, trials } = clusters
  const own = Array.from({ length: levelCount }, () => ({ events: 0, trials: 0 }))
  const all = { events: 0, trials: 0 }
  for (let cluster = 0; cluster < trials.length; cluster++) {
    for (const sums of [own[levels[cluster]], all]) {
      sums.events += events[cluster]
      sums.trials += trials[cluster]
    }
  }
  const compared = own.map((sums, level) => {
    const rest = { events: all.events - sums.events, trials: all.trials - sums.trials }
    const rate = sums.events / sums.trials
    const restRate = rest.events / rest.trials
    const inside = varianceOf(clusters, (cluster) => levels[cluster] === level, rate, sums.trials)
    const floor = (restRate * (1 - restRate)) / sums.trials
    const outside = varianceOf(clusters, (cluster) => levels[cluster] !== level, restRate, rest.trials)
    return { ...sums, rate, restRate, pValue: welchPValue(rate - restRate, atLeast(inside, floor), outside) }
  })
  const qValues = benjaminiHochberg(compared.map(({ pValue }) => pValue))
  return compared.map((one, level) => ({ ...one, qValue: qValues[level] }))
}

interface Spread {
  readonly variance: number
  readonly degreesOfFreedom: number
}

function varianceOf(
  { events, trials }: LevelClusters,
  isIn: (cluster: number) => boolean,
  rate: number,
  size: number,
): Spread | null {
  let [count, squares] = [0, 0]
  for (let cluster = 0; cluster < trials.length; cluster++) {
    if (trials[cluster] === 0 || !isIn(cluster)) continue
    count += 1
    squares += (events[cluster] - rate * trials[cluster]) ** 2
  }
  if (count < 2) return null
  return { variance: (squares * count) / (count - 1) / (size * size), degreesOfFreedom: count - 1 }
}

function atLeast(spread: Spread | null, variance: number): Spread | null {
  return spread && { ...spread, variance: Math.max(spread.variance, variance) }
}

/** Satterthwaite's degrees of freedom. */
function welchPValue(difference: number, a: Spread | null, b: Spread | null): number | null {
  if (a === null || b === null) return null
  const variance = a.variance + b.variance
  if (!(variance > 0)) return null
  const freedom =
    variance ** 2 / (a.variance ** 2 / a.degreesOfFreedom + b.variance ** 2 / b.degreesOfFreedom)
  return studentTwoSided(difference / Math.sqrt(variance), freedom)
}
