import {
  CREDIT_VILLAGE_SHARE,
  FIRST_YEAR,
  HOUSEHOLDS_PER_NOTE,
  LAST_YEAR,
  NEVER_ROTATED_SHARE,
  ROTATION_YEARS,
  TOWNSHIPS_PER_BRANCH,
  UNITS,
  type Units,
  VILLAGE_WIDE_SHARE,
} from './assumptions.ts'
import { townshipName, villageName } from './place-names.ts'
import { streamOf } from './random.ts'

/** The places and officers of the service area. Indices are subjects of the random streams. */
export interface County {
  readonly seed: number
  /** Notes in the book. */
  readonly notes: number
  readonly households: number
  readonly townships: readonly Township[]
  readonly villages: readonly Village[]
  readonly branches: number
  readonly officers: readonly Officer[]
}

export interface Township {
  readonly name: string
  readonly branch: number
  /** Kilometres from the county's western and southern edge. */
  readonly east: number
  readonly north: number
}

export interface Village {
  readonly name: string
  readonly township: number
  readonly firstHousehold: number
  readonly households: number
  readonly isCredit: boolean
  /** The whole village is rated and granted before anybody applies (整村授信). */
  readonly isPreGranted: boolean
  /** Its grain is insured as one (统保). */
  readonly insuresAsOne: boolean
}

export interface Officer {
  readonly branch: number
  readonly rotates: boolean
  /** The township served in each period of `ROTATION_YEARS`. */
  readonly townshipByPeriod: readonly number[]
}

export const rotationPeriods = Math.floor((LAST_YEAR - FIRST_YEAR) / ROTATION_YEARS) + 1

export function rotationPeriodOf(year: number): number {
  return Math.floor((year - FIRST_YEAR) / ROTATION_YEARS)
}

export function buildCounty(seed: number, notes: number, units: Units = UNITS): County {
  const households = Math.max(60, Math.ceil(notes * HOUSEHOLDS_PER_NOTE))
  const townshipCount = Math.min(
    units.mostTownships,
    Math.max(units.fewestTownships, Math.round(notes / units.notesPerTownship)),
  )
  const branches = Math.ceil(townshipCount / TOWNSHIPS_PER_BRANCH)
  const townships = buildTownships(seed, townshipCount)
  return {
    seed,
    notes,
    households,
    townships,
    villages: buildVillages(seed, townships, households, units),
    branches,
    officers: buildOfficers(
      seed,
      townships,
      branches,
      Math.max(2 * branches, Math.round(notes / units.notesPerOfficer)),
    ),
  }
}

function buildTownships(seed: number, count: number): Township[] {
  const place = streamOf(seed, 'township.place')
  // A county of 8 to 12 townships is about 100 km wide; a city of more grows with the square root.
  const width = 100 * Math.sqrt(count / 12)
  return Array.from({ length: count }, (_, index) => ({
    name: townshipName(index),
    branch: Math.floor(index / TOWNSHIPS_PER_BRANCH),
    east: Math.round(width * 10 * place.uniform(index, 0)) / 10,
    north: Math.round(width * 10 * place.uniform(index, 1)) / 10,
  }))
}

function buildVillages(
  seed: number,
  townships: readonly Township[],
  households: number,
  units: Units,
): Village[] {
  const count = Math.max(2 * townships.length, Math.round(households / units.householdsPerVillage))
  const status = streamOf(seed, 'village.status')
  const rank = ranks(count, (village) => status.uniform(village))
  return Array.from({ length: count }, (_, index) => {
    const firstHousehold = Math.floor((index * households) / count)
    const township = Math.floor((index * townships.length) / count)
    const firstOfTownship = Math.ceil((township * count) / townships.length)
    const isCredit = rank[index] < Math.round(count * CREDIT_VILLAGE_SHARE)
    return {
      name: villageName(townships[township].name, index - firstOfTownship),
      township,
      firstHousehold,
      households: Math.floor(((index + 1) * households) / count) - firstHousehold,
      isCredit,
      isPreGranted: isCredit && status.chance(0.5, index, 1),
      insuresAsOne: status.chance(VILLAGE_WIDE_SHARE, index, 2),
    }
  })
}

function buildOfficers(
  seed: number,
  townships: readonly Township[],
  branches: number,
  count: number,
): Officer[] {
  const draw = streamOf(seed, 'officer.rotation')
  const townshipsOf = Array.from({ length: branches }, (_, branch) =>
    townships.flatMap((township, index) => (township.branch === branch ? [index] : [])),
  )
  return Array.from({ length: count }, (_, index) => {
    const branch = index % branches
    const own = townshipsOf[branch]
    const seat = Math.floor(index / branches)
    const rotates = own.length > 1 && !draw.chance(NEVER_ROTATED_SHARE, index)
    // The first of each branch stay, one a township, so that no township is ever without an officer.
    const stays = seat < own.length || !rotates
    const townshipByPeriod = Array.from({ length: rotationPeriods }, (_, period) =>
      stays ? own[seat % own.length] : own[(seat + period) % own.length],
    )
    return { branch, rotates: !stays, townshipByPeriod }
  })
}

/** The position of each index in the order of its key. */
function ranks(count: number, key: (index: number) => number): Uint32Array {
  const order = Array.from({ length: count }, (_, index) => index).sort((a, b) => key(a) - key(b) || a - b)
  const rank = new Uint32Array(count)
  for (let i = 0; i < count; i++) rank[order[i]] = i
  return rank
}
