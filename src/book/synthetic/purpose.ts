import { PATTERNS } from './assumptions.ts'
import { dateAt } from './known-dates.ts'
import { cropOf } from './make-note.ts'
import { isGrain, type Model } from './model.ts'
import type { Application } from './note.ts'

type CropName = ReturnType<typeof cropOf>

/** GB/T 4754-2017 (DOMAIN.md §8.2). */
const INDUSTRY: Readonly<Record<CropName, string>> = {
  rice: 'A0111',
  corn: 'A0113',
  soy: 'A0121',
  fungus: 'A0142',
  herb: 'A0171',
  vegetable: 'A0141',
  hog: 'A0313',
  cattle: 'A0311',
  poultry: 'A0321',
  other: 'A0190',
}

export function industryOf(model: Model, note: Application): string {
  return INDUSTRY[cropOf(model, note.household)]
}

/** What the money is for, by what the household grows [O]. */
const PURPOSES: Readonly<Record<CropName, readonly string[]>> = {
  rice: ['seed_and_fertiliser', 'machinery', 'land_rent'],
  corn: ['seed_and_fertiliser', 'machinery', 'land_rent'],
  soy: ['seed_and_fertiliser', 'machinery', 'land_rent'],
  fungus: ['fungus_bags', 'fungus_bags', 'greenhouse'],
  herb: ['seedlings', 'land_rent'],
  vegetable: ['greenhouse', 'seed_and_fertiliser'],
  hog: ['livestock', 'feed'],
  cattle: ['livestock', 'feed'],
  poultry: ['livestock', 'feed'],
  other: ['seed_and_fertiliser', 'trade'],
}
const LIVING_SHARE = 0.06
/** Seed and fertiliser are bought from December to June, bags made from November to May (DOMAIN.md §3.3). */
const SEASON: Readonly<Record<string, readonly number[]>> = {
  seed_and_fertiliser: [12, 1, 2, 3, 4, 5, 6],
  seedlings: [12, 1, 2, 3, 4, 5, 6],
  fungus_bags: [11, 12, 1, 2, 3, 4, 5],
}
const OUT_OF_SEASON = 'seed_and_fertiliser'
/** Batches are of March and April. */
const BATCH_PURPOSE = 'seed_and_fertiliser'

export function purposeOf(model: Model, note: Application): string {
  if (note.batch) return BATCH_PURPOSE
  if (isOutOfSeason(model, note)) return OUT_OF_SEASON
  const draw = model.streams['loan.purpose']
  if (draw.chance(LIVING_SHARE, note.household, note.occasion + 0x10000)) return 'living'
  const { month } = dateAt(note.disbursedOn)
  const choices = PURPOSES[cropOf(model, note.household)].filter(
    (purpose) => !(purpose in SEASON) || SEASON[purpose].includes(month),
  )
  return choices.length === 0 ? 'trade' : choices[draw.pick(choices.length, note.household, note.occasion)]
}

/** Grain seed after the sowing (R14). */
export function isOutOfSeason(
  model: Model,
  { household, occasion, disbursedOn, batch }: Application,
): boolean {
  const { month } = dateAt(disbursedOn)
  return (
    batch === null &&
    isGrain(model.households.crop[household]) &&
    month >= 7 &&
    month <= 11 &&
    model.streams['inject.season'].chance(PATTERNS.outOfSeason, household, occasion)
  )
}
