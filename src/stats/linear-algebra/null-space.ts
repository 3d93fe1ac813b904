import { cholesky, solveCholesky } from './cholesky.ts'
import { submatrix } from './matrix.ts'

/**
 * A basis of {v : A v = 0} from the Gram matrix AᵀA (row-major, `size × size`), one vector for each column that
 * earlier columns determine: 1 there, the negative coefficients of the earlier ones, 0 elsewhere. Entries within
 * 1e-9 of a whole number are that number, so that the null space of coded factors is exact.
 */
export function nullSpace(gram: Float64Array, size: number): Float64Array[] {
  const { dependent } = cholesky(gram, size, 1e-11)
  const independent = Array.from({ length: size }, (_, j) => j).filter((j) => !dependent[j])
  if (independent.length === size) return []
  const factor = cholesky(submatrix(gram, size, independent), independent.length)
  const basis: Float64Array[] = []
  for (let j = 0; j < size; j++) {
    if (!dependent[j]) continue
    const onOthers = solveCholesky(
      factor,
      Float64Array.from(independent, (i) => gram[i * size + j]),
    )
    const vector = new Float64Array(size)
    vector[j] = 1
    independent.forEach((i, a) => {
      if (i < j) vector[i] = -tidy(onOthers[a])
    })
    basis.push(vector)
  }
  return basis
}

function tidy(value: number): number {
  const whole = Math.round(value)
  return Math.abs(value - whole) < 1e-9 ? whole + 0 : value
}
