import type { Book } from '../../book/book.ts'
import { dayAt, daysOf, hasValues, nominalOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { NO_DATE } from '../../lending/calendar.ts'
import { creditGrades } from '../../lending/vocabulary.ts'

/** What the book is split by. */
export const dimensionNames = [
  'branch',
  'township',
  'crop',
  'purpose',
  'guarantee',
  'credit_grade',
  'term',
] as const
export type DimensionName = (typeof dimensionNames)[number]

/** Every note in one part; the code `levels.length` is a note of which it is not known. */
export interface Dimension {
  readonly name: DimensionName
  readonly codes: ArrayLike<number>
  readonly levels: readonly string[]
  /** Levels with an order of their own (grades, terms); null where they stand by balance. */
  readonly order: readonly string[] | null
}

/** Null where the book does not say. */
export function dimensionOf(book: Book, name: DimensionName): Dimension | null {
  if (name === 'term') return termBands(book)
  const column = hasValues(book.loans, name) ? nominalOf(book.loans, name) : null
  return (
    column && {
      name,
      codes: column.codes,
      levels: column.levels,
      order: name === 'credit_grade' ? creditGrades : null,
    }
  )
}

/** Upper ends in months; a note of 12 months and a few days is still one of a year. */
export const termBandEnds = [
  { name: 'upTo6', months: 6 },
  { name: 'upTo12', months: 12 },
  { name: 'upTo24', months: 24 },
  { name: 'upTo36', months: 36 },
  { name: 'over36', months: Number.POSITIVE_INFINITY },
] as const

function termBands({ loans }: Book): Dimension {
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const dueOn = daysOf(loans, 'due_on')
  const stated = numbersOf(loans, 'term_months')
  const codes = new Uint8Array(loans.rows)
  for (let row = 0; row < codes.length; row++) {
    const from = dayAt(disbursedOn, row)
    const to = dayAt(dueOn, row)
    const months = from === NO_DATE || to === NO_DATE ? numberAt(stated, row) : monthsBetween(from, to)
    const band = termBandEnds.findIndex((one) => months <= one.months)
    codes[row] = band < 0 ? termBandEnds.length : band
  }
  const levels = termBandEnds.map(({ name }) => name)
  return { name: 'term', codes, levels, order: levels }
}

/** Whole months to the nearest, from days. */
function monthsBetween(from: number, to: number): number {
  return Math.round((to - from) / 30.4375)
}
