import { normalQuantile, normalUpperTail } from '../../distributions.ts'
import type { LogisticFit } from '../logistic.ts'
import type { CoefficientInterval } from '../profile.ts'
import type { IntervalOrNull, TermReport } from './regression-report.ts'

/** The coefficient table under a covariance: Wald z, p and interval, with profile intervals beside. */
export function termReports(
  fit: LogisticFit,
  covariance: Float64Array,
  profiles: readonly (CoefficientInterval | null)[],
  confidence: number,
): TermReport[] {
  const size = fit.design.columns.length
  const quantile = normalQuantile(0.5 + confidence / 2)
  return fit.design.columns.map(({ factor, level }, j) => {
    const coefficient = fit.coefficients[j]
    const profile = profiles[j] ?? null
    const profileConfidenceInterval = profile && [finiteOrNull(profile.lower), finiteOrNull(profile.upper)]
    const shared = {
      factor,
      level,
      profileConfidenceInterval: profileConfidenceInterval as IntervalOrNull,
      ...(profile ? { profileMethod: profile.method } : {}),
    }
    if (!Number.isFinite(coefficient)) return { ...shared, ...withoutEstimate(fit, j) }
    const standardError = Math.sqrt(covariance[j * size + j])
    const z = coefficient / standardError
    const interval = [coefficient - quantile * standardError, coefficient + quantile * standardError] as const
    return {
      ...shared,
      coefficient,
      standardError,
      z,
      pValue: 2 * normalUpperTail(Math.abs(z)),
      confidenceInterval: interval,
      oddsRatio: finiteOrNull(Math.exp(coefficient)),
      oddsRatioConfidenceInterval: exponential(interval),
    }
  })
}

function withoutEstimate(fit: LogisticFit, column: number) {
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
  } as const
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
