import type { Book } from '../../../book/book.ts'
import { lastMonthBy, latestDay } from '../../../book/sample/as-of.ts'
import { FIRST_MONTH_OF_SHOCK, takeUpByLoan } from '../../../book/sample/insurance-take-up.ts'
import {
  dayAt,
  daysOf,
  hasValues,
  identityOf,
  nominalOf,
  numberAt,
  numbersOf,
  rowsOfKey,
} from '../../../book/sample/table-columns.ts'
import { type Day, dayOf, NO_DATE } from '../../../lending/calendar.ts'
import { type Category, categories } from '../../../lending/vocabulary.ts'

/** What has changed for a note itself between an earlier day and the as-of date of the same book. */
export const noteChanges = ['newArrears', 'worseClass', 'extended', 'furtherNote', 'coverLapsed'] as const
export type NoteChange = (typeof noteChanges)[number]

/**
 * What one book cannot tell of the time between. `overwritten` always: crop, guarantee, income and manager stand as
 * they are now. The others where a file is missing: `spells` that came and went, `classes`, `cover` by year.
 */
export const unseenChanges = ['spells', 'classes', 'cover', 'overwritten'] as const
export type UnseenChange = (typeof unseenChanges)[number]

export interface ChangesSince {
  /** By row of `loans`. */
  readonly holds: Readonly<Record<NoteChange, (row: number) => boolean>>
  readonly unseen: readonly UnseenChange[]
}

/** `cropYears`: by row of `loans`. */
export function changesSince(book: Book, cropYears: Int32Array, since: Day, asOf: Day): ChangesSince {
  const { loans } = book
  const ends = monthEnds(book, since, asOf)
  const extendedOn = daysOf(loans, 'extended_on')
  const isBetween = (day: Day) => day > since && day <= asOf
  return {
    holds: {
      newArrears: ends ? ends.isNewlyLate : newlyLateByDates(book, since, asOf),
      worseClass: ends?.isWorse ?? never,
      extended: (row) => isBetween(dayAt(extendedOn, row)),
      furtherNote: furtherNotes(book, isBetween),
      coverLapsed: lapsedCovers(book, cropYears, asOf),
    },
    unseen: unseenChanges.filter(
      (change) =>
        change === 'overwritten' ||
        (change === 'spells' && !ends) ||
        (change === 'classes' && !ends?.isWorse) ||
        (change === 'cover' && takeUpByLoan(book) === null),
    ),
  }
}

const never = () => false

/**
 * Insured in the crop year before and not in this one. A crop year counts once its policies could have been taken out
 * and the file holds some of it: in March nobody has lapsed yet.
 */
function lapsedCovers(book: Book, cropYears: Int32Array, asOf: Day): (row: number) => boolean {
  const cover = takeUpByLoan(book)
  const years = numbersOf(book.companions.insurance, 'year')
  if (cover === null || years === null) return never
  const told = new Set(years)
  return (row) => {
    const year = cropYears[row]
    const isTold = told.has(year) && asOf >= dayOf(year, FIRST_MONTH_OF_SHOCK, 1)
    return isTold && isCover(cover(row, year - 1)) && !isCover(cover(row, year))
  }
}

/** A policy taken out when the shock may have come already covers nothing (SOUNDNESS.md rule 18). */
function isCover(takeUp: string | null): boolean {
  return takeUp !== null && takeUp !== 'late'
}

interface MonthEnds {
  readonly isNewlyLate: (row: number) => boolean
  /** Null without categories. */
  readonly isWorse: ((row: number) => boolean) | null
}

/** The last month's end by each of the two days; null without snapshots of both. */
function monthEnds({ loans, companions }: Book, since: Day, asOf: Day): MonthEnds | null {
  const table = companions.snapshots
  const months = daysOf(table, 'month')
  const days = numbersOf(table, 'days_past_due')
  const foreign = identityOf(table, 'loan_id')
  const loanOf = table && foreign && rowsOfKey(foreign, table.rows, loans, 'loan_id')
  if (!table || !months || !days || !loanOf) return null
  const last = lastMonthBy(months, asOf)
  const earlier = lastMonthBy(months, since)
  if (earlier === NO_DATE || earlier === last) return null
  const category = nominalOf(table, 'category')
  const rankOfLevel = category?.levels.map((level) => categories.indexOf(level as Category))
  const [lateNow, lateThen] = [new Uint8Array(loans.rows), new Uint8Array(loans.rows)]
  const unknown = -1
  const classNow = new Int8Array(loans.rows).fill(unknown)
  const classThen = new Int8Array(loans.rows).fill(unknown)
  for (let row = 0; row < table.rows; row++) {
    const isNow = months[row] === last
    const loan = loanOf[row]
    if (loan < 0 || (!isNow && months[row] !== earlier)) continue
    if (days[row] > 0) (isNow ? lateNow : lateThen)[loan] = 1
    if (category && rankOfLevel)
      (isNow ? classNow : classThen)[loan] = rankOfLevel[category.codes[row]] ?? unknown
  }
  return {
    isNewlyLate: (row) => lateNow[row] === 1 && lateThen[row] === 0,
    isWorse: category && ((row) => classThen[row] !== unknown && classNow[row] > classThen[row]),
  }
}

/** By days past due where they speak of the as-of date, else by due dates: what fell due since and is still owed. */
function newlyLateByDates(book: Book, since: Day, asOf: Day): (row: number) => boolean {
  const { loans } = book
  const latest = latestDay(book)
  const isCurrent = latest === null || latest <= asOf
  const days = isCurrent && hasValues(loans, 'days_past_due') ? numbersOf(loans, 'days_past_due') : null
  const dueOn = daysOf(loans, 'due_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  return (row) => {
    const stated = numberAt(days, row)
    const due = Math.max(dayAt(dueOn, row), dayAt(extendedDueOn, row))
    const late = Number.isNaN(stated) ? (due === NO_DATE ? 0 : asOf - due) : stated
    return late > 0 && late <= asOf - since
  }
}

/** Notes whose household took another note since; the household owes more than it did. */
function furtherNotes({ loans }: Book, isBetween: (day: Day) => boolean): (row: number) => boolean {
  const household = identityOf(loans, 'household_id')
  const disbursedOn = daysOf(loans, 'disbursed_on')
  if (household === null || disbursedOn === null) return never
  const taken = new Uint32Array(household.texts.length + 1)
  for (let row = 0; row < loans.rows; row++) {
    if (isBetween(disbursedOn[row])) taken[household.codes[row]] += 1
  }
  return (row) => {
    const code = household.codes[row]
    const own = isBetween(disbursedOn[row]) ? 1 : 0
    return code < household.texts.length && taken[code] > own
  }
}
