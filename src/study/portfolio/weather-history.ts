import type { Book } from '../../book/book.ts'
import { cropShocks, townshipShares } from '../../book/sample/shock-terms.ts'
import { identityOf, numbersOf } from '../../book/sample/table-columns.ts'
import type { Weather, WeatherYear } from './weather.ts'

/** Which file tells the weather: the township's years, else the flags of the loans, else nothing. */
export type WeatherSource = 'disasters' | 'loans' | 'none'

export interface WeatherHistory {
  /** Past crop years, each laid over today's notes; empty where the book tells none. */
  readonly years: readonly WeatherYear[]
  readonly disasters: WeatherSource
  readonly prices: 'prices' | 'none'
}

type ShareAt = (row: number, year: number) => number

/** Each past crop year of the book as it would strike the notes at `rows` today. */
export function weatherHistory(book: Book, rows: Uint32Array, cropYears: Int32Array): WeatherHistory {
  const fromDisasters = townshipShares(book)
  const fromLoans = fromDisasters ? null : sharesOfFlags(book, cropYears)
  const shareAt = fromDisasters ?? fromLoans
  const shockAt = cropShocks(book)
  const years = shareAt || shockAt ? yearsSeen(cropYears, rows, shareAt, shockAt) : []
  return {
    years: years.map((year) => ({ year, ...weatherOf(rows, () => year, shareAt, shockAt) })),
    disasters: fromDisasters ? 'disasters' : fromLoans ? 'loans' : 'none',
    prices: shockAt ? 'prices' : 'none',
  }
}

/**
 * The weather that each note meets in its own crop year, as far as it is known: the note's own flag, else the share
 * of its township, else nothing yet.
 */
export function knownWeather(book: Book, rows: Uint32Array, cropYears: Int32Array): Weather {
  const flag = numbersOf(book.loans, 'disaster')
  const shareAt = townshipShares(book) ?? sharesOfFlags(book, cropYears)
  const shockAt = cropShocks(book)
  const weather = weatherOf(rows, (row) => cropYears[row], shareAt, shockAt)
  if (flag) {
    rows.forEach((row, note) => {
      if (!Number.isNaN(flag[row])) weather.hit[note] = flag[row]
    })
  }
  return weather
}

/** What is not known counts as a quiet year at an average price. */
function weatherOf(
  rows: Uint32Array,
  yearOf: (row: number) => number,
  shareAt: ShareAt | null,
  shockAt: ShareAt | null,
): Weather {
  const knownOr0 = (at: ShareAt | null) =>
    Float64Array.from(rows, (row) => (at ? at(row, yearOf(row)) || 0 : 0))
  return { hit: knownOr0(shareAt), priceShock: knownOr0(shockAt) }
}

/** Crop years of the book in which the companions say something of at least one of today's notes. */
function yearsSeen(
  cropYears: Int32Array,
  rows: Uint32Array,
  shareAt: ShareAt | null,
  shockAt: ShareAt | null,
): number[] {
  const isKnown = (at: ShareAt | null, row: number, year: number) =>
    at !== null && !Number.isNaN(at(row, year))
  return [...new Set(cropYears)]
    .filter((year) => rows.some((row) => isKnown(shareAt, row, year) || isKnown(shockAt, row, year)))
    .sort((a, b) => a - b)
}

/** The mean of the notes' own flags by township and crop year; NaN where no note has one. */
function sharesOfFlags({ loans }: Book, cropYears: Int32Array): ShareAt | null {
  const flag = numbersOf(loans, 'disaster')
  const township = identityOf(loans, 'township')
  if (flag === null || township === null) return null
  const tallies = new Map<string, { hit: number; known: number }>()
  const keyOf = (row: number, year: number) => `${township.codes[row]} ${year}`
  for (let row = 0; row < loans.rows; row++) {
    if (Number.isNaN(flag[row])) continue
    const key = keyOf(row, cropYears[row])
    const tally = tallies.get(key) ?? { hit: 0, known: 0 }
    tally.hit += flag[row]
    tally.known += 1
    tallies.set(key, tally)
  }
  if (tallies.size === 0) return null
  return (row, year) => {
    const tally = tallies.get(keyOf(row, year))
    return tally ? tally.hit / tally.known : Number.NaN
  }
}
