import type { LikelihoodPoint } from '../kernel/assemble.ts'
import { cholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'

export interface Collinearity {
  /** 1 for each design column that earlier columns determine. */
  readonly dependent: Uint8Array
  /** Every column that takes part in a dependence, the dependent ones included, in the design's order. */
  readonly involved: readonly number[]
}

/**
 * Columns that depend on earlier ones, from the weighted cross product of the scaled design. Later columns are
 * the ones set aside, as in R's `glm`.
 */
export function dependentColumns({ information }: LikelihoodPoint, size: number): Collinearity {
  const { dependent } = cholesky(information, size, 1e-11)
  const involved = new Set<number>()
  const independent = Array.from({ length: size }, (_, j) => j).filter((j) => !dependent[j])
  const factor = cholesky(submatrix(information, size, independent), independent.length)
  for (let j = 0; j < size; j++) {
    if (!dependent[j]) continue
    involved.add(j)
    const onEarlier = solveCholesky(
      factor,
      Float64Array.from(independent, (i) => information[i * size + j]),
    )
    independent.forEach((i, a) => {
      if (i > 0 && i < j && Math.abs(onEarlier[a]) > 1e-6) involved.add(i)
    })
  }
  return { dependent, involved: [...involved].sort((a, b) => a - b) }
}
