import { cholesky, logDeterminant } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import { columnsOf } from './design.ts'
import type { LogisticFit } from './logistic.ts'
import { estimatedColumns } from './separated-fit.ts'

export interface GeneralizedVarianceInflation {
  readonly factor: string
  /** Estimated columns of the factor. */
  readonly degreesOfFreedom: number
  /** det R₁₁ · det R₂₂ / det R; the plain VIF at one degree of freedom. */
  readonly factorValue: number
  /** GVIF^(1/(2 df)): comparable between factors, on the scale of √VIF. */
  readonly perDegree: number
}

/**
 * Generalised variance inflation factors (Fox & Monette 1992, eq. 10), from the correlations of the coefficients
 * without the intercept, as R's `car::vif`. `covariance` may be a robust one, in any units of the columns.
 */
export function generalizedVarianceInflation(
  fit: LogisticFit,
  covariance: Float64Array = fit.scaledCovariance,
): GeneralizedVarianceInflation[] {
  const size = fit.design.columns.length
  const columns = estimatedColumns(fit).filter((j) => j > 0)
  const correlations = correlationOf(submatrix(covariance, size, columns), columns.length)
  const logDet = (kept: readonly number[]) =>
    logDeterminant(cholesky(submatrix(correlations, columns.length, kept), kept.length, 0))
  const whole = logDet(columns.map((_, a) => a))
  return fit.design.factors.flatMap((factor) => {
    const own = new Set(columnsOf(factor))
    const inside = columns.flatMap((j, a) => (own.has(j) ? [a] : []))
    const outside = columns.flatMap((j, a) => (own.has(j) ? [] : [a]))
    if (inside.length === 0) return []
    const logValue = logDet(inside) + logDet(outside) - whole
    return [
      {
        factor: factor.name,
        degreesOfFreedom: inside.length,
        factorValue: Math.exp(logValue),
        perDegree: Math.exp(logValue / (2 * inside.length)),
      },
    ]
  })
}

function correlationOf(covariance: Float64Array, size: number): Float64Array {
  const deviations = Array.from({ length: size }, (_, j) => Math.sqrt(covariance[j * size + j]))
  return covariance.map((value, at) => value / (deviations[Math.floor(at / size)] * deviations[at % size]))
}
