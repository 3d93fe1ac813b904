import { CROPS, FIRST_YEAR, LAST_YEAR } from './assumptions.ts'
import type { County } from './county.ts'
import { exp, ln, normalQuantile } from './portable-math.ts'
import { shareIndex, streamOf } from './random.ts'

/** What comes from outside: weather by township and year, prices by crop and month. */
export interface Shocks {
  readonly disasters: readonly Disaster[]
  /** The disaster of a township in a crop year, or undefined in a quiet one. */
  disasterOf(township: number, year: number): Disaster | undefined
  /** ln of the price index of a crop, January of `FIRST_YEAR` being month 0. */
  readonly logPrice: readonly Float64Array[]
  /** The price at harvest in standard deviations from its mean over the years. */
  priceShock(crop: number, year: number): number
}

export interface Disaster {
  readonly township: number
  readonly year: number
  readonly peril: Peril
  /** Of the township's households. */
  readonly affectedShare: number
}

export const perils = ['drought', 'flood', 'hail', 'cold'] as const
export type Peril = (typeof perils)[number]

/** [D §3.3] */
const yearStates = [
  { share: 0.66, hit: 0.08 },
  { share: 0.22, hit: 0.3 },
  { share: 0.12, hit: 0.65 },
] as const
const PERIL_SHARES = [0.523, 0.334, 0.081, 0.062] as const
const CORRELATION_KILOMETRES = 60
export const AFFECTED_SHARE = 0.7

const PRICE_MEMORY = 0.6
const PRICE_SPREAD = { rice: 0.06, corn: 0.1, soy: 0.12, fungus: 0.22, hog: 0.28, other: 0.12 } as const
/** Yuan a kilogram (fungus: dried; livestock: live weight) in a normal month [O]. */
const PRICE_LEVEL = {
  rice: 2.8,
  corn: 2.1,
  soy: 5.2,
  fungus: 60,
  herb: 35,
  vegetable: 3,
  hog: 16,
  cattle: 30,
  poultry: 10,
  other: 4,
} as const
/** The end of the temporary corn reserve (临储取消) in 2016 [K-H]: minus 25 %. */
export const cornReserveRemoval = { year: 2016, crop: 'corn', logPrice: -0.29 } as const
export const HARVEST_MONTH = 10

export const priceLevelOf = (crop: number): number => PRICE_LEVEL[CROPS[crop].crop]
const years = LAST_YEAR - FIRST_YEAR + 1

export function buildShocks(county: County): Shocks {
  const disasters = drawDisasters(county)
  const byPlace = new Map(disasters.map((disaster) => [disaster.year * 1000 + disaster.township, disaster]))
  const logPrice = CROPS.map((_, crop) => pricePath(county.seed, crop))
  const shocks = logPrice.map(harvestShocks)
  return {
    disasters,
    disasterOf: (township, year) => byPlace.get(year * 1000 + township),
    logPrice,
    priceShock: (crop, year) => shocks[crop][Math.min(years - 1, year - FIRST_YEAR)],
  }
}

/** A Gaussian copula over the townships: neighbours share their weather, ρ = exp(−distance / 60 km). */
function drawDisasters(county: County): Disaster[] {
  const weather = streamOf(county.seed, 'weather')
  const root = spatialRoot(county)
  const disasters: Disaster[] = []
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const state =
      yearStates[
        shareIndex(
          yearStates.map(({ share }) => share),
          weather.uniform(year, 1),
        )
      ]
    const peril = perils[shareIndex(PERIL_SHARES, weather.uniform(year, 2))]
    const threshold = normalQuantile(state.hit)
    root.forEach((row, township) => {
      const z = row.reduce((sum, weight, other) => sum + weight * weather.normal(year, 10 + other), 0)
      if (z < threshold) disasters.push({ township, year, peril, affectedShare: AFFECTED_SHARE })
    })
  }
  return disasters
}

/** The lower Cholesky root of the townships' correlation. */
function spatialRoot({ townships }: County): number[][] {
  const root: number[][] = []
  townships.forEach((a, i) => {
    const row: number[] = []
    for (let j = 0; j <= i; j++) {
      const b = townships[j]
      const [east, north] = [a.east - b.east, a.north - b.north]
      const kilometres = Math.sqrt(east * east + north * north)
      let value = i === j ? 1.000001 : exp(-kilometres / CORRELATION_KILOMETRES)
      for (let k = 0; k < j; k++) value -= row[k] * (i === j ? row[k] : root[j][k])
      row.push(i === j ? Math.sqrt(value) : value / root[j][j])
    }
    root.push(row)
  })
  return root
}

/** ln price by month: an AR(1) in years around the level, drawn at each October and joined by lines. */
function pricePath(seed: number, crop: number): Float64Array {
  const draw = streamOf(seed, 'price')
  const { crop: name } = CROPS[crop]
  const spread = name in PRICE_SPREAD ? PRICE_SPREAD[name as keyof typeof PRICE_SPREAD] : PRICE_SPREAD.other
  const innovation = spread * Math.sqrt(1 - PRICE_MEMORY * PRICE_MEMORY)
  const harvests: number[] = []
  let deviation = spread * draw.normal(crop, 1)
  for (let year = FIRST_YEAR - 1; year <= LAST_YEAR + 1; year++) {
    deviation = PRICE_MEMORY * deviation + innovation * draw.normal(crop, year)
    if (name === cornReserveRemoval.crop && year === cornReserveRemoval.year)
      deviation += cornReserveRemoval.logPrice
    harvests.push(deviation)
  }
  const level = ln(PRICE_LEVEL[name])
  return Float64Array.from({ length: years * 12 }, (_, month) => {
    // Month 9 is the first October; the harvest before it stands at month −3.
    const position = (month + 3) / 12
    const before = Math.floor(position)
    const weight = position - before
    return level + (1 - weight) * harvests[before] + weight * harvests[before + 1]
  })
}

function harvestShocks(logPrice: Float64Array): number[] {
  const harvests = Array.from({ length: years }, (_, year) => logPrice[year * 12 + HARVEST_MONTH - 1])
  const mean = harvests.reduce((sum, value) => sum + value, 0) / years
  const variance = harvests.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (years - 1)
  return harvests.map((value) => (value - mean) / Math.sqrt(variance))
}
