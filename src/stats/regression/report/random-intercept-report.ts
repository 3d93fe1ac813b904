import { normalQuantile } from '../../distributions.ts'
import type { RandomIntercept } from '../../mixed/fitted-intercept.ts'
import { intraclassCorrelation, medianOddsRatio } from '../../mixed/heterogeneity.ts'
import { integratedEstimates } from '../../mixed/integrated-intercepts.ts'
import type { MixedFit } from '../../mixed/mixed-fit.ts'
import { finiteOrNull } from './terms.ts'

/** How far the groups of one column lie apart, and where each of them lies. */
export interface RandomInterceptReport {
  readonly factor: string
  /** Of the intercepts on the log odds scale; null where it has no finite estimate. */
  readonly standardDeviation: number | null
  readonly standardError: number | null
  /** Wald's on the scale of its logarithm. */
  readonly confidenceInterval: readonly [number, number] | null
  readonly groups: number
  /** Points of the rule; 1 is Laplace. */
  readonly quadrature: number
  /** True where the estimate is 0. */
  readonly singular: boolean
  readonly intraclassCorrelation: number | null
  readonly medianOddsRatio: number | null
  /** Against the model without it: half of χ²(1), for σ = 0 lies on the boundary. */
  readonly likelihoodRatioTest: { readonly chiSquare: number; readonly pValue: number } | null
  readonly intercepts: readonly {
    readonly level: string
    readonly observations: number
    readonly events: number
    /** Conditional mode and conditional standard deviation, on the log odds scale. */
    readonly mode: number | null
    readonly standardDeviation: number | null
    /** With σ and the common level as uncertain as they are; null where there are too many rows to compute it. */
    readonly confidenceInterval: readonly [number, number] | null
  }[]
}

/** Cells × points up to which intervals of the groups are computed, each from some fifty passes: some seconds. */
const intervalBudget = 2e6

export function randomInterceptReports(fit: MixedFit, confidence: number): RandomInterceptReport[] {
  const deviations = fit.intercepts.map(({ standardDeviation }) => standardDeviation || 0)
  return fit.intercepts.map((intercept): RandomInterceptReport => {
    const { standardDeviation, standardError, isSingular, test } = intercept
    const isKnown = Number.isFinite(standardDeviation)
    return {
      factor: intercept.name,
      standardDeviation: finiteOrNull(standardDeviation),
      standardError: finiteOrNull(standardError),
      confidenceInterval: logInterval(standardDeviation, standardError, confidence),
      groups: intercept.levels.length,
      quadrature: fit.quadrature,
      singular: isSingular,
      intraclassCorrelation: isKnown ? intraclassCorrelation(standardDeviation, deviations) : null,
      medianOddsRatio: isKnown ? medianOddsRatio(standardDeviation) : null,
      likelihoodRatioTest: test,
      intercepts: interceptsOf(fit, intercept, confidence),
    }
  })
}

function logInterval(estimate: number, error: number, confidence: number): readonly [number, number] | null {
  if (!(estimate > 0) || !Number.isFinite(error)) return null
  const reach = Math.exp((normalQuantile(0.5 + confidence / 2) * error) / estimate)
  return [estimate / reach, estimate * reach]
}

function interceptsOf(fit: MixedFit, intercept: RandomIntercept, confidence: number) {
  const { name, levels, observations, events, modes, modeDeviations } = intercept
  const isWithin = fit.design.rows * fit.quadrature <= intervalBudget
  const integrated = isWithin ? integratedEstimates(fit, name, confidence) : null
  return levels.map((level, group) => ({
    level,
    observations: observations[group],
    events: events[group],
    mode: finiteOrNull(modes[group]),
    standardDeviation: finiteOrNull(modeDeviations[group]),
    confidenceInterval: integrated?.[group].interval ?? null,
  }))
}
