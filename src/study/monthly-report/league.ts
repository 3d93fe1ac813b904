import type { Book } from '../../book/book.ts'
import {
  dayAt,
  daysOf,
  identityOf,
  levelAt,
  nominalOf,
  numberAt,
  numbersOf,
} from '../../book/sample/table-columns.ts'
import { addMonths, NO_DATE } from '../../lending/calendar.ts'
import { isNonPerformingCode } from '../status-quo/loan-state.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'

/** What an account manager looks after, in the order of codes; fen. */
export interface ManagedLoans {
  readonly officer: string
  readonly households: number | null
  readonly notes: number
  readonly balance: number
  readonly overdue: number
  /** As booked; null where the book gives no category. */
  readonly nonPerforming: number | null
  /** Principal that fell due in the twelve months before, and what of it was collected without refinancing, renewal or guarantor; null where the book does not say how notes were settled. */
  readonly collected: { readonly due: number; readonly own: number } | null
}

/** Null where the book names no account managers. */
export function managedLoans({ loans }: Book, positions: NotePositions): ManagedLoans[] | null {
  const officers = identityOf(loans, 'account_manager')
  if (!officers) return null
  const { isIn, balance, daysPastDue, category, asOf } = positions
  const household = identityOf(loans, 'household_id')
  const amount = numbersOf(loans, 'amount')
  const dueOn = daysOf(loans, 'due_on')
  const settledBy = nominalOf(loans, 'settled_by')
  const writtenOffOn = daysOf(loans, 'written_off_on')
  const from = addMonths(asOf, -12)
  const found = officers.texts.map((officer) => ({
    officer,
    households: new Set<number>(),
    notes: 0,
    balance: 0,
    overdue: 0,
    nonPerforming: 0,
    due: 0,
    own: 0,
  }))
  for (let row = 0; row < loans.rows; row++) {
    const one = found[officers.codes[row]]
    if (!one || !isIn[row]) continue
    if (balance[row] > 0) {
      one.notes++
      one.balance += balance[row]
      if (household) one.households.add(household.codes[row])
      if (daysPastDue[row] > 0) one.overdue += balance[row]
      if (category && isNonPerformingCode(category[row])) one.nonPerforming += balance[row]
    }
    const due = dayAt(dueOn, row)
    if (due === NO_DATE || due <= from || due > asOf) continue
    const lent = numberAt(amount, row) || 0
    one.due += lent
    const by = levelAt(settledBy, row)
    const isOwn = by === null || by === 'cash' || by === 'insurance'
    if (isOwn && dayAt(writtenOffOn, row) === NO_DATE) one.own += Math.max(0, lent - balance[row])
  }
  return found
    .filter(({ notes, due }) => notes > 0 || due > 0)
    .sort((a, b) => (a.officer < b.officer ? -1 : 1))
    .map(({ due, own, households, nonPerforming, ...one }) => ({
      ...one,
      households: household ? households.size : null,
      nonPerforming: category ? nonPerforming : null,
      collected: settledBy && due > 0 ? { due, own } : null,
    }))
}
