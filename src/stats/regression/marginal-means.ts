import { normalQuantile } from '../distributions.ts'
import { factorNamed } from './design.ts'
import type { LogisticFit } from './logistic.ts'
import {
  atLevel,
  atValue,
  type DeltaEstimate,
  type Differentiable,
  deltaEstimate,
  difference,
  type MarginalOptions,
  type PredictedRows,
  predictedRows,
} from './marginal-effects.ts'

/** A setting of one factor: a level of a nominal one, a value of a numeric one. */
export type Setting = { readonly level: string } | { readonly value: number }

/** "Of 100 such households, X default instead of Y." */
export interface Contrast {
  readonly factor: string
  readonly setting: Setting
  readonly baseline: Setting
  /** Average predicted probabilities with every household at the setting and at the baseline. */
  readonly probability: DeltaEstimate
  readonly baselineProbability: DeltaEstimate
  readonly difference: DeltaEstimate
}

/**
 * Average predicted probability with one factor set alike for everybody and all else as it is (marginal
 * standardisation; Stata's `margins, at()`). The interval is the delta method's on the log odds scale, so it stays
 * within 0 and 1.
 */
export function marginalMean(
  fit: LogisticFit,
  factor: string,
  setting: Setting,
  options: MarginalOptions = {},
): DeltaEstimate {
  return withinUnit(deltaEstimate(fit, meanAt(predictedRows(fit), factor, setting), options), options)
}

/** The mean at a setting against the mean at a baseline, with the interval of their difference. */
export function contrastOf(
  fit: LogisticFit,
  factor: string,
  setting: Setting,
  baseline: Setting,
  options: MarginalOptions = {},
): Contrast {
  const rows = predictedRows(fit)
  const at = meanAt(rows, factor, setting)
  const from = meanAt(rows, factor, baseline)
  return {
    factor,
    setting,
    baseline,
    probability: withinUnit(deltaEstimate(fit, at, options), options),
    baselineProbability: withinUnit(deltaEstimate(fit, from, options), options),
    difference: deltaEstimate(fit, difference(at, from), options),
  }
}

/** The value below which a share of the observations of a numeric factor lies (type 1, cells by their trials). */
export function observedQuantile(fit: LogisticFit, name: string, probability: number): number {
  const factor = factorNamed(fit.design, name)
  if (factor.kind !== 'numeric') throw new Error(`${name} has no quantiles`)
  const order = Uint32Array.from(factor.values, (_, row) => row).sort(
    (a, b) => factor.values[a] - factor.values[b],
  )
  const target = probability * fit.trials
  let below = 0
  for (const row of order) {
    below += fit.outcome.trials[row]
    if (below >= target) return factor.values[row]
  }
  return factor.values[order[order.length - 1]]
}

function meanAt(rows: PredictedRows, name: string, setting: Setting): Differentiable {
  const factor = factorNamed(rows.fit.design, name)
  if (factor.kind === 'numeric' && 'value' in setting) return atValue(rows, factor, setting.value)
  if (factor.kind === 'nominal' && 'level' in setting) {
    const code = factor.levels.indexOf(setting.level)
    if (code >= 0) return atLevel(rows, factor, code)
  }
  throw new Error(`${name} cannot be set to ${JSON.stringify(setting)}`)
}

function withinUnit(mean: DeltaEstimate, { confidence = 0.95 }: MarginalOptions): DeltaEstimate {
  const { estimate, standardError } = mean
  if (!(estimate > 0 && estimate < 1)) return mean
  const reach = (normalQuantile(0.5 + confidence / 2) * standardError) / (estimate * (1 - estimate))
  const factor = Math.exp(reach)
  const odds = estimate / (1 - estimate)
  const low = odds / factor
  const high = odds * factor
  return { ...mean, confidenceInterval: [low / (1 + low), high / (1 + high)] }
}
