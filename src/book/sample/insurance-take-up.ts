import { type Day, dayOf, NO_DATE } from '../../lending/calendar.ts'
import type { Book } from '../book.ts'
import { daysOf, identityOf, levelAt, nominalOf, numbersOf } from './table-columns.ts'

/** Sown and not yet struck: floods, drought, hail and frost of a crop year come from this month on (assumed). */
export const FIRST_MONTH_OF_SHOCK = 7

/**
 * What the policies of a household and crop year say, the best of them: taken out before the shock by the whole
 * village (统保), by the household, or without saying; without a date; only when the shock may have come already.
 */
export const takeUps = ['villageWide', 'individual', 'beforeShock', 'undated', 'late'] as const
export type TakeUp = (typeof takeUps)[number]

export type TakeUpAt = (row: number, cropYear: number) => TakeUp | null

const known = new WeakMap<Book, { readonly at: TakeUpAt | null }>()

/** The take-up of the household of a row of `loans` in a crop year, null without a policy; null without the tables. */
export function takeUpByLoan(book: Book): TakeUpAt | null {
  const found = known.get(book) ?? { at: readTakeUp(book) }
  known.set(book, found)
  return found.at
}

/** Crop years of policies are looked for in these centuries. */
const [firstYear, years] = [1900, 300]

function readTakeUp({ loans, companions }: Book): TakeUpAt | null {
  const { insurance } = companions
  const household = identityOf(loans, 'household_id')
  const holder = identityOf(insurance, 'household_id')
  const year = numbersOf(insurance, 'year')
  if (household === null || holder === null || year === null) return null
  const enrolledOn = daysOf(insurance, 'enrolled_on')
  const enrolled = nominalOf(insurance, 'enrolled')
  // By holder and year, the place of the best in `takeUps`: a table for each year that any policy is of.
  const ofYear = new Array<Uint8Array | undefined>(years)
  for (let row = 0; row < year.length; row++) {
    const code = holder.codes[row]
    const place = year[row] - firstYear
    if (code >= holder.texts.length || !(place >= 0 && place < years) || !Number.isInteger(place)) continue
    const day = enrolledOn === null ? NO_DATE : enrolledOn[row]
    const best = takeUps.indexOf(takeUpOfPolicy(day, year[row], levelAt(enrolled, row)))
    const ofHolder = ofYear[place] ?? new Uint8Array(holder.texts.length).fill(takeUps.length)
    ofYear[place] = ofHolder
    if (best < ofHolder[code]) ofHolder[code] = best
  }
  const codeOf = new Map(holder.texts.map((name, code) => [name, code]))
  const holderOf = Int32Array.from(household.texts, (name) => codeOf.get(name) ?? -1)
  return (row, cropYear) =>
    takeUps[ofYear[cropYear - firstYear]?.[holderOf[household.codes[row]]] ?? -1] ?? null
}

function takeUpOfPolicy(enrolledOn: Day, year: number, enrolled: string | null): TakeUp {
  if (enrolledOn === NO_DATE) return 'undated'
  if (enrolledOn >= dayOf(year, FIRST_MONTH_OF_SHOCK, 1)) return 'late'
  if (enrolled === 'village') return 'villageWide'
  return enrolled === 'individual' ? 'individual' : 'beforeShock'
}

/** How far "insured before the shock" (SOUNDNESS.md rule 18) could be verified for the insured notes of a sample. */
export interface TakeUpCounts extends Readonly<Record<TakeUp, number>> {
  /** Notes whose flag or policy says insured. */
  readonly insured: number
  /** Of them those whose household has no policy in the crop year: the flag alone. */
  readonly noPolicy: number
}

/** Null where the book has neither the flag nor the policies. `rows` of `loans` with their crop years. */
export function countTakeUps(book: Book, rows: Uint32Array, cropYears: Int32Array): TakeUpCounts | null {
  const flag = numbersOf(book.loans, 'insured')
  const takeUpAt = takeUpByLoan(book)
  if (flag === null && takeUpAt === null) return null
  const counts = {
    insured: 0,
    noPolicy: 0,
    villageWide: 0,
    individual: 0,
    beforeShock: 0,
    undated: 0,
    late: 0,
  }
  for (let i = 0; i < rows.length; i++) {
    const own = flag === null ? Number.NaN : flag[rows[i]]
    const takeUp = takeUpAt === null ? null : takeUpAt(rows[i], cropYears[i])
    if (own !== 1 && !(Number.isNaN(own) && takeUp !== null)) continue
    counts.insured += 1
    counts[takeUp ?? 'noPolicy'] += 1
  }
  return counts
}
