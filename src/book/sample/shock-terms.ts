import { dateOf } from '../../lending/calendar.ts'
import { type MonthlyPrice, priceShocks } from '../../lending/price-shock.ts'
import type { Crop } from '../../lending/vocabulary.ts'
import type { NumericColumn } from '../../stats/frame.ts'
import type { Book } from '../book.ts'
import { takeUpByLoan } from './insurance-take-up.ts'
import { daysOf, identityOf, levelAt, nominalOf, numberAt, numbersOf } from './table-columns.ts'
import { type TermContext, termByRow, termOfColumn } from './term-context.ts'

/** Terms of what struck the household after the decision. */
export function healthShock(context: TermContext): NumericColumn | null {
  return termOfColumn('healthShock', context, 'health_shock', (value) => value)
}

/**
 * The note's own flag; where it is blank, the share of its township's area affected in the crop year, the
 * expected value of the flag. A township that the companion does not name in a year that it covers was not hit.
 */
export function disaster(context: TermContext): NumericColumn | null {
  const flag = numbersOf(context.book.loans, 'disaster')
  const shareAt = townshipShares(context.book)
  if (flag === null && shareAt === null) return null
  return termByRow('disaster', context, (row, i) => {
    const own = numberAt(flag, row)
    return Number.isNaN(own) && shareAt !== null ? shareAt(row, context.cropYears[i]) : own
  })
}

/**
 * Insured before the shock (SOUNDNESS.md rule 18): the note's own flag; where it is blank, whether the household holds
 * a policy in the crop year. Policies that were all taken out when the shock may have come already are none.
 */
export function insured(context: TermContext): NumericColumn | null {
  const flag = numbersOf(context.book.loans, 'insured')
  const takeUpAt = takeUpByLoan(context.book)
  if (flag === null && takeUpAt === null) return null
  return termByRow('insured', context, (row, i) => {
    const own = numberAt(flag, row)
    const takeUp = takeUpAt === null ? null : takeUpAt(row, context.cropYears[i])
    if (takeUp === 'late') return 0
    return Number.isNaN(own) && takeUpAt !== null ? Number(takeUp !== null) : own
  })
}

/** Without a disaster it is 0, insured or not. */
export function insuredInDisaster(context: TermContext): NumericColumn | null {
  const covered = insured(context)
  const hit = disaster(context)
  if (covered === null || hit === null) return null
  return termByRow('insuredInDisaster', context, (_, i) =>
    hit.values[i] === 0 ? 0 : covered.values[i] * hit.values[i],
  )
}

/** A crop without a price series has no shock that the book could show: 0. */
export function priceShock(context: TermContext): NumericColumn | null {
  const shockAt = cropShocks(context.book)
  return shockAt && termByRow('priceShock', context, (row, i) => shockAt(row, context.cropYears[i]))
}

/** The price shock of the crop of a row of `loans` in a year; NaN where it is not known. Null without prices. */
export function cropShocks({ loans, companions }: Book): ((row: number, year: number) => number) | null {
  const crop = nominalOf(loans, 'crop')
  const shocks = priceShocks(monthlyPrices(companions.prices))
  if (crop === null || shocks.size === 0) return null
  const shocksOfLevel = crop.levels.map((level) => shocks.get(level as Crop) ?? null)
  return (row, year) => {
    const ofCrop = shocksOfLevel[crop.codes[row]]
    if (ofCrop === undefined) return Number.NaN
    return ofCrop === null ? 0 : (ofCrop.get(year) ?? Number.NaN)
  }
}

/**
 * The share affected in the township of a row of `loans` and a year, the worst peril counting; NaN outside the years
 * of the companion. Null without the companion.
 */
export function townshipShares(book: Book): ((row: number, year: number) => number) | null {
  const { disasters } = book.companions
  const township = identityOf(book.loans, 'township')
  const hit = identityOf(disasters, 'township')
  const years = numbersOf(disasters, 'year')
  const shares = numbersOf(disasters, 'affected_share')
  if (!disasters || township === null || hit === null || years === null || shares === null) return null
  const byTownship = new Map<string, Map<number, number>>()
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let row = 0; row < disasters.rows; row++) {
    const name = hit.texts[hit.codes[row]]
    if (name === undefined || Number.isNaN(years[row]) || Number.isNaN(shares[row])) continue
    const ofTownship = byTownship.get(name) ?? new Map<number, number>()
    byTownship.set(name, ofTownship)
    ofTownship.set(years[row], Math.max(ofTownship.get(years[row]) ?? 0, shares[row]))
    first = Math.min(first, years[row])
    last = Math.max(last, years[row])
  }
  const sharesOfCode = township.texts.map((name) => byTownship.get(name))
  return (row, year) => {
    const code = township.codes[row]
    if (code >= sharesOfCode.length || year < first || year > last) return Number.NaN
    return sharesOfCode[code]?.get(year) ?? 0
  }
}

/** The book's own prices; empty without any. */
export function monthlyPrices(table: Book['companions']['prices']): MonthlyPrice[] {
  const crop = nominalOf(table, 'crop')
  const months = daysOf(table, 'month')
  const prices = numbersOf(table, 'price')
  if (!table || crop === null || months === null || prices === null) return []
  return Array.from({ length: table.rows }, (_, row) => ({ row, name: levelAt(crop, row) })).flatMap(
    ({ row, name }) => {
      const { year, month } = dateOf(months[row])
      return name === null ? [] : [{ crop: name as Crop, year, month, price: prices[row] }]
    },
  )
}
