import { cholesky, invertCholesky } from '../linear-algebra/cholesky.ts'
import { sandwich, submatrix } from '../linear-algebra/matrix.ts'
import { originalUnits } from './design.ts'
import type { LogisticFit } from './logistic.ts'
import { estimatedColumns } from './separated-fit.ts'

/** The inverse information over all scaled columns, zero outside the estimated ones: the bread of every sandwich. */
export function inverseInformation(fit: LogisticFit): Float64Array {
  const size = fit.design.columns.length
  const { information } = fit.likelihood.evaluate(fit.scaledCoefficients)
  return inverseOnFree(information, size, estimatedColumns(fit))
}

export function inverseOnFree(
  information: Float64Array,
  size: number,
  free: readonly number[],
): Float64Array {
  const inverse = invertCholesky(cholesky(submatrix(information, size, free), free.length))
  const result = new Float64Array(size * size)
  free.forEach((i, a) => {
    free.forEach((j, b) => {
      result[i * size + j] = inverse[a * free.length + b]
    })
  })
  return result
}

/** Multiplier · bread · meat · bread, in scaled units; zero outside the estimated columns. */
export function scaledSandwich(
  { design }: LogisticFit,
  bread: Float64Array,
  meat: Float64Array,
  multiplier = 1,
): Float64Array {
  const size = design.columns.length
  return sandwich(bread, meat, size, size).map((value) => multiplier * value)
}

/** A covariance of scaled coefficients in the units of the data; NaN outside the free columns. */
export function covarianceInDataUnits(fit: LogisticFit, scaled: Float64Array): Float64Array {
  const size = fit.design.columns.length
  return nanOutside(fit.free, sandwich(originalUnits(fit.design), scaled, size, size), size)
}

/** Rows and columns of coefficients that were not estimated have no variance. */
export function nanOutside(free: readonly number[], matrix: Float64Array, size: number): Float64Array {
  const isFree = new Uint8Array(size)
  for (const j of free) isFree[j] = 1
  return matrix.map((value, at) => (isFree[Math.floor(at / size)] && isFree[at % size] ? value : Number.NaN))
}
