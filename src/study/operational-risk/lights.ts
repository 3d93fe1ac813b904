import type { Light } from '../document.ts'
import type { BreachCount } from './breach-counts.ts'
import type { BreachName } from './process-breaches.ts'

export type BreachReading = Light | 'checkEach' | 'none'

export function isColour(reading: BreachReading): reading is Light {
  return reading !== 'checkEach' && reading !== 'none'
}

/** Amber and red of DOMAIN.md §5.2, as shares; null for breaches of which each one is looked at (§5.3, severity H). */
export const lightLimits: Readonly<Record<BreachName, readonly [amber: number, red: number] | null>> = {
  sequenceBroken: null,
  dutiesNotSeparated: null,
  overAuthority: null,
  firstCheckLate: [0.05, 0.15],
  identityFault: null,
  // One limit only: more than a quarter of the year's lending in twelve days.
  quarterEnd: [0.25, 0.25],
  earlyArrears: [0.01, 0.03],
}

/** Null where nothing could be judged. */
export function lightOf(breach: BreachName, { judged, shown }: BreachCount): BreachReading | null {
  if (judged === 0) return null
  const limits = lightLimits[breach]
  if (limits === null) return shown > 0 ? 'checkEach' : 'none'
  const rate = shown / judged
  if (rate > limits[1]) return 'red'
  return rate > limits[0] ? 'amber' : 'green'
}
