import { type Rate, rateOf } from './rates.ts'
import type { NamedCodes } from './sample-codes.ts'

/** Rates of crops (rows) by crop year (columns); crops that have a rate in no year are left out. */
export interface CropYears {
  readonly crops: readonly string[]
  readonly years: readonly number[]
  /** `cells[crop][year]` */
  readonly cells: readonly (readonly Rate[])[]
}

/** Rows of no crop or of no year (codes beyond the lists) are left out. */
export function cropYearRates(
  crops: NamedCodes,
  years: { readonly codes: Uint32Array; readonly years: readonly number[] },
  outcome: Uint8Array,
  confidence: number,
): CropYears {
  const [cropCount, yearCount] = [crops.names.length, years.years.length]
  const notes = new Float64Array(cropCount * yearCount)
  const defaults = new Float64Array(notes.length)
  for (let i = 0; i < outcome.length; i++) {
    if (crops.codes[i] >= cropCount || years.codes[i] >= yearCount) continue
    const cell = crops.codes[i] * yearCount + years.codes[i]
    notes[cell] += 1
    defaults[cell] += outcome[i]
  }
  const cells = crops.names.map((_, crop) =>
    years.years.map((_, year) =>
      rateOf(notes[crop * yearCount + year], defaults[crop * yearCount + year], confidence),
    ),
  )
  const held = crops.names
    .map((_, crop) => crop)
    .filter((crop) => cells[crop].some(({ rate }) => rate !== null))
  return {
    crops: held.map((crop) => crops.names[crop]),
    years: years.years,
    cells: held.map((crop) => cells[crop]),
  }
}
