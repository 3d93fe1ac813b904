import { benjaminiHochberg } from '../../stats/multiple-testing.ts'
import { pearsonChiSquare } from '../../stats/univariate/pearson-chi-square.ts'
import type { Composition, Part } from './composition.ts'

/** Whether the default rate differs between the parts of the book by more than chance. */
export interface LevelTest {
  readonly chiSquare: number
  readonly degreesOfFreedom: number
  readonly pValue: number
  /** Benjamini–Hochberg over all splits of the chapter. */
  readonly qValue: number
  readonly cramersV: number
}

/** At this false-discovery rate a caption speaks of a difference. */
export const CALLED_AT = 0.05

/** In the order given; null where a split has no two parts to compare. */
export function testLevels(compositions: readonly Composition[]): (LevelTest | null)[] {
  const tests = compositions.map(({ parts }) => pearsonChiSquare(countsOf(parts)))
  const qValues = benjaminiHochberg(tests.map((test) => test?.pValue ?? null))
  return tests.map((test, i) => test && { ...test, qValue: qValues[i] ?? test.pValue })
}

function countsOf(parts: readonly Part[]) {
  const known = parts.filter(({ level, matured }) => level !== null && matured > 0)
  return {
    events: Float64Array.from(known, ({ defaults }) => defaults),
    nonEvents: Float64Array.from(known, ({ matured, defaults }) => matured - defaults),
  }
}
