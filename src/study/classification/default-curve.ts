import type { Book } from '../../book/book.ts'
import { firstAgreements } from '../../book/sample/note-spells.ts'
import { dayAt, daysOf } from '../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../lending/calendar.ts'
import {
  constantHazard,
  type DefaultWithin,
  wholeMonths,
} from '../../lending/expected-credit-loss/loss-of-notes.ts'
import { probabilityWithin, withOdds } from '../../lending/lifetime-default/lifetime-curve.ts'
import { oddsFactors } from '../../lending/lifetime-default/own-curve.ts'
import { monthsFromDue } from '../../lending/lifetime-default/spell.ts'
import type { NoteRisk } from './expected-loss-finding.ts'

/** `hazard`: the book's own, by month relative to the due date; `constant`: the same in every month. */
export type DefaultCurveName = 'hazard' | 'constant'

/** Months after its last due date by which a note has defaulted if it ever does: more than 90 days. */
const MONTHS_TO_DEFAULT = 3

export interface DefaultsWithin {
  readonly within: DefaultWithin
  /** By row of `loans`, in which a note can still default. */
  readonly months: Float64Array
  readonly curve: DefaultCurveName
}

/**
 * When the notes at risk default. By the own hazards: the curve whose monthly odds are moved until a debt made when the note
 * (or the first that it renews) was made has the model's probability, looked at from today on, given that it still stands;
 * a note that stands weeks after its due date is at its riskiest. Without hazards, and more months after the due date than
 * they reach, the model's probability is spread evenly until three months after the last due date.
 */
export function defaultsWithin(
  book: Book,
  asOf: Day,
  { rows, probability, lifetime }: NoteRisk,
): DefaultsWithin {
  const months = constantMonths(book, asOf)
  const ofRow = new Float64Array(months.length)
  rows.forEach((row, note) => {
    ofRow[row] = probability[note]
  })
  const evenly: DefaultWithin = (row, month) => constantHazard(ofRow[row], month, wholeMonths(months[row]))
  if (lifetime === null) return { within: evenly, months, curve: 'constant' }
  const { dueOn, from } = firstAgreements(book)
  const factorOf = oddsFactors(lifetime)
  const last = lifetime.firstMonth + lifetime.hazard.length - 1
  const tables = new Map<number, Float64Array>()
  for (const row of rows) {
    if (dueOn[row] === NO_DATE || from[row] === NO_DATE) continue
    const now = monthsFromDue(asOf + 1, dueOn[row])
    if (now > last) continue
    const own = withOdds(lifetime, factorOf(monthsFromDue(from[row], dueOn[row]), ofRow[row]))
    months[row] = last - now + 1
    tables.set(
      row,
      Float64Array.from({ length: months[row] + 1 }, (_, month) => probabilityWithin(own, now, month)),
    )
  }
  return {
    within: (row, month) => tables.get(row)?.[month] ?? evenly(row, month),
    months,
    curve: 'hazard',
  }
}

function constantMonths({ loans }: Book, asOf: Day): Float64Array {
  const dueOn = daysOf(loans, 'due_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  return Float64Array.from({ length: loans.rows }, (_, row) => {
    const due = Math.max(dayAt(dueOn, row), dayAt(extendedDueOn, row))
    return MONTHS_TO_DEFAULT + (due === NO_DATE ? 0 : Math.max(0, (due - asOf) / 30.4375))
  })
}
