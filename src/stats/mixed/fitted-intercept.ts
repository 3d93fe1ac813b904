import { chiSquareUpperTail } from '../distributions.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import { type CellGroups, sumsByGroup } from './grouped-cells.ts'

/** The levels of a grouping as the fit sees them. */
export interface RandomIntercept {
  readonly name: string
  readonly levels: readonly string[]
  /** By group. */
  readonly observations: Float64Array
  readonly events: Float64Array
  /** σ of the intercepts on the log odds scale; 0 where the fit is singular, NaN where σ has no finite estimate. */
  readonly standardDeviation: number
  /** From the joint information; NaN where σ is 0. */
  readonly standardError: number
  readonly isSingular: boolean
  /** Against the model without this grouping; null where σ has no estimate. */
  readonly test: BoundaryTest | null
  /** By group: the conditional mode of its intercept and its conditional standard deviation, on the log odds scale. */
  readonly modes: Float64Array
  readonly modeDeviations: Float64Array
}

/**
 * Likelihood-ratio test of σ = 0, which lies on the boundary: chi-square is 0 half of the time, so that
 * p = ½ P(χ²₁ > x) (Self & Liang 1987; Stram & Lee 1994).
 */
export interface BoundaryTest {
  readonly chiSquare: number
  readonly pValue: number
}

/** What is known of the groups before any fit. */
export function groupTotals(groups: CellGroups, { events, trials }: BinomialOutcome) {
  return {
    name: groups.name,
    levels: groups.levels,
    observations: sumsByGroup(groups, trials),
    events: sumsByGroup(groups, events),
  }
}

/** An intercept that does not vary (σ = 0), or whose spread has no estimate (NaN). */
export function flatIntercept(
  groups: CellGroups,
  outcome: BinomialOutcome,
  standardDeviation: number,
): RandomIntercept {
  const flat = new Float64Array(groups.count).fill(standardDeviation)
  const isSingular = standardDeviation === 0
  return {
    ...groupTotals(groups, outcome),
    standardDeviation,
    standardError: Number.NaN,
    isSingular,
    test: isSingular ? { chiSquare: 0, pValue: 1 } : null,
    modes: flat,
    modeDeviations: flat,
  }
}

export function boundaryTest(logLikelihood: number, without: number | null): BoundaryTest | null {
  if (without === null) return null
  const chiSquare = Math.max(0, 2 * (logLikelihood - without))
  return { chiSquare, pValue: chiSquare === 0 ? 1 : 0.5 * chiSquareUpperTail(chiSquare, 1) }
}
