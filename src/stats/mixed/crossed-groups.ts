import type { Skyline } from '../linear-algebra/skyline-cholesky.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import type { CellGroups } from './grouped-cells.ts'

/** Two groupings over the same cells, and the pairs of groups that occur together. */
export interface CrossedGroups extends BinomialOutcome {
  readonly counts: readonly [number, number]
  readonly pairOfCell: Uint32Array
  /** In the order of the first grouping, those of its group a at `starts[a]` … `starts[a + 1] − 1`. */
  readonly first: Uint32Array
  readonly second: Uint32Array
  readonly starts: Uint32Array
  /** The skyline of the second grouping once the first is eliminated: groups that share one of the first meet. */
  readonly skylineFirst: Int32Array
}

/** Cells must stand in the order of the first grouping and within it of the second. */
export function crossedGroups(
  { events, trials }: BinomialOutcome,
  [one, other]: readonly [CellGroups, CellGroups],
): CrossedGroups {
  const pairOfCell = new Uint32Array(trials.length)
  const first: number[] = []
  const second: number[] = []
  const starts = new Uint32Array(one.count + 1)
  const skylineFirst = Int32Array.from({ length: other.count }, (_, b) => b)
  let lowest = 0
  for (let cell = 0; cell < trials.length; cell++) {
    const a = one.codes[cell]
    const b = other.codes[cell]
    const isNewGroup = cell === 0 || a !== one.codes[cell - 1]
    if (isNewGroup) lowest = b
    if (isNewGroup || b !== other.codes[cell - 1]) {
      first.push(a)
      second.push(b)
      starts[a + 1] += 1
      skylineFirst[b] = Math.min(skylineFirst[b], lowest)
    }
    pairOfCell[cell] = first.length - 1
  }
  for (let a = 0; a < one.count; a++) starts[a + 1] += starts[a]
  return {
    events,
    trials,
    counts: [one.count, other.count],
    pairOfCell,
    first: Uint32Array.from(first),
    second: Uint32Array.from(second),
    starts,
    skylineFirst,
  }
}

/** Numbers that the Schur complement of the second grouping holds. */
export function skylineLength(skylineFirst: Int32Array): number {
  return skylineFirst.reduce((sum, first, i) => sum + i - first + 1, 0)
}

/** By grouping, one number for each of its groups. */
export type ByGroups = readonly [Float64Array, Float64Array]

/** M = I + Λ Z'WZ Λ in blocks: the diagonal of the first grouping, the pairs, the factored Schur complement. */
export interface CurvatureBlocks {
  readonly diagonal: Float64Array
  readonly pairs: Float64Array
  /** Cholesky factor of D₂ − C' D₁⁻¹ C. */
  readonly schur: Skyline
}
