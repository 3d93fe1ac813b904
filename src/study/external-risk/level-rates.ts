import { levelsAgainstTheRest } from '../../stats/clustered/levels-against-the-rest.ts'
import { FEWEST_FOR_A_RATE } from '../status-quo/fewest.ts'
import { type Rate, rateOf } from './rates.ts'

/** One level (a township, a crop, a year) beside all others, with clusters as the units. */
export interface LevelRate extends Rate {
  /** Code of the level; null for the small ones together. */
  readonly level: number | null
  readonly restRate: number
  readonly qValue: number | null
}

export interface LevelRates {
  /** In the order of the codes, the small ones together at the end. */
  readonly levels: readonly LevelRate[]
  /** Levels with fewer notes than make a rate: they stand in one line. */
  readonly merged: number
}

const falseDiscoveryRate = 0.05

/**
 * Rows with a level of `levelCount` or above are left out. `clusters` is what goes together within a level: a
 * township's years, a crop's years, a year's townships.
 */
export function levelRates(
  levels: ArrayLike<number>,
  levelCount: number,
  clusters: { readonly codes: ArrayLike<number>; readonly count: number },
  outcome: Uint8Array,
  confidence: number,
): LevelRates {
  const notes = new Float64Array(levelCount)
  for (let row = 0; row < outcome.length; row++) if (levels[row] < levelCount) notes[levels[row]] += 1
  const held = [...notes.keys()].filter((level) => notes[level] >= FEWEST_FOR_A_RATE)
  const merged = notes.filter((count) => count > 0).length - held.length
  const lineOf = new Int32Array(levelCount).fill(held.length)
  held.forEach((level, line) => {
    lineOf[level] = line
  })
  const lines = held.length + (merged > 0 ? 1 : 0)
  const cells = crossed(levels, lineOf, clusters, outcome)
  const compared = levelsAgainstTheRest(cells, lines)
  return {
    levels: compared.map(({ trials, events, restRate, qValue }, line) => ({
      level: held[line] ?? null,
      restRate,
      qValue,
      ...rateOf(trials, events, confidence),
    })),
    merged,
  }
}

/** Levels that differ from the rest, the false-discovery rate at 5 %. */
export function differing(levels: readonly LevelRate[]): { higher: LevelRate[]; lower: LevelRate[] } {
  const called = levels.filter(
    ({ level, rate, qValue }) =>
      level !== null && rate !== null && qValue !== null && qValue <= falseDiscoveryRate,
  )
  return {
    higher: called.filter(({ rate, restRate }) => (rate ?? 0) > restRate),
    lower: called.filter(({ rate, restRate }) => (rate ?? 0) <= restRate),
  }
}

/** Events and trials by line and cluster, of the pairs that occur. */
function crossed(
  levels: ArrayLike<number>,
  lineOf: Int32Array,
  clusters: { readonly codes: ArrayLike<number>; readonly count: number },
  outcome: Uint8Array,
) {
  const codeOf = new Map<number, number>()
  const cells = { levels: [] as number[], events: [] as number[], trials: [] as number[] }
  for (let row = 0; row < outcome.length; row++) {
    if (!(levels[row] < lineOf.length)) continue
    const line = lineOf[levels[row]]
    const key = line * clusters.count + clusters.codes[row]
    let code = codeOf.get(key)
    if (code === undefined) {
      code = codeOf.size
      codeOf.set(key, code)
      cells.levels.push(line)
      cells.events.push(0)
      cells.trials.push(0)
    }
    cells.trials[code] += 1
    cells.events[code] += outcome[row]
  }
  return cells
}
