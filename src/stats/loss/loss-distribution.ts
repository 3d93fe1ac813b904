import type { FactorModel } from './factor-model.ts'
import { expectedShortfall, valueAtRisk } from './loss-quantile.ts'
import { prepare } from './prepared-model.ts'
import { type Estimate, exceedance, meanOver, scenarioLosses } from './scenario-losses.ts'
import { tailContributions } from './tail-contributions.ts'

/** Expected shortfall is taken apart at these levels. */
export const tailLevels = [0.99, 0.999] as const
/** Quantiles: one year in twenty, one in a hundred, one in a thousand. */
export const quantileLevels = [0.95, ...tailLevels] as const
export type TailLevelName = (typeof tailLevels)[number]
export type QuantileLevel = (typeof quantileLevels)[number]

/** Distribution of the loss of a book over the factors, in the unit of the exposures' losses. */
export interface LossDistribution {
  readonly scenarios: number
  /** Exact but for interpolation: the sum of the cells' means. */
  readonly expectedLoss: number
  /** The same from the scenarios, with its error. */
  readonly simulatedMean: Estimate
  /** Standard deviation of the loss. */
  readonly unexpectedLoss: Estimate
  readonly valueAtRisk: Readonly<Record<QuantileLevel, Estimate>>
  readonly expectedShortfall: Readonly<Record<TailLevelName, Estimate>>
  /** P(L > x) at equal steps from 0 to beyond the last quantile. */
  readonly exceedance: readonly { readonly loss: number; readonly probability: number }[]
  /** By level and exposure: E[own loss | loss ≥ VaR]. */
  readonly contributions: Readonly<Record<TailLevelName, Float64Array>>
  /** Exposures whose default was drawn one by one. */
  readonly drawnExposures: number
}

export interface LossOptions {
  /** An odd number is rounded up: scenarios come in pairs. */
  readonly scenarios: number
  readonly seed: number
}

const curvePoints = 80

export function lossDistribution(model: FactorModel, { scenarios, seed }: LossOptions): LossDistribution {
  const count = 2 * Math.ceil(scenarios / 2)
  const prepared = prepare(model, count)
  const losses = scenarioLosses(prepared, count, seed)
  const simulatedMean = meanOver(losses, (i) => losses.mean[i])
  const spread = (i: number) => losses.variance[i] + (losses.mean[i] - prepared.expectedLoss) ** 2
  const variance = meanOver(losses, spread)
  const deviation = Math.sqrt(variance.value)
  const atRisk = recordOf(quantileLevels, (level) => valueAtRisk(losses, level))
  const [first, second] = tailContributions(
    prepared,
    losses,
    seed,
    tailLevels.map((level) => ({ level, valueAtRisk: atRisk[level].value })),
  )
  const end = 1.15 * atRisk[0.999].value
  return {
    scenarios: count,
    expectedLoss: prepared.expectedLoss,
    simulatedMean,
    unexpectedLoss: {
      value: deviation,
      standardError: deviation > 0 ? variance.standardError / (2 * deviation) : 0,
    },
    valueAtRisk: atRisk,
    expectedShortfall: recordOf(tailLevels, (level) => expectedShortfall(losses, level, atRisk[level].value)),
    exceedance: Array.from({ length: curvePoints + 1 }, (_, i) => {
      const loss = (end * i) / curvePoints
      // The weights of the strata sum to their number but for rounding.
      return { loss, probability: Math.min(1, exceedance(losses, loss).value) }
    }),
    contributions: { 0.99: first, 0.999: second },
    drawnExposures: prepared.isDrawn.reduce((sum, own) => sum + own, 0),
  }
}

function recordOf<K extends number, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>
}
