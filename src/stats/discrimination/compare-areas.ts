import { normalQuantile, normalTwoSided } from '../distributions.ts'
import type { Interval } from '../proportion.ts'
import { placements } from './placements.ts'
import { fault, type ScoredOutcomes } from './scored-outcomes.ts'
import { tiedScores } from './tied-scores.ts'

export interface AreaComparison {
  readonly areas: readonly [number, number]
  /** First minus second. */
  readonly difference: number
  readonly standardError: number
  readonly covariance: number
  readonly confidenceInterval: Interval
  /** `null` where the difference has no variance: two scores that rank alike. */
  readonly z: number | null
  readonly pValue: number | null
}

/** The paired test of DeLong et al. (1988) for two scores of the same borrowers; outcomes come from `first`. */
export function compareAreas(
  first: ScoredOutcomes,
  secondScore: Float64Array,
  confidence = 0.95,
): AreaComparison {
  if (secondScore.length !== first.score.length) {
    throw fault('lengthsDiffer', { rows: first.score.length, other: secondScore.length })
  }
  const one = placementsOfRows(first)
  const two = placementsOfRows({ ...first, score: secondScore })
  const { totalEvents, totalNonEvents } = one.tied
  const sums = { differenceOfEvents: 0, differenceOfNonEvents: 0, ofEvents: 0, ofNonEvents: 0 }
  for (let row = 0; row < secondScore.length; row++) {
    const events = first.events[row]
    const nonEvents = first.nonEvents[row]
    const placeOne = one.tied.placeOfRow[row]
    const placeTwo = two.tied.placeOfRow[row]
    const eventOne = one.placed.ofEvent[placeOne] - one.placed.area
    const eventTwo = two.placed.ofEvent[placeTwo] - two.placed.area
    const nonEventOne = one.placed.ofNonEvent[placeOne] - one.placed.area
    const nonEventTwo = two.placed.ofNonEvent[placeTwo] - two.placed.area
    sums.differenceOfEvents += events * (eventOne - eventTwo) ** 2
    sums.differenceOfNonEvents += nonEvents * (nonEventOne - nonEventTwo) ** 2
    sums.ofEvents += events * eventOne * eventTwo
    sums.ofNonEvents += nonEvents * nonEventOne * nonEventTwo
  }
  const eventPairs = (totalEvents - 1) * totalEvents
  const nonEventPairs = (totalNonEvents - 1) * totalNonEvents
  const variance = sums.differenceOfEvents / eventPairs + sums.differenceOfNonEvents / nonEventPairs
  const difference = one.placed.area - two.placed.area
  const standardError = Math.sqrt(variance)
  const half = normalQuantile(0.5 + confidence / 2) * standardError
  const z = standardError > 0 ? difference / standardError : null
  return {
    areas: [one.placed.area, two.placed.area],
    difference,
    standardError,
    covariance: sums.ofEvents / eventPairs + sums.ofNonEvents / nonEventPairs,
    confidenceInterval: [difference - half, difference + half],
    z,
    pValue: z === null ? null : normalTwoSided(z),
  }
}

function placementsOfRows(scored: ScoredOutcomes) {
  const tied = tiedScores(scored)
  return { tied, placed: placements(tied) }
}
