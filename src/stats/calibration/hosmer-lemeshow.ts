import type { TiedScores } from '../discrimination/tied-scores.ts'
import { chiSquareUpperTail } from '../distributions.ts'
import { requireProbabilities } from './proper-scores.ts'
import { bandsBetween, quantileCuts, type ScoreBand } from './score-bands.ts'

/**
 * - `largeSample`: above 25,000 observations the test rejects deviations that no decision would notice (Paul,
 *   Pennell and Lemeshow 2013); read the table, the slope and observed/expected instead;
 * - `smallExpected`: a group expects fewer than 5 events or non-events, so the chi-square is approximate;
 * - `fewGroups`: ties left fewer than 6 groups, and the test has hardly any power.
 */
export type HosmerLemeshowCaution = 'largeSample' | 'smallExpected' | 'fewGroups'

export interface HosmerLemeshow {
  /** Groups that ties left. */
  readonly groups: number
  readonly chiSquare: number
  readonly degreesOfFreedom: number
  /** `null` without degrees of freedom. */
  readonly pValue: number | null
  readonly table: readonly ScoreBand[]
  readonly cautions: readonly HosmerLemeshowCaution[]
}

/**
 * The test of Hosmer and Lemeshow (1980): groups cut at R's type-7 quantiles of the probability, right-closed, equal
 * probabilities together. Degrees of freedom: groups − 2 on the data that fitted the model, groups on others.
 */
export function hosmerLemeshow(
  tied: TiedScores,
  options: { groups?: number; fittedOnTheseData?: boolean } = {},
): HosmerLemeshow {
  requireProbabilities(tied)
  const table = bandsBetween(tied, quantileCuts(tied, options.groups ?? 10))
  const chiSquare = table.reduce((sum, group) => sum + contribution(group), 0)
  const degreesOfFreedom = Math.max(0, table.length - ((options.fittedOnTheseData ?? true) ? 2 : 0))
  return {
    groups: table.length,
    chiSquare,
    degreesOfFreedom,
    pValue: degreesOfFreedom > 0 ? chiSquareUpperTail(chiSquare, degreesOfFreedom) : null,
    table,
    cautions: cautionsOf(tied, table),
  }
}

/** (O − E)²/E over events and non-events. */
function contribution({ observations, events, expected }: ScoreBand): number {
  const difference = events - expected
  if (difference === 0) return 0
  return difference ** 2 / expected + difference ** 2 / (observations - expected)
}

function cautionsOf(tied: TiedScores, table: readonly ScoreBand[]): HosmerLemeshowCaution[] {
  const cautions: HosmerLemeshowCaution[] = []
  if (tied.totalEvents + tied.totalNonEvents > 25_000) cautions.push('largeSample')
  const isSmall = (group: ScoreBand) => Math.min(group.expected, group.observations - group.expected) < 5
  if (table.some(isSmall)) cautions.push('smallExpected')
  if (table.length < 6) cautions.push('fewGroups')
  return cautions
}
