import { randomStream } from '../random.ts'

/** Series by column (a crop) over the same years, row-major columns × years. */
export interface YearlySeries {
  readonly columns: number
  readonly years: number
  /** What moves from year to year (a price); NaN where unknown. */
  readonly exposure: Float64Array
  /** Observed less expected events, 0 where nobody was there. */
  readonly excess: Float64Array
}

export interface YearPermutation {
  /** Below 0: the events go with low exposures. */
  readonly statistic: number
  readonly pValue: number
  readonly draws: number
}

/** The p value is then known within about ± .01 near .05. */
const drawCount = 1999

/**
 * Whether excess events go with an exposure that whole years share: Σ exposure · excess against the same with the
 * years of all columns shuffled together, so that what strikes every column in one year stays one event. Two-sided;
 * `null` for fewer than four years, whose shuffles can't reach 5 %.
 */
export function yearPermutationTest(series: YearlySeries, seed: number): YearPermutation | null {
  const { columns, years, excess } = series
  if (years < 4) return null
  const exposure = centred(series)
  const statisticOf = (order: ArrayLike<number>) => {
    let sum = 0
    for (let column = 0; column < columns; column++) {
      for (let year = 0; year < years; year++) {
        sum += exposure[column * years + order[year]] * excess[column * years + year]
      }
    }
    return sum
  }
  const order = Uint32Array.from({ length: years }, (_, year) => year)
  const statistic = statisticOf(order)
  const random = randomStream(seed, 'yearPermutation')
  // Rounding must not tell a shuffle that changes nothing from the data.
  const reached = Math.abs(statistic) * (1 - 1e-12)
  let asExtreme = 1
  for (let draw = 0; draw < drawCount; draw++) {
    for (let i = years - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const held = order[i]
      order[i] = order[j]
      order[j] = held
    }
    if (Math.abs(statisticOf(order)) >= reached) asExtreme += 1
  }
  return { statistic, pValue: asExtreme / (drawCount + 1), draws: drawCount }
}

/** Exposures about their column's mean; what is unknown stands at the mean. */
function centred({ columns, years, exposure }: YearlySeries): Float64Array {
  const result = new Float64Array(exposure.length)
  for (let column = 0; column < columns; column++) {
    const own = exposure.subarray(column * years, (column + 1) * years)
    const known = own.filter((value) => !Number.isNaN(value))
    const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
    own.forEach((value, year) => {
      result[column * years + year] = Number.isNaN(value) ? 0 : value - mean
    })
  }
  return result
}
