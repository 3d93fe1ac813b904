import type { LikelihoodPoint } from '../kernel/assemble.ts'
import type { LogisticLikelihood } from '../kernel/likelihood.ts'
import { cholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'

/**
 * The likelihood of all rows without some of them: sums over rows subtract, so that leaving a group out costs a
 * pass over that group and not a new layout of the others.
 */
export function likelihoodWithout(all: LogisticLikelihood, part: LogisticLikelihood): LogisticLikelihood {
  return {
    columnCount: all.columnCount,
    evaluate: (coefficients) => pointWithout(all.evaluate(coefficients), part.evaluate(coefficients)),
  }
}

/** The same at one coefficient vector. */
export function pointWithout(all: LikelihoodPoint, part: LikelihoodPoint): LikelihoodPoint {
  return {
    logLikelihood: all.logLikelihood - part.logLikelihood,
    gradient: all.gradient.map((value, i) => value - part.gradient[i]),
    information: all.information.map((value, i) => value - part.information[i]),
  }
}

/** One Newton step from `from` over the free columns: the maximum to first order in what was left out. */
export function oneStepFrom(
  from: Float64Array,
  { gradient, information }: LikelihoodPoint,
  free: readonly number[],
): Float64Array {
  const factor = cholesky(submatrix(information, from.length, free), free.length)
  const step = solveCholesky(
    factor,
    Float64Array.from(free, (j) => gradient[j]),
  )
  const stepped = from.slice()
  free.forEach((j, i) => {
    stepped[j] += step[i]
  })
  return stepped
}
