import { type YearPermutation, yearPermutationTest } from '../../stats/permutation/shared-years.ts'
import { type Rate, rateOf } from './rates.ts'
import { codesOfColumn, codesOfYears } from './sample-codes.ts'
import type { SampleRows } from './sample-rows.ts'

/** Bands of the price of the own crop at harvest, in standard deviations about its mean over the years. */
export const priceBands = ['veryLow', 'low', 'high', 'veryHigh'] as const
export type PriceBand = (typeof priceBands)[number]

export interface PriceBandRate extends Rate {
  readonly band: PriceBand
  /** Crop-years with notes. */
  readonly cropYears: number
}

export interface PriceMoves {
  readonly bands: readonly PriceBandRate[]
  /** Excess defaults of a crop's years against its price, whole years shuffled; null for too few years. */
  readonly test: YearPermutation | null
  readonly years: number
  /** Notes with a price. */
  readonly notes: number
}

/** Null where there are no prices of at least three years, or no crops. */
export function priceMoves(sample: SampleRows, confidence: number, seed: number): PriceMoves | null {
  const shock = sample.term('priceShock')
  const crops = codesOfColumn(sample, 'crop')
  if (shock === null || crops === null) return null
  const { codes: yearOf, years } = codesOfYears(sample)
  const [columns, yearCount] = [crops.names.length, years.length]
  const cells = columns * yearCount
  const [notes, defaults] = [new Float64Array(cells), new Float64Array(cells)]
  const exposure = new Float64Array(cells).fill(Number.NaN)
  for (let i = 0; i < shock.length; i++) {
    if (crops.codes[i] >= columns || Number.isNaN(shock[i])) continue
    const cell = crops.codes[i] * yearCount + yearOf[i]
    notes[cell] += 1
    defaults[cell] += sample.outcome[i]
    exposure[cell] = shock[i]
  }
  // A crop without a price series stands at 0 in every year: it shows nothing of prices.
  const hasPrice = crops.names.map((_, crop) =>
    years.some((_, year) => Math.abs(exposure[crop * yearCount + year]) > 0),
  )
  const excess = new Float64Array(cells)
  const ofBand = priceBands.map(() => ({ notes: 0, defaults: 0, cropYears: 0 }))
  let all = 0
  for (let crop = 0; crop < columns; crop++) {
    if (!hasPrice[crop]) continue
    const own = notes.subarray(crop * yearCount, (crop + 1) * yearCount)
    const ownDefaults = defaults.subarray(crop * yearCount, (crop + 1) * yearCount)
    const rate = sum(ownDefaults) / sum(own)
    for (let year = 0; year < yearCount; year++) {
      if (own[year] === 0) continue
      excess[crop * yearCount + year] = ownDefaults[year] - own[year] * rate
      const band = ofBand[bandOf(exposure[crop * yearCount + year])]
      band.notes += own[year]
      band.defaults += ownDefaults[year]
      band.cropYears += 1
      all += own[year]
    }
  }
  if (all === 0) return null
  return {
    bands: ofBand.map((band, i) => ({
      band: priceBands[i],
      cropYears: band.cropYears,
      ...rateOf(band.notes, band.defaults, confidence),
    })),
    test: yearPermutationTest({ columns, years: yearCount, exposure, excess }, seed),
    years: yearCount,
    notes: all,
  }
}

function bandOf(shock: number): number {
  if (shock < 0) return shock <= -1 ? 0 : 1
  return shock < 1 ? 2 : 3
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
