import type { Identity } from '../../book/sample/table-columns.ts'
import type { Strikes } from '../../stats/loss/factor-model.ts'
import { commonShock } from '../../stats/overdispersion/common-shock.ts'
import type { Certainty } from '../portfolio/certainty.ts'
import type { WeatherHistory } from '../portfolio/weather-history.ts'
import { fewestYears, leastShareStruck, statedSpreads } from './stated-spreads.ts'

export interface TownshipStrikes {
  readonly strikes: Strikes
  /** Standard error of the correlation: half its interval of 95 %, over 1.96. */
  readonly correlationError: number
  readonly years: number
  /** Townships' years that were struck. */
  readonly struck: number
  /** Of the correlation; probabilities and shares are the book's own. */
  readonly certainty: Certainty
}

/**
 * How often and how hard disasters strike townships, from the past crop years: the probability of a township is that of
 * its own years and one more year at the mean of all; the correlation by moments with the binomial term over the number
 * struck each year. Null where the book tells of no disaster. Notes without a township are one place of their own.
 */
export function townshipStrikes(
  { years, disasters }: WeatherHistory,
  township: Identity | null,
  notes: number,
): TownshipStrikes | null {
  if (disasters === 'none' || years.length === 0) return null
  const places = (township?.texts.length ?? 0) + 1
  const noteOf = new Int32Array(places).fill(-1)
  for (let note = notes - 1; note >= 0; note--) noteOf[township?.codes[note] ?? 0] = note
  const occupied = Array.from(noteOf.keys()).filter((place) => noteOf[place] >= 0)
  const shares: number[] = []
  const hitsOf = new Float64Array(places)
  const hitsOfYear = years.map(({ hit }) => {
    const struck = occupied.filter((place) => hit[noteOf[place]] >= leastShareStruck)
    for (const place of struck) {
      hitsOf[place] += 1
      shares.push(hit[noteOf[place]])
    }
    return struck.length
  })
  if (shares.length === 0) return null
  const mean = shares.length / (occupied.length * years.length)
  const shock =
    years.length < fewestYears
      ? null
      : commonShock({
          places: new Uint8Array(years.length),
          years: years.map(({ year }) => year),
          events: hitsOfYear,
          trials: years.map(() => occupied.length),
        })
  return {
    strikes: {
      probability: hitsOf.map((hits, place) =>
        noteOf[place] >= 0 ? (hits + mean) / (years.length + 1) : mean,
      ),
      correlation: Math.min(0.95, shock?.correlation ?? statedSpreads.weather),
      shares: Float64Array.from(shares),
    },
    correlationError: shock
      ? (shock.correlationInterval[1] - shock.correlationInterval[0]) / (2 * 1.96)
      : statedSpreads.weatherError,
    years: years.length,
    struck: shares.length,
    certainty: shock ? 'ownData' : 'assumption',
  }
}
