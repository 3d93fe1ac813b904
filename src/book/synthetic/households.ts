import {
  AGE,
  CADRE_SHARE,
  CROPS,
  DISTANCE,
  EDUCATION,
  FARM_SIZE,
  FUNGUS,
  GROUP_MEMBER_SHARE,
  HOUSEHOLD_SIZE,
  LABOURERS,
  LAND,
  LIVESTOCK,
  MALE_SHARE,
  NEVER_APPLIES_SHARE,
  OFF_FARM,
  SCHOOLING_PREMIUM,
} from './assumptions.ts'
import type { County } from './county.ts'
import { cropMix } from './crop-mix.ts'
import { exp, ln } from './portable-math.ts'
import { shareIndex, streamOf } from './random.ts'

/** The households of the service area as columns; the index is the household. */
export interface Households {
  readonly count: number
  readonly village: Uint32Array
  /** -1 where in no joint-liability group. */
  readonly group: Int32Array
  readonly groups: number
  /** The borrower's year of birth. */
  readonly birthYear: Uint16Array
  readonly male: Uint8Array
  readonly educationYears: Uint8Array
  readonly size: Uint8Array
  readonly labourers: Uint8Array
  /** Tenths of a mu, so that what is written is what was computed with. */
  readonly landTenths: Uint16Array
  /** Index into `CROPS`. */
  readonly crop: Uint8Array
  /** Net yuan of a normal year from the farm, and from work off the farm. */
  readonly farmIncome: Float64Array
  readonly offFarmIncome: Float64Array
  readonly cadre: Uint8Array
  /** Tenths of a kilometre to the branch. */
  readonly distanceTenths: Uint16Array
  readonly neverApplies: Uint8Array
}

/** The year in which the borrowers' ages have the mean of `AGE`. */
const MIDDLE_YEAR = 2021

export function buildHouseholds(county: County): Households {
  const { seed, households: count } = county
  const stream = (purpose: string) => streamOf(seed, `household.${purpose}`)
  const [age, male, schooling, size, labour, land, crop, income, offFarm, cadre, distance, applies] = [
    'age',
    'male',
    'schooling',
    'size',
    'labour',
    'land',
    'crop',
    'income',
    'offFarm',
    'cadre',
    'distance',
    'applies',
  ].map(stream)
  const mix = cropMix(county)
  const { group, groups } = formGroups(county)
  const households = emptyHouseholds(count, group, groups)
  county.villages.forEach((village, villageIndex) => {
    const end = village.firstHousehold + village.households
    for (let h = village.firstHousehold; h < end; h++) {
      households.village[h] = villageIndex
      households.birthYear[h] = MIDDLE_YEAR - Math.round(AGE.mean + AGE.spread * age.normal(h))
      households.male[h] = Number(male.chance(MALE_SHARE, h))
      const years = EDUCATION.years[shareIndex(EDUCATION.shares, schooling.uniform(h))]
      households.educationYears[h] = years
      households.size[h] = within(
        HOUSEHOLD_SIZE.mean + HOUSEHOLD_SIZE.spread * size.normal(h),
        1,
        HOUSEHOLD_SIZE.most,
      )
      households.labourers[h] = within(
        LABOURERS.mean + LABOURERS.spread * labour.normal(h),
        1,
        households.size[h],
      )
      const mu = Math.min(LAND.most, land.logNormal(ln(LAND.median), LAND.spread, h))
      households.landTenths[h] = Math.max(5, Math.round(mu * 10))
      const cropIndex = shareIndex(mix[village.township], crop.uniform(h))
      households.crop[h] = cropIndex
      const premium = exp(SCHOOLING_PREMIUM * (years - 9))
      households.farmIncome[h] =
        premium *
        farmIncomeOf(cropIndex, households.landTenths[h] / 10, (occasion) => income.normal(h, occasion))
      households.offFarmIncome[h] = offFarm.chance(OFF_FARM.share, h)
        ? Math.round((premium * offFarm.logNormal(ln(OFF_FARM.median), OFF_FARM.spread, h, 1)) / 100) * 100
        : 0
      households.cadre[h] = Number(cadre.chance(CADRE_SHARE, h))
      households.distanceTenths[h] = Math.max(
        2,
        Math.round(10 * distance.logNormal(ln(DISTANCE.median), DISTANCE.spread, h)),
      )
      households.neverApplies[h] = Number(applies.chance(NEVER_APPLIES_SHARE, h))
    }
  })
  return households
}

function farmIncomeOf(crop: number, mu: number, normal: (occasion: number) => number): number {
  const { crop: name, netPerMu } = CROPS[crop]
  const corn = CROPS[1].netPerMu
  if (name === 'fungus') {
    return exp(ln(FUNGUS.bags) + FUNGUS.spread * normal(0)) * FUNGUS.netPerBag + mu * FUNGUS.landShare * corn
  }
  if (netPerMu === 0) {
    return exp(ln(LIVESTOCK.median) + LIVESTOCK.spread * normal(0)) + mu * LIVESTOCK.landShare * corn
  }
  const size = LAND.median * exp(FARM_SIZE.elasticity * ln(mu / LAND.median))
  return netPerMu * size * exp(FARM_SIZE.skillSpread * normal(1))
}

/** Some of each village's households, in groups of five to eight neighbours (DOMAIN.md §1.5: at least five). */
function formGroups(county: County): { group: Int32Array; groups: number } {
  const size = streamOf(county.seed, 'group.size')
  const group = new Int32Array(county.households).fill(-1)
  let groups = 0
  for (const village of county.villages) {
    const last = village.firstHousehold + Math.round(village.households * GROUP_MEMBER_SHARE)
    let next = village.firstHousehold
    while (next + 5 <= last) {
      const members = Math.min(5 + size.pick(4, groups), last - next)
      group.fill(groups++, next, next + members)
      next += members
    }
  }
  return { group, groups }
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)))
}

function emptyHouseholds(count: number, group: Int32Array, groups: number): Households {
  return {
    count,
    group,
    groups,
    village: new Uint32Array(count),
    birthYear: new Uint16Array(count),
    male: new Uint8Array(count),
    educationYears: new Uint8Array(count),
    size: new Uint8Array(count),
    labourers: new Uint8Array(count),
    landTenths: new Uint16Array(count),
    crop: new Uint8Array(count),
    farmIncome: new Float64Array(count),
    offFarmIncome: new Float64Array(count),
    cadre: new Uint8Array(count),
    distanceTenths: new Uint16Array(count),
    neverApplies: new Uint8Array(count),
  }
}
