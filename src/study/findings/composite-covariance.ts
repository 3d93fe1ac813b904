import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { designColumnsOf } from './design-columns.ts'
import type { FactorErrors } from './factor-errors.ts'
import type { ModelData } from './model-data.ts'

/**
 * One covariance for quantities that mix all coefficients (marginal means, contrasts): the variances of each factor
 * from its own basis, the correlations from the first, which has most clusters. Scaling rows and columns alike keeps
 * it a covariance.
 */
export function compositeCovariance(
  fit: LogisticFit,
  data: ModelData,
  { bases, basisOf }: FactorErrors,
): Float64Array {
  const size = fit.design.columns.length
  const base = bases[0].covariance
  const scale = new Float64Array(size).fill(1)
  for (const [factor, { covariance }] of basisOf) {
    for (const j of designColumnsOf(fit, data, factor)) {
      const ratio = covariance[j * size + j] / base[j * size + j]
      scale[j] = ratio > 0 ? Math.sqrt(ratio) : 1
    }
  }
  return base.map((value, at) => value * scale[Math.floor(at / size)] * scale[at % size])
}
