import type { Book } from '../../book/book.ts'
import type { BookOutcome } from '../../book/sample/book-outcome.ts'
import { NO_CROP_YEAR } from '../../book/sample/cohort-reading.ts'
import { dayAt, daysOf } from '../../book/sample/table-columns.ts'
import { type Day, dateOf, NO_DATE } from '../../lending/calendar.ts'
import { type CumulativeDefault, cumulativeDefault } from './cumulative-default.ts'
import type { NotePositions } from './note-positions.ts'

/**
 * A month is shown while so many notes, and half of the cohort, have been watched so long: the notes of a year that
 * fall due first are not like the others.
 */
export const FEWEST_WATCHED = 30

export interface Vintage extends CumulativeDefault {
  readonly cropYear: number
}

export interface Vintages {
  readonly cohorts: readonly Vintage[]
  /** Notes without a due date, and notes due after the as-of date that nothing has happened to. */
  readonly undated: number
  readonly notYetDue: number
  readonly used: number
}

/** The notes of each crop year that have fallen due, or defaulted before, by months after their due date. */
export function vintages(book: Book, reading: BookOutcome, { isIn, asOf }: NotePositions): Vintages {
  const { outcomes, cropYears } = reading
  const dueOn = daysOf(book.loans, 'due_on')
  const months = outcomes.window + 1
  const tables = new Map<number, { defaults: Float64Array; censored: Float64Array }>()
  let undated = 0
  let notYetDue = 0
  let used = 0
  for (let row = 0; row < isIn.length; row++) {
    if (!isIn[row]) continue
    const due = dayAt(dueOn, row)
    if (due === NO_DATE || cropYears[row] === NO_CROP_YEAR) {
      undated++
      continue
    }
    // A note enters by its due date alone: to count early defaults without their good siblings would raise the rate.
    if (due > asOf) {
      notYetDue++
      continue
    }
    used++
    const table = tables.get(cropYears[row]) ?? {
      defaults: new Float64Array(months),
      censored: new Float64Array(months),
    }
    tables.set(cropYears[row], table)
    const watched = Math.min(months - 1, wholeMonths(due, asOf))
    const defaulted = outcomes.defaultedOn[row]
    const month = defaulted === NO_DATE ? Number.POSITIVE_INFINITY : Math.max(0, monthsAfter(due, defaulted))
    if (month <= watched) table.defaults[month]++
    else table.censored[watched]++
  }
  const cohorts = [...tables]
    .sort(([a], [b]) => a - b)
    .map(([cropYear, table]) => ({ cropYear, ...cumulativeDefault(table, FEWEST_WATCHED) }))
  return { cohorts, undated, notYetDue, used }
}

/** Complete months from `from` to `to`. */
function wholeMonths(from: Day, to: Day): number {
  const [a, b] = [dateOf(from), dateOf(to)]
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0)
}

/** The month in which a later day falls: the day of the due date itself is month 0, the next thirty days month 1. */
function monthsAfter(from: Day, to: Day): number {
  if (to <= from) return 0
  return wholeMonths(from, to - 1) + 1
}
