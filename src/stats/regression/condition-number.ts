import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts'
import type { DesignColumn } from './design.ts'
import type { LogisticFit } from './logistic.ts'

export interface CollinearityDiagnosis {
  /** Largest condition index. Belsley's rule: from 30 on the collinearity is harmful. */
  readonly conditionNumber: number
  /** The columns judged, intercept first. */
  readonly columns: readonly DesignColumn[]
  /** From the smallest index to the largest. */
  readonly dimensions: readonly CollinearityDimension[]
}

export interface CollinearityDimension {
  /** √(λ₁ / λ). */
  readonly conditionIndex: number
  /** Share of each coefficient's variance that stands in this dimension, in the order of `columns`; shares of a column sum to 1. */
  readonly varianceProportions: readonly number[]
}

/**
 * Condition indices and variance-decomposition proportions of Belsley, Kuh & Welsch (1980, 3.2–3.3) for the
 * weighted design W^½ X, in the units of the data with the intercept (not centred), columns scaled to length 1.
 */
export function conditionNumber(fit: LogisticFit): CollinearityDiagnosis {
  const columns = fit.free.map((j) => fit.design.columns[j])
  const k = columns.length
  // Complete separation leaves no coefficient, and so nothing that could be collinear.
  if (k === 0) return { conditionNumber: 1, columns, dimensions: [] }
  const cross = crossProductInDataUnits(fit)
  const lengths = columns.map((_, a) => Math.sqrt(cross[a * k + a]))
  const scaled = cross.map((value, at) => value / (lengths[Math.floor(at / k)] * lengths[at % k]))
  const { values, vectors } = symmetricEigen(scaled, k)
  // Eigenvalues below rounding carry no digits; they would only turn into NaN.
  const eigenvalues = values.map((value) => Math.max(value, values[0] * 1e-16))
  const parts = columns.map((_, a) => Array.from(eigenvalues, (value, d) => vectors[a * k + d] ** 2 / value))
  const sums = parts.map((part) => part.reduce((sum, value) => sum + value, 0))
  const dimensions = Array.from(eigenvalues, (value, d) => ({
    conditionIndex: Math.sqrt(eigenvalues[0] / value),
    varianceProportions: parts.map((part, a) => part[d] / sums[a]),
  }))
  return { conditionNumber: dimensions[k - 1].conditionIndex, columns, dimensions }
}

/** X'WX of the free columns with the columns as they stand in the data: S' (X'WX of the scaled design) S. */
function crossProductInDataUnits(fit: LogisticFit): Float64Array {
  const { design, free } = fit
  const size = design.columns.length
  const { information } = fit.likelihood.evaluate(fit.scaledCoefficients)
  const at = (i: number, j: number) => information[i * size + j]
  return Float64Array.from(
    free.flatMap((i) =>
      free.map((j) => {
        const left = design.columns[i]
        const right = design.columns[j]
        return (
          left.scale * right.scale * at(i, j) +
          left.scale * right.center * at(i, 0) +
          left.center * right.scale * at(0, j) +
          left.center * right.center * at(0, 0)
        )
      }),
    ),
  )
}
