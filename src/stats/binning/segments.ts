import type { Cells, ClassTotals } from './cells.ts'
import type { BinConstraints } from './constraints.ts'

/**
 * Every run of neighbouring cells that may become a bin. The run from cell `i` up to, not including, cell `j`
 * stands at `i * (count + 1) + j`.
 */
export interface Segments {
  readonly count: number
  readonly events: Float64Array
  readonly nonEvents: Float64Array
  /** Event rate. */
  readonly rate: Float64Array
  /** What the run adds to the objective as a bin (see `objectiveKey`); −Infinity where it may not be one. */
  readonly key: Float64Array
}

/** The objective keeps fewer than 1,024 bins apart (`objectiveKey`). */
export const MAXIMUM_CELLS = 1000

/** Information value of one bin: (p − q) ln(p / q), p and q its shares of all events and all non-events. */
export function informationValueOf(events: number, nonEvents: number, totals: ClassTotals): number {
  const p = events / totals.events
  const q = nonEvents / totals.nonEvents
  return (p - q) * Math.log(p / q)
}

const GRID = 2 ** 36
const BIN_PENALTY = 1024

/**
 * The objective as a whole number, so that sums are exact and ties are real ties: the information value on a
 * grid of 2⁻³⁶ (1.5e-11) and, below it, one off for each bin, so that of equal values fewer bins win.
 * Information values up to 128 stay below 2⁵³; the data of 10¹⁵ rows could not reach them.
 */
function objectiveKey(informationValue: number): number {
  return Math.round(informationValue * GRID) * BIN_PENALTY - 1
}

export interface SegmentRequest {
  readonly cells: Cells
  readonly totals: ClassTotals
  readonly constraints: BinConstraints
  /** Boundaries (index of the cell to the right) that no bin may span. */
  readonly keptBoundaries?: readonly number[]
}

export function segmentsOf(request: SegmentRequest): Segments {
  const { cells, totals, constraints, keptBoundaries = [] } = request
  const count = cells.events.length
  if (count > MAXIMUM_CELLS) throw new Error(`at most ${MAXIMUM_CELLS} cells, not ${count}`)
  const width = count + 1
  const segments: Segments = {
    count,
    events: new Float64Array(width * width),
    nonEvents: new Float64Array(width * width),
    rate: new Float64Array(width * width),
    key: new Float64Array(width * width).fill(Number.NEGATIVE_INFINITY),
  }
  const kept = new Uint8Array(width)
  for (const boundary of keptBoundaries) kept[boundary] = 1
  const leastWeight = constraints.minimumShare * (totals.events + totals.nonEvents)
  for (let i = 0; i < count; i++) {
    let events = 0
    let nonEvents = 0
    for (let j = i + 1; j <= count; j++) {
      events += cells.events[j - 1]
      nonEvents += cells.nonEvents[j - 1]
      const at = i * width + j
      segments.events[at] = events
      segments.nonEvents[at] = nonEvents
      segments.rate[at] = events / (events + nonEvents)
      const allowed =
        events > 0 &&
        nonEvents > 0 &&
        events >= constraints.minimumEvents &&
        nonEvents >= constraints.minimumNonEvents &&
        events + nonEvents >= leastWeight * (1 - 1e-12)
      if (allowed) segments.key[at] = objectiveKey(informationValueOf(events, nonEvents, totals))
      if (kept[j]) break
    }
  }
  return segments
}

/** The same cells read from the last to the first. */
export function reversed(segments: Segments): Segments {
  const { count } = segments
  const width = count + 1
  const flip = (source: Float64Array): Float64Array => {
    const target = new Float64Array(width * width)
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j <= count; j++) target[(count - j) * width + (count - i)] = source[i * width + j]
    }
    return target
  }
  return {
    count,
    events: flip(segments.events),
    nonEvents: flip(segments.nonEvents),
    rate: flip(segments.rate),
    key: flip(segments.key),
  }
}

/** Events and non-events exchanged: information values stay, rising rates become falling ones. */
export function exchanged(segments: Segments): Segments {
  return {
    ...segments,
    events: segments.nonEvents,
    nonEvents: segments.events,
    rate: segments.rate.map((rate) => 1 - rate),
  }
}
