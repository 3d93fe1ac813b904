import { addMonths, type Day, dayOf } from '../../../lending/calendar.ts'
import { AS_OF } from '../assumptions.ts'
import { dateCell, yuanCell } from '../cells.ts'
import { dateAt } from '../known-dates.ts'
import { lastDueOn, type Note } from '../note.ts'
import { ownAccount } from '../people.ts'
import { balanceAfter, instalmentCount } from '../position.ts'
import { type Companion, columns } from './companion.ts'

interface Instalment {
  readonly dueOn: Day
  /** Fen. */
  readonly principal: number
  readonly interest: number
}

/** Contract rate plus half, from the due date (DOMAIN.md §1.7: 30–50 %). */
const PENALTY_FACTOR = 1.5
/** Ways of ending that bring the money; the others bring `recovered` at most. */
const PAYING = new Set(['cash', 'renewal', 'refinance', 'guarantor', 'insurance'])

export const repayments: Companion = {
  table: 'repayments',
  columns: columns(
    'loan_id due_on due_principal due_interest paid_on paid_principal paid_interest paid_penalty payer_account',
  ),
  loan({ note, account }, emit) {
    const payer = note.impostor === null ? ownAccount(note.household) : account
    const { unpaidFrom, recovered, recoveredOn } = note.outcome
    for (const { dueOn, principal, interest } of planOf(note)) {
      const isMissed = unpaidFrom !== null && dueOn >= unpaidFrom
      const paidOn = isMissed ? paidLate(note) : paidInTime(note, dueOn)
      const due = [note.id, dateCell(dueOn), yuanCell(principal), yuanCell(interest)]
      if (paidOn === null) emit([...due, '', 0, 0, 0, ''])
      else {
        const late = Math.max(0, paidOn - dueOn)
        const penalty = interestOf(principal, note.rateBasisPoints * PENALTY_FACTOR, late)
        emit([...due, dateCell(paidOn), yuanCell(principal), yuanCell(interest), yuanCell(penalty), payer])
      }
    }
    if (recovered > 0) emit([note.id, '', 0, 0, dateCell(recoveredOn), recovered, 0, 0, payer])
  },
}

function paidInTime({ outcome }: Note, dueOn: Day): Day | null {
  const day = outcome.settledOn === null ? dueOn : Math.min(dueOn, outcome.settledOn)
  return day <= AS_OF ? day : null
}

function paidLate({ outcome }: Note): Day | null {
  return outcome.settledBy !== null && PAYING.has(outcome.settledBy) ? outcome.settledOn : null
}

/** The plan by the note's own method; interest actual/360 on the yearly rate. */
function planOf(note: Note): Instalment[] {
  if (note.method === 'equal-instalment') return levelPlan(note)
  const end = lastDueOn(note)
  const principal = note.amount * 100
  if (note.method === 'bullet') {
    return [
      {
        dueOn: end,
        principal,
        interest: interestOf(principal, note.rateBasisPoints, end - note.disbursedOn),
      },
    ]
  }
  const days = quarterDays(note.disbursedOn, end)
  return [...days, end].map((dueOn, index) => ({
    dueOn,
    principal: dueOn === end ? principal : 0,
    interest: interestOf(principal, note.rateBasisPoints, dueOn - (days[index - 1] ?? note.disbursedOn)),
  }))
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

function levelPlan(note: Note): Instalment[] {
  const count = instalmentCount(note)
  return Array.from({ length: count }, (_, index) => {
    const owed = balanceAfter(note, index)
    return {
      dueOn: index === count - 1 ? note.dueOn : addMonths(note.disbursedOn, index + 1),
      principal: owed - balanceAfter(note, index + 1),
      interest: Math.round((owed * note.rateBasisPoints) / 120_000),
    }
  })
}

function interestOf(principal: number, basisPoints: number, days: number): number {
  return Math.round((principal * basisPoints * days) / 3_600_000)
}
