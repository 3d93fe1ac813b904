import { type Interval, wilsonInterval } from '../../stats/proportion.ts'
import { FEWEST_FOR_A_RATE } from '../status-quo/fewest.ts'

/** Defaults of notes; of few notes there is a count and no rate. */
export interface Rate {
  readonly notes: number
  readonly defaults: number
  readonly rate: number | null
  readonly interval: Interval | null
}

export function rateOf(notes: number, defaults: number, confidence: number): Rate {
  const isTold = notes >= FEWEST_FOR_A_RATE
  return {
    notes,
    defaults,
    rate: isTold ? defaults / notes : null,
    interval: isTold ? wilsonInterval(defaults, notes, confidence) : null,
  }
}

/** Notes and defaults by code; codes of `count` and above are left out. */
export interface RateCounts {
  readonly notes: Float64Array
  readonly defaults: Float64Array
}

export function rateCounts(codes: ArrayLike<number>, count: number, outcome: ArrayLike<number>): RateCounts {
  const notes = new Float64Array(count)
  const defaults = new Float64Array(count)
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]
    if (!(code < count)) continue
    notes[code] += 1
    defaults[code] += outcome[i]
  }
  return { notes, defaults }
}
