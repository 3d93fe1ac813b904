import { againstTheRest } from '../../stats/univariate/against-the-rest.ts'
import { FEWEST_FOR_A_RATE } from '../status-quo/fewest.ts'
import { type Rate, rateCounts, rateOf } from './rates.ts'
import type { NamedCodes } from './sample-codes.ts'

export interface TownshipRate extends Rate {
  /** Null for the small ones together. */
  readonly township: string | null
  readonly restRate: number
  readonly qValue: number | null
}

export interface TownshipRates {
  /** By rate, the highest first; small townships together at the end. */
  readonly townships: readonly TownshipRate[]
  /** Townships with fewer notes than make a rate: they stand in one line. */
  readonly merged: number
  /** Notes without a township. */
  readonly unknown: number
}

/** Each township against all others, false-discovery rates beside. */
export function townshipRates(
  { codes, names }: NamedCodes,
  outcome: Uint8Array,
  confidence: number,
  seed: number,
): TownshipRates {
  const { notes, defaults } = rateCounts(codes, names.length, outcome)
  const held = names.map((_, code) => code).filter((code) => notes[code] >= FEWEST_FOR_A_RATE)
  const small = names.map((_, code) => code).filter((code) => notes[code] > 0 && !held.includes(code))
  const lines = held.map((code) => ({
    name: names[code] as string | null,
    notes: notes[code],
    defaults: defaults[code],
  }))
  if (small.length > 0) {
    const together = (values: Float64Array) => small.reduce((sum, code) => sum + values[code], 0)
    lines.push({ name: null, notes: together(notes), defaults: together(defaults) })
  }
  const compared = againstTheRest(
    {
      events: Float64Array.from(lines, (line) => line.defaults),
      nonEvents: Float64Array.from(lines, (line) => line.notes - line.defaults),
    },
    seed,
  )
  const townships = lines.map((line, i) => ({
    township: line.name,
    restRate: compared[i].restRate,
    qValue: compared[i].qValue,
    ...rateOf(line.notes, line.defaults, confidence),
  }))
  townships.sort(
    (a, b) => Number(a.township === null) - Number(b.township === null) || (b.rate ?? 0) - (a.rate ?? 0),
  )
  return {
    townships,
    merged: small.length,
    unknown: outcome.length - notes.reduce((sum, count) => sum + count, 0),
  }
}
