import type { LevelCodes } from '../frame.ts'

/** Events and non-events of each level of a factor: the 2 × r table of all tests of a nominal factor. */
export interface LevelCounts {
  readonly events: Float64Array
  readonly nonEvents: Float64Array
}

/** Counts rows (or frequency weight) by level; codes of `levels` and above, the missing ones, are left out. */
export function levelCounts(
  codes: LevelCodes,
  levels: number,
  outcome: ArrayLike<number>,
  weights?: ArrayLike<number>,
): LevelCounts {
  const events = new Float64Array(levels)
  const nonEvents = new Float64Array(levels)
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] >= levels) continue
    const counts = outcome[row] === 1 ? events : nonEvents
    counts[codes[row]] += weights ? weights[row] : 1
  }
  return { events, nonEvents }
}

/** The levels that hold anyone, and their sums. */
export interface Margins {
  readonly levels: readonly { readonly events: number; readonly size: number }[]
  readonly events: number
  readonly size: number
}

export function marginsOf({ events, nonEvents }: LevelCounts): Margins {
  const levels = Array.from(events, (count, level) => ({ events: count, size: count + nonEvents[level] }))
  const held = levels.filter((level) => level.size > 0)
  return {
    levels: held,
    events: held.reduce((sum, level) => sum + level.events, 0),
    size: held.reduce((sum, level) => sum + level.size, 0),
  }
}

/** Something can be tested: two levels or more, and both outcomes. */
export function isTestable(margins: Margins): boolean {
  return margins.levels.length > 1 && margins.events > 0 && margins.events < margins.size
}
