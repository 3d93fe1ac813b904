import { benjaminiHochberg } from '../multiple-testing.ts'
import { fisherTwoByTwo } from './fisher-two-by-two.ts'
import type { LevelCounts } from './level-counts.ts'
import { pearsonChiSquare } from './pearson-chi-square.ts'

/** One level's event rate beside that of all the others. */
export interface RestComparison {
  readonly events: number
  readonly size: number
  /** NaN where nobody is in the level, or in the rest. */
  readonly rate: number
  readonly restRate: number
  /** Two-sided; null where level or rest is empty, or nothing varies. */
  readonly pValue: number | null
  /** Benjamini–Hochberg over the levels. */
  readonly qValue: number | null
}

/** Below this expected count Pearson's chi-square gives way to Fisher's exact test. */
const fewestExpected = 5

/** Each level against the rest, by its 2 × 2 table. */
export function againstTheRest({ events, nonEvents }: LevelCounts): RestComparison[] {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const [allEvents, allNonEvents] = [sum(events), sum(nonEvents)]
  const compared = Array.from(events, (own, level) => {
    const size = own + nonEvents[level]
    const rest = allEvents + allNonEvents - size
    const table: LevelCounts = {
      events: Float64Array.of(own, allEvents - own),
      nonEvents: Float64Array.of(nonEvents[level], allNonEvents - nonEvents[level]),
    }
    return {
      events: own,
      size,
      rate: own / size,
      restRate: (allEvents - own) / rest,
      pValue: pValueOf(table),
    }
  })
  const qValues = benjaminiHochberg(compared.map(({ pValue }) => pValue))
  return compared.map((one, level) => ({ ...one, qValue: qValues[level] }))
}

function pValueOf(table: LevelCounts): number | null {
  const chiSquare = pearsonChiSquare(table)
  if (chiSquare === null || chiSquare.smallestExpected >= fewestExpected) return chiSquare?.pValue ?? null
  const { events, nonEvents } = table
  return fisherTwoByTwo(events[0], events[0] + nonEvents[0], events[1], events[1] + nonEvents[1])
}
