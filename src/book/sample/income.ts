import type { Book } from '../book.ts'
import { type IncomeBand, middleOf, parseIncomeBand } from './income-band.ts'
import { levelAt, nominalOf, numberAt, numbersOf } from './table-columns.ts'

/** Yearly income by row of the sample, from its amount or, where that is blank, from its band. */
export interface SampleIncome {
  /** Yuan a year, at least `LOWEST_INCOME`; NaN where neither amount nor band is known. */
  readonly yuan: Float64Array
  readonly fromAmount: number
  readonly fromBand: number
  readonly missing: number
}

/** Yuan a year: a loss or nothing stands at this, since the models take logarithms. */
export const LOWEST_INCOME = 1_000

/** Known amounts in a band, from which on their mean speaks for it rather than the middle of its bounds. */
const FEWEST_AMOUNTS = 30

/** Null where the book has neither amounts nor bands. */
export function readIncome({ loans }: Book, rows: Uint32Array): SampleIncome | null {
  const amount = numbersOf(loans, 'annual_income')
  const band = nominalOf(loans, 'annual_income_band')
  if (amount === null && band === null) return null
  const yuan = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) yuan[i] = Math.max(LOWEST_INCOME, numberAt(amount, rows[i]) / 100)
  const fromAmount = countKnown(yuan)
  if (band !== null) {
    const typical = new Map(band.levels.map((level) => [level, typicalIncome(parseIncomeBand(level), yuan)]))
    const filled = yuan.slice()
    for (let i = 0; i < rows.length; i++) {
      if (Number.isNaN(yuan[i])) filled[i] = typical.get(levelAt(band, rows[i]) ?? '') ?? Number.NaN
    }
    yuan.set(filled)
  }
  const known = countKnown(yuan)
  return { yuan, fromAmount, fromBand: known - fromAmount, missing: rows.length - known }
}

/** The geometric mean of the known incomes in the band: the models use the logarithm. */
function typicalIncome(band: IncomeBand | null, yuan: Float64Array): number {
  if (band === null) return Number.NaN
  let logSum = 0
  let count = 0
  for (const income of yuan) {
    if (income < band.from || !(income < band.to)) continue
    logSum += Math.log(income)
    count++
  }
  return Math.max(LOWEST_INCOME, count >= FEWEST_AMOUNTS ? Math.exp(logSum / count) : middleOf(band))
}

function countKnown(values: Float64Array): number {
  let known = 0
  for (const value of values) if (!Number.isNaN(value)) known++
  return known
}
