import { chiSquareQuantile, normalQuantile } from '../distributions.ts'
import { scoreFunction } from '../kernel/score-pass.ts'
import { heldCoefficient, heldValue } from './constrained-likelihood.ts'
import type { Design } from './design.ts'
import { infiniteBoundByScore } from './infinite-bound-by-score.ts'
import { smallestLevelCounts } from './level-counts.ts'
import type { LogisticFit } from './logistic.ts'
import { type Bound, type ProfiledMaximum, profileBound } from './profile-bound.ts'
import { boundByScore } from './profile-bound-by-score.ts'
import { type KnownMaximum, knownMaximum } from './profile-path.ts'
import { finiteOutcome } from './separated-fit.ts'

/** An interval for one coefficient in the units of the data. */
export interface CoefficientInterval {
  /** −Infinity where the profile never falls to the quantile on that side: the data give no bound there. */
  readonly lower: number
  readonly upper: number
  /** `wald` only above the budget, and only where both outcomes are common at every level concerned. */
  readonly method: 'profile' | 'wald'
  /** Evaluations of the likelihood that it took. */
  readonly evaluations: number
}

export interface ProfileOptions {
  /** Coverage, in (0, 1). */
  readonly confidence?: number
  /**
   * Counted work (see `profileWork`) up to which all intervals are profiled. Above, Wald's interval stands in where
   * each level has at least 200 events and 200 non-events; the others are profiled all the same.
   */
  readonly budget?: number
  /** Design columns that are wanted; all by default. */
  readonly columns?: readonly number[]
}

/** Some seconds of one core. */
export const profileBudget = 2e9
/** Both bounds, and R's points beside them. */
const evaluationsOfInterval = 24
export const eventsEnoughForWald = 200

/**
 * Profile-likelihood intervals by design column, the intercept included: all values that a likelihood-ratio test
 * at level 1 − confidence does not reject (Venzon & Moolgavkar 1988, by root finding on the exact constrained
 * maxima, to 1e-8). Null for a collinear column. Under separation an infinite coefficient is bounded on one
 * side, and an undetermined one on neither.
 */
export function profileIntervals(
  fit: LogisticFit,
  options: ProfileOptions = {},
): (CoefficientInterval | null)[] {
  const search = { ...finiteMaximum(fit), work: (wanted: number) => profileWork(fit.design, wanted) }
  return intervalsOf(fit, search, { budget: profileBudget, ...options })
}

/**
 * The maximum that determines the finite coefficients and every profile value of them: under separation that of
 * the cells that are not separated.
 */
export function finiteMaximum(fit: LogisticFit): {
  maximum: ProfiledMaximum
  known: KnownMaximum | null
} {
  const { likelihood, free, scaledCoefficients } = fit.separated ?? fit
  const maximum = { objective: likelihood, free, scaledCoefficients, logLikelihood: fit.logLikelihood }
  return { maximum, known: knownMaximum(maximum, scoreFunction(fit.design, finiteOutcome(fit), fit.offset)) }
}

export interface ProfileSearch {
  readonly maximum: ProfiledMaximum
  readonly known: KnownMaximum | null
  /** Counted work of the intervals of so many coefficients. */
  work(wanted: number): number
}

/** The same under any objective that the maximum of the search is one of (see `firthIntervals`). */
export function intervalsOf(
  fit: LogisticFit,
  { maximum, known, work }: ProfileSearch,
  { confidence = 0.95, budget = Infinity, columns }: ProfileOptions,
): (CoefficientInterval | null)[] {
  const { design } = fit
  const wanted = new Set(columns ?? design.columns.map((_, j) => j))
  const counts = work(wanted.size) > budget ? smallestLevelCounts(design, fit.outcome) : null
  return design.columns.map((_, j) => {
    if (!wanted.has(j)) return null
    if (counts && counts[j] >= eventsEnoughForWald && fit.free.includes(j)) return wald(fit, j, confidence)
    return profiled(fit, maximum, known, j, confidence)
  })
}

/**
 * Counted work of the intervals of so many coefficients: a score adds up the entries of each row, one for each
 * factor, and a step multiplies by a matrix of all columns.
 */
export function profileWork({ rows, factors, columns }: Design, wanted: number = columns.length): number {
  return evaluationsOfInterval * wanted * (rows * (factors.length + 1) + columns.length ** 2)
}

function wald(fit: LogisticFit, column: number, confidence: number): CoefficientInterval {
  const size = fit.design.columns.length
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt(fit.covariance[column * size + column])
  const estimate = fit.coefficients[column]
  return { lower: estimate - half, upper: estimate + half, method: 'wald', evaluations: 0 }
}

function profiled(
  fit: LogisticFit,
  maximum: ProfiledMaximum,
  known: KnownMaximum | null,
  column: number,
  confidence: number,
): CoefficientInterval | null {
  const held = heldCoefficient(fit.design, column)
  const quantile = chiSquareQuantile(confidence, 1)
  const limit = fit.separated
  if (limit?.separation.undetermined.includes(column)) return interval(-Infinity, Infinity, 0)
  const direction = limit?.separation.directions[column] ?? 0
  if (limit && direction !== 0) {
    const side = direction > 0 ? -1 : 1
    const bound =
      infiniteBoundByScore(fit, held, { side, quantile }) ??
      profileBound(
        {
          ...maximum,
          objective: fit.likelihood,
          free: limit.allFree,
          scaledCoefficients: fit.scaledCoefficients,
        },
        { held, estimate: direction * Infinity, side, quantile },
      )
    const value = bound.value / held.scale
    return side < 0
      ? interval(value, Infinity, bound.evaluations)
      : interval(-Infinity, value, bound.evaluations)
  }
  if (!fit.free.includes(column)) return null
  const estimate = heldValue(held, maximum.scaledCoefficients)
  const [lower, upper] = ([-1, 1] as const).map(
    (side): Bound =>
      (known && boundByScore(known, held, { side, quantile })) ??
      profileBound(maximum, { held, estimate, side, quantile }),
  )
  return interval(lower.value / held.scale, upper.value / held.scale, lower.evaluations + upper.evaluations)
}

function interval(lower: number, upper: number, evaluations: number): CoefficientInterval {
  return { lower, upper, method: 'profile', evaluations }
}
