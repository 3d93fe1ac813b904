import type { Day } from '../../lending/calendar.ts'
import type { Category } from '../../lending/vocabulary.ts'
import type { LatePayment } from './early-arrears.ts'
import { dateAt } from './known-dates.ts'
import { lastDueOn, type Note } from './note.ts'

/** How a note stands at the end of a day. Money in fen. */
export interface Position {
  readonly balance: number
  readonly daysPastDue: number
  /** By days past due alone: the 2023 measures' floors (DOMAIN.md §2.2). */
  readonly category: Category
}

/** `latePayments`: those before the last that were made up. */
export function positionAt(note: Note, day: Day, latePayments: readonly LatePayment[]): Position {
  const { settledOn, settledBy, unpaidFrom, recovered, recoveredOn, firstExtendedOn } = note.outcome
  const isSettled = settledOn !== null && settledOn <= day
  if (isSettled) {
    const category = settledBy === 'write_off' ? 'loss' : 'normal'
    return { balance: 0, daysPastDue: 0, category }
  }
  const open = latePayments.filter(({ dueOn, paidOn }) => dueOn < day && day < paidOn)
  // A note that is extended only after its due date was overdue till then.
  const isUnextended = firstExtendedOn !== null && note.dueOn < day && day < firstExtendedOn
  const from = open[0]?.dueOn ?? (isUnextended ? note.dueOn : unpaidFrom)
  const daysPastDue = from !== null && from < day ? day - from : 0
  const back = recoveredOn !== null && recoveredOn <= day ? recovered * 100 : 0
  const isExtended = firstExtendedOn !== null && firstExtendedOn <= day
  const category = categoryOf(daysPastDue)
  return {
    balance: Math.max(0, scheduledBalance(note, day, open.length) - back),
    daysPastDue,
    category: category === 'normal' && isExtended ? 'special_mention' : category,
  }
}

export function categoryOf(daysPastDue: number): Category {
  if (daysPastDue === 0) return 'normal'
  if (daysPastDue <= 90) return 'special_mention'
  if (daysPastDue <= 270) return 'substandard'
  return daysPastDue <= 360 ? 'doubtful' : 'loss'
}

/** What is owed by the plan, in fen; an instalment note stops falling at its first unpaid day. */
function scheduledBalance(note: Note, day: Day, openPayments: number): number {
  if (note.method !== 'equal-instalment') return note.amount * 100
  const until = note.outcome.unpaidFrom === null ? day : Math.min(day, note.outcome.unpaidFrom - 1)
  return balanceAfter(note, instalmentsDueBy(note, until) - openPayments)
}

export function instalmentCount(note: Pick<Note, 'disbursedOn' | 'dueOn'>): number {
  return Math.max(1, Math.round((note.dueOn - note.disbursedOn) / 30.4375))
}

/** Monthly on the day of disbursement. */
function instalmentsDueBy(note: Note, day: Day): number {
  if (day >= lastDueOn(note)) return instalmentCount(note)
  const [from, to] = [dateAt(note.disbursedOn), dateAt(day)]
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
  return Math.min(instalmentCount(note) - 1, Math.max(0, months))
}

/** Fen after so many level instalments, to the nearest fen. */
export function balanceAfter(note: Note, paid: number): number {
  const count = instalmentCount(note)
  if (paid >= count) return 0
  const growth = 1 + note.rateBasisPoints / 120_000
  let whole = 1
  let partly = 1
  for (let i = 0; i < count; i++) {
    if (i === paid) partly = whole
    whole *= growth
  }
  return Math.round((note.amount * 100 * (whole - partly)) / (whole - 1))
}
