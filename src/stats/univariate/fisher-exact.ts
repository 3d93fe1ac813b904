import { randomStream } from '../random.ts'
import { enumerateTables } from './fisher-enumeration.ts'
import { sampleTables } from './fisher-sampling.ts'
import { isTestable, type LevelCounts, type Margins, marginsOf } from './level-counts.ts'

export interface FisherExact {
  readonly pValue: number
  /** `exact` sums the tables; `monteCarlo` draws them, where the work would pass the budget. */
  readonly method: 'exact' | 'monteCarlo'
  /** Of the drawn p value; `null` where it is exact. */
  readonly standardError: number | null
}

export interface FisherOptions {
  readonly seed: number
  /** Counted steps of the enumeration, never seconds: the same input has the same method on any machine. */
  readonly workBudget?: number
  readonly draws?: number
}

/**
 * The test of Fisher, Freeman and Halton of an r × 2 table (two-sided; tables no likelier than the observed one, with
 * R's tolerance of 1e-7). Counts must be whole numbers; `null` where nothing can be tested.
 */
export function fisherExact(counts: LevelCounts, options: FisherOptions): FisherExact | null {
  const margins = withFewerEvents(marginsOf(counts))
  if (!isTestable(margins)) return null
  if (!margins.levels.every(({ events, size }) => Number.isInteger(events) && Number.isInteger(size))) {
    throw new RangeError('fisherExact: counts must be whole numbers')
  }
  const exact = enumerateTables(margins, options.workBudget ?? 2_000_000)
  if (exact !== null) return { pValue: Math.min(1, exact), method: 'exact', standardError: null }
  const draws = options.draws ?? 10_000
  const pValue = sampleTables(margins, draws, randomStream(options.seed, 'fisherExact'))
  return { pValue, method: 'monteCarlo', standardError: Math.sqrt((pValue * (1 - pValue)) / draws) }
}

/** The test is the same with the outcomes exchanged, and the rarer one is less work. */
function withFewerEvents(margins: Margins): Margins {
  if (2 * margins.events <= margins.size) return margins
  return {
    ...margins,
    events: margins.size - margins.events,
    levels: margins.levels.map(({ events, size }) => ({ events: size - events, size })),
  }
}
