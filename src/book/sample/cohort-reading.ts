import { type Day, NO_DATE } from '../../lending/calendar.ts'
import { type Cohort, type CohortReading, readCohorts } from '../../lending/cohorts.ts'
import { cropYearOf } from '../../lending/crop-year.ts'
import type { Book } from '../book.ts'
import { dayAt, daysOf, hasValues, nominalOf, numberAt, numbersOf } from './table-columns.ts'

/** Stands for "no crop year": a note without a disbursement date. */
export const NO_CROP_YEAR = 0

/** The crop year of each note. */
export function cropYearsOf(book: Book): Int32Array {
  const disbursedOn = daysOf(book.loans, 'disbursed_on')
  const years = new Int32Array(book.loans.rows)
  if (disbursedOn === null) return years
  for (let row = 0; row < years.length; row++) {
    years[row] = disbursedOn[row] === NO_DATE ? NO_CROP_YEAR : cropYearOf(disbursedOn[row])
  }
  return years
}

/** Counts, for each crop year, the notes that fell due and those of them that are settled. */
export function cohortReadingOf(book: Book, cropYears: Int32Array, asOf: Day): CohortReading {
  const isSettled = settledOf(book, asOf)
  const dueOn = daysOf(book.loans, 'due_on')
  const cohorts = new Map<number, { cropYear: number; due: number; settled: number }>()
  for (let row = 0; row < cropYears.length; row++) {
    const cropYear = cropYears[row]
    if (cropYear === NO_CROP_YEAR) continue
    const cohort = cohorts.get(cropYear) ?? { cropYear, due: 0, settled: 0 }
    cohorts.set(cropYear, cohort)
    const day = dayAt(dueOn, row)
    if (day === NO_DATE || day >= asOf) continue
    cohort.due++
    if (isSettled(row)) cohort.settled++
  }
  const inOrder: Cohort[] = [...cohorts.values()].sort((a, b) => a.cropYear - b.cropYear)
  return readCohorts(inOrder)
}

const columnsOfSettlement = ['settled_on', 'settled_by', 'balance']
const columnsOfStatus = ['category', 'days_past_due', 'written_off_on', 'renewal_of']

/**
 * True where the book says how notes stand or ended. A file with an outcome column alone says neither, nor do the
 * key columns beside payments or month's ends, so that they can't be told from a balance list by their cohorts.
 */
export function saysWhatIsSettled({ loans, companions }: Book): boolean {
  if (columnsOfSettlement.some((name) => loans.columns.has(name))) return true
  return !hasValues(loans, 'defaulted') && !companions.repayments && !companions.snapshots
}

/** True where nothing in the book tells a good note from a bad one. */
export function saysNoOutcome({ loans, companions }: Book): boolean {
  const telling = [...columnsOfSettlement, ...columnsOfStatus, 'defaulted']
  return !telling.some((name) => loans.columns.has(name)) && !companions.repayments && !companions.snapshots
}

/** A write-off ends a note but is no good end: a balance list with written-off notes stays one. */
function settledOf({ loans }: Book, asOf: Day): (row: number) => boolean {
  const settledOn = daysOf(loans, 'settled_on')
  const settledBy = nominalOf(loans, 'settled_by')
  const writtenOffOn = daysOf(loans, 'written_off_on')
  const balance = numbersOf(loans, 'balance')
  const writeOff = settledBy?.levels.indexOf('write_off') ?? -1
  return (row) => {
    const settled = dayAt(settledOn, row)
    if (dayAt(writtenOffOn, row) !== NO_DATE || settled > asOf) return false
    if (settledBy && settledBy.codes[row] < settledBy.levels.length) return settledBy.codes[row] !== writeOff
    return settled !== NO_DATE || numberAt(balance, row) === 0
  }
}
