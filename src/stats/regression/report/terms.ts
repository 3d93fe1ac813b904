import { studentQuantile, studentTwoSided } from '../../distributions.ts'
import type { LogisticFit } from '../logistic.ts'
import type { CoefficientInterval } from '../profile.ts'
import type { IntervalOrNull, TermReport } from './regression-report.ts'

/** Profile intervals by design column: the exact ones, and those that R prints. */
export interface ProfileReports {
  readonly exact: readonly (CoefficientInterval | null)[]
  readonly interpolated: readonly (CoefficientInterval | null)[]
}

/**
 * The coefficient table under a covariance: Wald z, p and interval, with profile intervals beside. Degrees of freedom
 * by design column make z a Student's t; none is the normal distribution.
 */
export function termReports(
  fit: LogisticFit,
  covariance: Float64Array,
  profiles: ProfileReports,
  confidence: number,
  degreesOfFreedom: Float64Array | null = null,
): TermReport[] {
  const size = fit.design.columns.length
  return fit.design.columns.map(({ factor, level }, j): TermReport => {
    const coefficient = fit.coefficients[j]
    const exact = profiles.exact[j] ?? null
    const shared = {
      factor,
      level,
      profileConfidenceInterval: boundsOf(profiles.interpolated[j] ?? null),
      exactProfileConfidenceInterval: boundsOf(exact),
      ...(exact ? { profileMethod: exact.method } : {}),
    }
    if (!Number.isFinite(coefficient)) return { ...shared, ...withoutEstimate(fit, j) }
    const standardError = Math.sqrt(covariance[j * size + j])
    return { ...shared, ...waldFigures(coefficient, standardError, confidence, degreesOfFreedom?.[j]) }
  })
}

/** An estimate with Wald's test and interval, on both scales. */
export function waldFigures(
  coefficient: number,
  standardError: number,
  confidence: number,
  degreesOfFreedom = Number.POSITIVE_INFINITY,
): WaldFigures {
  const z = coefficient / standardError
  const half = studentQuantile(0.5 + confidence / 2, degreesOfFreedom) * standardError
  const interval = [coefficient - half, coefficient + half] as const
  return {
    coefficient,
    standardError,
    z,
    pValue: studentTwoSided(z, degreesOfFreedom),
    confidenceInterval: interval,
    oddsRatio: finiteOrNull(Math.exp(coefficient)),
    oddsRatioConfidenceInterval: exponential(interval),
  }
}

function boundsOf(interval: CoefficientInterval | null): IntervalOrNull {
  return interval && [finiteOrNull(interval.lower), finiteOrNull(interval.upper)]
}

type WithoutEstimate = Omit<TermReport, 'factor' | 'level' | keyof ProfileFields>
type WaldFigures = Omit<WithoutEstimate, 'direction' | 'penalizedLikelihoodRatioTest' | 'wildScorePValue'>
type ProfileFields = Pick<
  TermReport,
  'profileConfidenceInterval' | 'exactProfileConfidenceInterval' | 'profileMethod'
>

function withoutEstimate(fit: LogisticFit, column: number): WithoutEstimate {
  const value = fit.coefficients[column]
  const isUndetermined = Number.isNaN(value) && fit.separated && fit.statusColumns.includes(column)
  const direction =
    value === Infinity
      ? '+infinity'
      : value === -Infinity
        ? '-infinity'
        : isUndetermined
          ? 'undetermined'
          : null
  return {
    coefficient: null,
    ...(direction ? { direction } : {}),
    standardError: null,
    z: null,
    pValue: null,
    confidenceInterval: null,
    oddsRatio: null,
    oddsRatioConfidenceInterval: null,
  }
}

export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

export function exponential(interval: IntervalOrNull): IntervalOrNull {
  if (!interval) return null
  const [low, high] = interval
  return [
    low === null ? null : finiteOrNull(Math.exp(low)),
    high === null ? null : finiteOrNull(Math.exp(high)),
  ]
}
