import type { RandomStream } from '../random.ts'
import type { Margins } from './level-counts.ts'
import { logChoose } from './log-choose.ts'

/**
 * The p value from tables drawn with the margins given: (1 + tables no likelier than the observed) / (1 + draws),
 * as R's simulated one.
 */
export function sampleTables(margins: Margins, draws: number, random: RandomStream): number {
  const observed = margins.levels.reduce((sum, { events, size }) => sum + logChoose(size, events), 0)
  let asExtreme = 0
  for (let draw = 0; draw < draws; draw++) {
    let sizeLeft = margins.size
    let eventsLeft = margins.events
    let logWays = 0
    for (const { size } of margins.levels) {
      const events = hypergeometric(size, sizeLeft - size, eventsLeft, random)
      logWays += logChoose(size, events)
      sizeLeft -= size
      eventsLeft -= events
    }
    if (logWays <= observed + 1e-7) asExtreme++
  }
  return (1 + asExtreme) / (1 + draws)
}

/**
 * How many of `drawn` without replacement come from the first `inside` of `inside + outside`: inversion outwards
 * from the mode, so the steps are about the standard deviation.
 */
export function hypergeometric(inside: number, outside: number, drawn: number, random: RandomStream): number {
  const lowest = Math.max(0, drawn - outside)
  const highest = Math.min(inside, drawn)
  const mode = Math.floor(((drawn + 1) * (inside + 1)) / (inside + outside + 2))
  const atMode = Math.exp(
    logChoose(inside, mode) + logChoose(outside, drawn - mode) - logChoose(inside + outside, drawn),
  )
  let left = random() - atMode
  let down = mode
  let up = mode
  let downMass = atMode
  let upMass = atMode
  while (left > 0 && (down > lowest || up < highest)) {
    if (up < highest) {
      upMass *= ((inside - up) * (drawn - up)) / ((up + 1) * (outside - drawn + up + 1))
      up++
      left -= upMass
      if (left <= 0) return up
    }
    if (down > lowest) {
      downMass *= (down * (outside - drawn + down)) / ((inside - down + 1) * (drawn - down + 1))
      down--
      left -= downMass
      if (left <= 0) return down
    }
  }
  return mode
}
