import { cholesky, invertCholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import { fitSubset, independentColumns, type ModelSpace, type SubsetFit } from './model-space.ts'

/** One factor more or less than a model, and what that does to the likelihood. */
export interface Move {
  readonly action: 'add' | 'remove'
  readonly factor: number
  /** Rank won or lost. */
  readonly degreesOfFreedom: number
  /** 2 |l − l'|: exact, or Wald's or the score statistic in its place. */
  readonly chiSquare: number
}

/** Every move by exact refits. `known` keeps fits by model, so that none is made twice. */
export function exactMoves(
  space: ModelSpace,
  current: SubsetFit,
  candidates: Candidates,
  known: Map<string, SubsetFit>,
): Move[] {
  return movesOf(current, candidates).map(({ action, factor, factors }) => {
    const next = fitKnown(space, factors, current, known)
    return {
      action,
      factor,
      degreesOfFreedom: Math.abs(next.free.length - current.free.length),
      chiSquare: Math.abs(2 * (next.logLikelihood - current.logLikelihood)),
    }
  })
}

/** Every move from the present fit alone: score tests of additions, Wald tests of removals. */
export function approximateMoves(space: ModelSpace, current: SubsetFit, candidates: Candidates): Move[] {
  const { gradient, information } = current.maximum.point
  const size = gradient.length
  const inverse = invertCholesky(cholesky(submatrix(information, size, current.free), current.free.length))
  return movesOf(current, candidates).map(({ action, factor, factors }) => {
    const free = independentColumns(space, factors)
    const degreesOfFreedom = Math.abs(free.length - current.free.length)
    if (action === 'add') {
      const statistic = quadratic(submatrix(information, size, free), pick(gradient, free))
      return { action, factor, degreesOfFreedom, chiSquare: statistic }
    }
    const own = current.free.flatMap((j, i) => (free.includes(j) ? [] : [i]))
    const block = submatrix(inverse, current.free.length, own)
    const b = Float64Array.from(own, (i) => current.maximum.coefficients[current.free[i]])
    return { action, factor, degreesOfFreedom, chiSquare: quadratic(block, b) }
  })
}

export interface Candidates {
  readonly toAdd: readonly number[]
  readonly toRemove: readonly number[]
}

export function fitKnown(
  space: ModelSpace,
  factors: readonly number[],
  near: SubsetFit | undefined,
  known: Map<string, SubsetFit>,
): SubsetFit {
  const key = factors.join()
  const seen = known.get(key)
  if (seen) return seen
  const fit = fitSubset(space, factors, near)
  known.set(key, fit)
  return fit
}

function movesOf({ factors }: SubsetFit, { toAdd, toRemove }: Candidates) {
  return [
    ...toRemove.map((factor) => ({
      action: 'remove' as const,
      factor,
      factors: factors.filter((f) => f !== factor),
    })),
    ...toAdd.map((factor) => ({
      action: 'add' as const,
      factor,
      factors: [...factors, factor].sort((a, b) => a - b),
    })),
  ]
}

function pick(values: Float64Array, indices: readonly number[]): Float64Array {
  return Float64Array.from(indices, (j) => values[j])
}

/** v' M⁻¹ v. */
function quadratic(matrix: Float64Array, vector: Float64Array): number {
  const solved = solveCholesky(cholesky(matrix, vector.length), vector)
  return vector.reduce((sum, value, i) => sum + value * solved[i], 0)
}
