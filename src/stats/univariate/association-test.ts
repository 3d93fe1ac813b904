import { type FisherOptions, fisherExact } from './fisher-exact.ts'
import type { LevelCounts } from './level-counts.ts'
import { type PearsonChiSquare, pearsonChiSquare } from './pearson-chi-square.ts'

export interface AssociationTest extends PearsonChiSquare {
  /** Which test `pValue` is: Pearson's, or Fisher's summed or drawn. The chi-square stands beside it either way. */
  readonly method: 'pearson' | 'fisherExact' | 'fisherMonteCarlo'
  readonly standardError: number | null
}

/**
 * A nominal factor against the outcome: Pearson's chi-square where Cochran's (1954) rule allows it (no cell expects
 * fewer than 1 and at most a fifth fewer than 5), else Fisher's exact test. Fractional weights have no exact test
 * and keep Pearson's. `null` where nothing can be tested.
 */
export function associationTest(counts: LevelCounts, options: FisherOptions): AssociationTest | null {
  const pearson = pearsonChiSquare(counts)
  if (!pearson) return null
  const isCount = (values: Float64Array) => values.every(Number.isInteger)
  const isWhole = isCount(counts.events) && isCount(counts.nonEvents)
  const allowsPearson = pearson.smallestExpected >= 1 && pearson.shareBelowFive <= 0.2
  const fisher = allowsPearson || !isWhole ? null : fisherExact(counts, options)
  if (!fisher) return { ...pearson, method: 'pearson', standardError: null }
  return {
    ...pearson,
    pValue: fisher.pValue,
    method: fisher.method === 'exact' ? 'fisherExact' : 'fisherMonteCarlo',
    standardError: fisher.standardError,
  }
}
