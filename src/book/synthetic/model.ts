import { CROPS, UNITS, type Units } from './assumptions.ts'
import { buildCounty, type County, rotationPeriodOf, rotationPeriods } from './county.ts'
import { buildEffects, type Effects } from './effects.ts'
import { buildHouseholds, type Households } from './households.ts'
import { type Batch, findBatches } from './patterns/batches.ts'
import { findOfficerHomes, type OfficerHomes } from './patterns/officer-homes.ts'
import { type Purpose, purposes } from './purposes.ts'
import { type Stream, streamOf } from './random.ts'
import { buildShocks, type Shocks } from './shocks.ts'

/** All that stands before the first note is applied for. */
export interface Model {
  readonly seed: number
  readonly county: County
  readonly households: Households
  readonly shocks: Shocks
  readonly effects: Effects
  readonly homes: OfficerHomes
  /** By `village × 64 + years since the first`. */
  readonly batches: ReadonlyMap<number, Batch>
  readonly streams: Readonly<Record<Purpose, Stream>>
  /** Who serves a village in a year. */
  officerOf(village: number, year: number): number
}

export function buildModel(seed: number, notes: number, units: Units = UNITS): Model {
  const county = buildCounty(seed, notes, units)
  const households = buildHouseholds(county)
  const byPeriod = serviceTable(county)
  return {
    seed,
    county,
    households,
    shocks: buildShocks(county),
    effects: buildEffects(county, households.groups),
    homes: findOfficerHomes(county),
    batches: findBatches(county),
    streams: Object.fromEntries(purposes.map((purpose) => [purpose, streamOf(seed, purpose)])) as Record<
      Purpose,
      Stream
    >,
    officerOf: (village, year) => byPeriod[rotationPeriodOf(year)][village],
  }
}

/** Each period deals the villages of a township anew among the officers who serve it then. */
function serviceTable({ seed, townships, villages, officers }: County): Uint32Array[] {
  const deal = streamOf(seed, 'village.officer')
  return Array.from({ length: rotationPeriods }, (_, period) => {
    const serving = townships.map((_, township) =>
      officers.flatMap((officer, index) => (officer.townshipByPeriod[period] === township ? [index] : [])),
    )
    return Uint32Array.from(villages, ({ township }, village) => {
      const choice = serving[township]
      return choice[deal.pick(choice.length, village, period)]
    })
  })
}

export const isGrain = (crop: number): boolean => GRAIN_CROPS.has(CROPS[crop].crop)
const GRAIN_CROPS: ReadonlySet<string> = new Set(['rice', 'corn', 'soy'])
