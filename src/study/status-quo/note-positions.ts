import type { Book } from '../../book/book.ts'
import { latestDay, monthEnd } from '../../book/sample/as-of.ts'
import type { BookOutcome } from '../../book/sample/book-outcome.ts'
import { classesOf } from '../../book/sample/population-reading.ts'
import {
  dayAt,
  daysOf,
  hasValues,
  identityOf,
  levelAt,
  nominalOf,
  numberAt,
  numbersOf,
  rowsOfKey,
} from '../../book/sample/table-columns.ts'
import { addMonths, type Day, NO_DATE } from '../../lending/calendar.ts'
import { type Category, categories, type Population } from '../../lending/vocabulary.ts'

/** How every note of the studied population stands on the as-of date, by row of `loans`. */
export interface NotePositions {
  readonly asOf: Day
  /** 1 for the notes of the population that were disbursed by the as-of date. */
  readonly isIn: Uint8Array
  /** Fen; 0 where nothing is owed, for notes outside the population too. */
  readonly balance: Float64Array
  /** 0 where nothing is owed. */
  readonly daysPastDue: Int32Array
  /** Codes into `categories`; `categories.length` where the book gives none. Null without any. */
  readonly category: Uint8Array | null
  readonly sources: PositionSources
}

export interface PositionSources {
  /** `book`: its own columns; `snapshots`: a month's end, where the as-of date lies before the book's; else `dates`. */
  readonly state: 'book' | 'snapshots' | 'dates'
  /** False where no column tells how any note stands: then nothing counts as owed, for lack of knowledge. */
  readonly isTold: boolean
  /** `amount`: no balances, so that an unsettled note counts with its whole amount. */
  readonly balance: 'column' | 'amount'
  /** `dates`: no days past due, so that they are counted from the due date of the principal. */
  readonly arrears: 'column' | 'dates'
  /** Balances of notes that are settled or written off: they are left out. */
  readonly closedWithBalance: { readonly notes: number; readonly balance: number }
}

export function notePositions(book: Book, reading: BookOutcome, population: Population): NotePositions {
  const { asOf } = reading
  const latest = latestDay(book)
  const isCurrent = latest === null || latest <= asOf
  const isIn = membersOf(book, reading, population)
  if (isCurrent) return positionsOfBook(book, isIn, asOf, true)
  return positionsOfSnapshots(book, isIn, asOf) ?? positionsOfBook(book, isIn, asOf, false)
}

function membersOf({ loans }: Book, { asOf, population }: BookOutcome, wanted: Population): Uint8Array {
  const isWanted = classesOf(wanted)
  const disbursedOn = daysOf(loans, 'disbursed_on')
  return Uint8Array.from(population.classes, (code, row) =>
    isWanted[code] === 1 && dayAt(disbursedOn, row) <= asOf ? 1 : 0,
  )
}

/** Any of these tells how notes stand or ended. */
const stateColumns = ['balance', 'days_past_due', 'category', 'settled_on', 'settled_by', 'written_off_on']

/** `isCurrent` false: the columns speak of a later day, so only dates tell how a note stood. */
function positionsOfBook({ loans }: Book, isIn: Uint8Array, asOf: Day, isCurrent: boolean): NotePositions {
  const amounts = numbersOf(loans, 'amount')
  const balances = isCurrent && hasValues(loans, 'balance') ? numbersOf(loans, 'balance') : null
  const days = isCurrent && hasValues(loans, 'days_past_due') ? numbersOf(loans, 'days_past_due') : null
  const given = isCurrent && hasValues(loans, 'category') ? nominalOf(loans, 'category') : null
  const settledOn = daysOf(loans, 'settled_on')
  const settledBy = nominalOf(loans, 'settled_by')
  const writtenOffOn = daysOf(loans, 'written_off_on')
  const dueOn = daysOf(loans, 'due_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  const balance = new Float64Array(loans.rows)
  const daysPastDue = new Int32Array(loans.rows)
  const category = given && new Uint8Array(loans.rows).fill(categories.length)
  const closed = { notes: 0, balance: 0 }
  const isTold = stateColumns.some((name) => hasValues(loans, name))
  for (let row = 0; row < loans.rows; row++) {
    if (!isIn[row] || !isTold) continue
    const isClosed =
      isPast(dayAt(settledOn, row), asOf) ||
      isPast(dayAt(writtenOffOn, row), asOf) ||
      (isCurrent && dayAt(settledOn, row) === NO_DATE && levelAt(settledBy, row) !== null)
    const stated = numberAt(balances, row)
    if (isClosed) {
      if (stated > 0) {
        closed.notes++
        closed.balance += stated
      }
      continue
    }
    balance[row] = Number.isNaN(stated) ? numberAt(amounts, row) || 0 : Math.max(0, stated)
    if (balance[row] === 0) continue
    const late = numberAt(days, row)
    daysPastDue[row] = Number.isNaN(late)
      ? daysAfter(Math.max(dayAt(dueOn, row), dayAt(extendedDueOn, row)), asOf)
      : late
    if (category && given) category[row] = categoryCode(levelAt(given, row))
  }
  return {
    asOf,
    isIn,
    balance,
    daysPastDue,
    category,
    sources: {
      state: isCurrent ? 'book' : 'dates',
      isTold,
      balance: balances ? 'column' : 'amount',
      arrears: days ? 'column' : 'dates',
      closedWithBalance: closed,
    },
  }
}

/** From the last month's end by the as-of date; null where no snapshot is so near. */
function positionsOfSnapshots(book: Book, isIn: Uint8Array, asOf: Day): NotePositions | null {
  const table = book.companions.snapshots
  const months = daysOf(table, 'month')
  const balances = numbersOf(table, 'balance')
  const foreign = identityOf(table, 'loan_id')
  if (!table || !months || !balances || !foreign) return null
  const month = latestMonthBy(months, asOf)
  if (month === null) return null
  const loanOf = rowsOfKey(foreign, table.rows, book.loans, 'loan_id')
  if (!loanOf) return null
  const days = numbersOf(table, 'days_past_due')
  const given = nominalOf(table, 'category')
  const balance = new Float64Array(book.loans.rows)
  const daysPastDue = new Int32Array(book.loans.rows)
  const category = given && new Uint8Array(book.loans.rows).fill(categories.length)
  for (let row = 0; row < table.rows; row++) {
    const loan = loanOf[row]
    if (months[row] !== month || loan < 0 || !isIn[loan] || !(balances[row] > 0)) continue
    balance[loan] = balances[row]
    daysPastDue[loan] = numberAt(days, row) || 0
    if (category && given) category[loan] = categoryCode(levelAt(given, row))
  }
  return {
    asOf: monthEnd(month),
    isIn,
    balance,
    daysPastDue,
    category,
    sources: {
      state: 'snapshots',
      isTold: true,
      balance: 'column',
      arrears: 'column',
      closedWithBalance: { notes: 0, balance: 0 },
    },
  }
}

/** The first day of the latest month that ended by `asOf`, at most a month before. */
function latestMonthBy(months: Int32Array, asOf: Day): Day | null {
  let latest = NO_DATE
  for (const month of months) if (month > latest && monthEnd(month) <= asOf) latest = month
  return latest !== NO_DATE && addMonths(latest, 2) > asOf ? latest : null
}

function categoryCode(level: string | null): number {
  const code = categories.indexOf(level as Category)
  return code < 0 ? categories.length : code
}

function isPast(day: Day, asOf: Day): boolean {
  return day !== NO_DATE && day <= asOf
}

function daysAfter(dueOn: Day, asOf: Day): number {
  return dueOn === NO_DATE ? 0 : Math.max(0, asOf - dueOn)
}
