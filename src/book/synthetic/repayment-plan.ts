import { addMonths, type Day, dayOf } from '../../lending/calendar.ts'
import { dateAt } from './known-dates.ts'
import { lastDueOn, type Note } from './note.ts'
import { balanceAfter, instalmentCount } from './position.ts'

/** A payment of the plan. Money in fen. */
export interface Instalment {
  readonly dueOn: Day
  readonly principal: number
  readonly interest: number
}

/** The plan by the note's own method; interest actual/360 on the yearly rate. */
export function planOf(note: Note): Instalment[] {
  const dueDays = dueDaysOf(note)
  if (note.method === 'equal-instalment') return levelPlan(note, dueDays)
  const principal = note.amount * 100
  return dueDays.map((dueOn, index) => ({
    dueOn,
    principal: index === dueDays.length - 1 ? principal : 0,
    interest: interestOf(principal, note.rateBasisPoints, dueOn - (dueDays[index - 1] ?? note.disbursedOn)),
  }))
}

/** The days of the plan, the last day of the note last: a bullet note has that one alone. */
export function dueDaysOf(note: Note): Day[] {
  const end = lastDueOn(note)
  if (note.method === 'bullet') return [end]
  if (note.method === 'interest-then-principal') return [...quarterDays(note.disbursedOn, end), end]
  const count = instalmentCount(note)
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? note.dueOn : addMonths(note.disbursedOn, index + 1),
  )
}

/** Actual/360, in fen. */
export function interestOf(principal: number, basisPoints: number, days: number): number {
  return Math.round((principal * basisPoints * days) / 3_600_000)
}

/** The twentieth of March, June, September and December strictly between two days. */
function quarterDays(from: Day, to: Day): Day[] {
  const days: Day[] = []
  const { year } = dateAt(from)
  for (let quarter = 0; ; quarter++) {
    const day = dayOf(year + Math.floor(quarter / 4), 3 + 3 * (quarter % 4), 20)
    if (day >= to) return days
    if (day > from) days.push(day)
  }
}

function levelPlan(note: Note, dueDays: readonly Day[]): Instalment[] {
  return dueDays.map((dueOn, index) => {
    const owed = balanceAfter(note, index)
    return {
      dueOn,
      principal: owed - balanceAfter(note, index + 1),
      interest: Math.round((owed * note.rateBasisPoints) / 120_000),
    }
  })
}
