import type { Crop } from './vocabulary.ts'

/** The month in which a year's price is read: the crop is in and being sold (DOMAIN.md §3.3). */
export const HARVEST_MONTH = 10

/** Fewer years have no standard deviation worth the name. */
export const FEWEST_YEARS = 3

export interface MonthlyPrice {
  readonly crop: Crop
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** Any unit, the same for the crop throughout; must be positive. */
  readonly price: number
}

/**
 * For each crop and year: ln of the price at harvest (the mean of the year's months where that month is missing)
 * less its mean over the years, in its standard deviations over the years (n − 1). A crop with fewer than
 * `FEWEST_YEARS` years, or whose price never moves, is left out.
 */
export function priceShocks(prices: readonly MonthlyPrice[]): Map<Crop, Map<number, number>> {
  const byCrop = Map.groupBy(
    prices.filter(({ price }) => price > 0),
    ({ crop }) => crop,
  )
  return new Map(
    [...byCrop].flatMap(([crop, months]) => {
      const shocks = shocksOf(months)
      return shocks === null ? [] : [[crop, shocks] as const]
    }),
  )
}

/** For each crop the standard deviation over the years of ln of the price at harvest, which a shock is counted in. */
export function priceDeviations(prices: readonly MonthlyPrice[]): Map<Crop, number> {
  const byCrop = Map.groupBy(
    prices.filter(({ price }) => price > 0),
    ({ crop }) => crop,
  )
  return new Map(
    [...byCrop].flatMap(([crop, months]) => {
      const spread = spreadOf(months)
      return spread === null ? [] : [[crop, spread.deviation] as const]
    }),
  )
}

function shocksOf(months: readonly MonthlyPrice[]): Map<number, number> | null {
  const spread = spreadOf(months)
  if (spread === null) return null
  const { levels, centre, deviation } = spread
  return new Map(levels.map(([year, level]) => [year, (level - centre) / deviation]))
}

/** Null for fewer than `FEWEST_YEARS` years, or a price that never moves. */
function spreadOf(months: readonly MonthlyPrice[]) {
  const byYear = Map.groupBy(months, ({ year }) => year)
  const levels = [...byYear].map(([year, ofYear]) => [year, logPriceAtHarvest(ofYear)] as const)
  if (levels.length < FEWEST_YEARS) return null
  const centre = mean(levels.map(([, level]) => level))
  const squares = levels.reduce((sum, [, level]) => sum + (level - centre) ** 2, 0)
  const deviation = Math.sqrt(squares / (levels.length - 1))
  return deviation > 0 ? { levels, centre, deviation } : null
}

function logPriceAtHarvest(ofYear: readonly MonthlyPrice[]): number {
  const atHarvest = ofYear.filter(({ month }) => month === HARVEST_MONTH)
  return mean((atHarvest.length > 0 ? atHarvest : ofYear).map(({ price }) => Math.log(price)))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
