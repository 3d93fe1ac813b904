import { chiSquareUpperTail } from '../distributions.ts'
import { isTestable, type LevelCounts, marginsOf } from './level-counts.ts'

export interface PearsonChiSquare {
  readonly chiSquare: number
  readonly degreesOfFreedom: number
  readonly pValue: number
  /** √(χ²/n): the size of the association, 0 to 1, whatever n is. */
  readonly cramersV: number
  readonly smallestExpected: number
  /** Share of the 2r cells that expect fewer than 5. */
  readonly shareBelowFive: number
}

/** Pearson's chi-square of outcome by level, without continuity correction; `null` where nothing can be tested. */
export function pearsonChiSquare(counts: LevelCounts): PearsonChiSquare | null {
  const margins = marginsOf(counts)
  if (!isTestable(margins)) return null
  const rate = margins.events / margins.size
  let chiSquare = 0
  let smallestExpected = Infinity
  let cellsBelowFive = 0
  for (const { events, size } of margins.levels) {
    const expected = [size * rate, size * (1 - rate)]
    chiSquare += (events - expected[0]) ** 2 / (size * rate * (1 - rate))
    smallestExpected = Math.min(smallestExpected, ...expected)
    cellsBelowFive += expected.filter((cell) => cell < 5).length
  }
  const degreesOfFreedom = margins.levels.length - 1
  return {
    chiSquare,
    degreesOfFreedom,
    pValue: chiSquareUpperTail(chiSquare, degreesOfFreedom),
    cramersV: Math.sqrt(chiSquare / margins.size),
    smallestExpected,
    shareBelowFive: cellsBelowFive / (2 * margins.levels.length),
  }
}
