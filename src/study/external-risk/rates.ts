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
