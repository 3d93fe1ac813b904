import { cholesky, invertCholesky } from '../linear-algebra/cholesky.ts'
import { multiply, sandwich, submatrix } from '../linear-algebra/matrix.ts'
import { originalUnits } from './design.ts'
import type { LogisticFit } from './logistic.ts'

/** The inverse information over all scaled columns, zero outside the free ones: the bread of every sandwich. */
export function inverseInformation(fit: LogisticFit): Float64Array {
  const size = fit.design.columns.length
  const { information } = fit.likelihood.evaluate(fit.scaledCoefficients)
  return inverseOnFree(information, size, fit.free)
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

/** Multiplier · bread · meat · bread, in the units of the data; NaN outside the free columns. */
export function sandwichCovariance(
  fit: LogisticFit,
  bread: Float64Array,
  meat: Float64Array,
  multiplier = 1,
): Float64Array {
  const size = fit.design.columns.length
  const toData = multiply(originalUnits(fit.design), bread, size, size, size)
  const covariance = sandwich(toData, meat, size, size)
  return nanOutside(
    fit.free,
    covariance.map((value) => multiplier * value),
    size,
  )
}

/** Rows and columns of coefficients that were not estimated have no variance. */
export function nanOutside(free: readonly number[], matrix: Float64Array, size: number): Float64Array {
  const isFree = new Uint8Array(size)
  for (const j of free) isFree[j] = 1
  return matrix.map((value, at) => (isFree[Math.floor(at / size)] && isFree[at % size] ? value : Number.NaN))
}
