import type { AverageMarginalEffect } from '../marginal-effects.ts'
import type { FactorReport } from './regression-report.ts'

/** The average marginal effects of one factor, as reports carry them. */
export function effectsOfFactor(
  effects: readonly AverageMarginalEffect[],
  name: string,
): FactorReport['averageMarginalEffects'] {
  return effects
    .filter((effect) => effect.factor === name)
    .map(({ level, kind, effect, standardError, pValue, confidenceInterval }) => ({
      level,
      kind,
      effect,
      standardError,
      pValue,
      confidenceInterval,
    }))
}
