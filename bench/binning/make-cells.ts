import { writeFileSync } from 'node:fs'
import { randomStream } from '../../src/stats/random.ts'
import { logistic } from '../../src/stats/regression/logistic.ts'

export const preBins = 77

/** Counts of events and non-events in 77 pre-bins of 100,000 rows, the rate rising with noise. */
export function makeCells(path: string): void {
  const random = randomStream(20261124, 'binning bench')
  const events = new Array<number>(preBins).fill(0)
  const nonEvents = new Array<number>(preBins).fill(0)
  for (let row = 0; row < 100_000; row++) {
    const bin = Math.floor(random() * preBins)
    if (random() < logistic(-2.6 + 1.2 * Math.sin((bin / preBins) * 1.4))) events[bin] += 1
    else nonEvents[bin] += 1
  }
  writeFileSync(path, JSON.stringify({ events, nonEvents }))
}
