import { type Day, dayOf } from '../../../lending/calendar.ts'
import { FIRST_YEAR, LAST_YEAR, PATTERNS } from '../assumptions.ts'
import type { County } from '../county.ts'
import type { Model } from '../model.ts'
import { streamOf } from '../random.ts'

/** A village lent to on one day for one amount and purpose, outside a campaign (R10). */
export interface Batch {
  readonly on: Day
  /** Yuan. */
  readonly amount: number
}

const AMOUNTS = [20_000, 30_000, 50_000] as const
const keyOf = (village: number, year: number): number => village * 64 + year - FIRST_YEAR

/** Some villages' years, in March or April, when most money is lent. */
export function findBatches({ seed, villages }: County): ReadonlyMap<number, Batch> {
  const draw = streamOf(seed, 'inject.batch')
  const batches = new Map<number, Batch>()
  villages.forEach((_, village) => {
    for (let year = FIRST_YEAR + 1; year <= LAST_YEAR; year++) {
      if (!draw.chance(PATTERNS.batch, village, year)) continue
      const on = dayOf(year, 3, 1) + draw.pick(60, village, year + 0x10000)
      batches.set(keyOf(village, year), { on, amount: AMOUNTS[draw.pick(3, village, year + 0x20000)] })
    }
  })
  return batches
}

/** The batch that a household's first application of a year joins, or null. */
export function batchOf(model: Model, household: number, year: number, turn: number): Batch | null {
  if (turn > 0 || model.batches.size === 0) return null
  const batch = model.batches.get(keyOf(model.households.village[household], year))
  if (!batch || !model.streams['inject.batch'].chance(PATTERNS.batchJoins, household, year + 0x30000))
    return null
  return batch
}
