import type { Book } from '../../book/book.ts'
import { dayAt, daysOf, levelAt, nominalOf } from '../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../lending/calendar.ts'
import { DEADLINE_ALERT_DAYS, deadlineAlert } from '../../lending/law/deadline-alert.ts'
import { guaranteeLastDay, guaranteeStanding } from '../../lending/law/guarantee-period.ts'
import { type DatedEvent, limitationOf } from '../../lending/law/limitation.ts'
import { guaranteeLiability } from '../../lending/law/silent-guarantee.ts'
import type { Sums } from '../status-quo/quality.ts'
import type { ClassifiedBook } from './classified-book.ts'
import { loanRowsOf } from './loan-rows-of.ts'

/** Periods that run out on claims that are past due, and on the guarantees of outstanding notes. */
export const deadlineKinds = ['limitation', 'limitationUnsigned', 'guarantee'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

export interface DeadlineFinding {
  readonly kind: DeadlineKind
  /** Notes that the period concerns. */
  readonly judged: Sums
  readonly lapsed: Sums
  /** Ending within so many days, nearest first; a note stands in the nearest. */
  readonly within: readonly (Sums & { readonly days: number })[]
}

/**
 * Limitation of every claim past due, by demands, suits and payments in the book; once with every demand taken as signed,
 * once with none (`limitationUnsigned`), since the book does not say. Guarantees by contract date; a suit is taken to
 * name the guarantor too. A note without a guarantor has none to lose.
 */
export function deadlinesOf(book: Book, { notes, asOf }: ClassifiedBook): DeadlineFinding[] {
  const { loans } = book
  const { balance } = notes
  const dueOn = daysOf(loans, 'due_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  const contractedOn = daysOf(loans, 'contracted_on')
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const until = daysOf(loans, 'guarantee_until')
  const guarantee = nominalOf(loans, 'guarantee')
  const dueAt = (row: number) => Math.max(dayAt(dueOn, row), dayAt(extendedDueOn, row))
  const isPastDue = (row: number) => balance[row] > 0 && dueAt(row) !== NO_DATE && dueAt(row) < asOf
  const eventsOf = claimEvents(book, isPastDue, asOf)
  const tallies = {
    limitation: tally('limitation'),
    limitationUnsigned: tally('limitationUnsigned'),
    guarantee: tally('guarantee'),
  }
  for (let row = 0; row < balance.length; row++) {
    if (!isPastDue(row)) continue
    const due = dueAt(row)
    const events = eventsOf(row)
    const signed = limitationOf(due, events, asOf).lastDay
    const unsigned = limitationOf(
      due,
      events.filter(({ kind }) => kind !== 'signed-demand'),
      asOf,
    ).lastDay
    count(tallies.limitation, balance[row], signed, asOf)
    count(tallies.limitationUnsigned, balance[row], unsigned, asOf)
    const kind = levelAt(guarantee, row)
    if (kind !== 'guaranteed' && kind !== 'joint') continue
    const contracted = dayAt(contractedOn, row)
    const signedOn = contracted === NO_DATE ? dayAt(disbursedOn, row) : contracted
    const liability = guaranteeLiability(null, signedOn)
    const agreedUntil = dayAt(until, row)
    const terms = {
      signedOn,
      agreed: agreedUntil === NO_DATE ? ('silent' as const) : { until: agreedUntil },
      debtDue: due,
    }
    const lastDay = guaranteeLastDay(terms)
    if (liability === null || lastDay === null) continue
    const suit = events.find((event) => event.kind === 'suit')?.day ?? null
    const standing = guaranteeStanding(
      { ...terms, liability },
      { claimedFromGuarantorOn: suit, suedDebtorOn: suit },
      asOf,
    )
    // A guarantee that was exercised in time cannot lapse any more.
    count(
      tallies.guarantee,
      balance[row],
      standing === 'exercised' ? Number.POSITIVE_INFINITY : lastDay,
      asOf,
    )
  }
  return deadlineKinds.map((kind) => tallies[kind])
}

interface Tally extends DeadlineFinding {
  readonly judged: MutableSums
  readonly lapsed: MutableSums
  readonly within: readonly (MutableSums & { readonly days: number })[]
}

interface MutableSums {
  notes: number
  balance: number
}

function tally(kind: DeadlineKind): Tally {
  const nearestFirst = [...DEADLINE_ALERT_DAYS].sort((a, b) => a - b)
  return {
    kind,
    judged: { notes: 0, balance: 0 },
    lapsed: { notes: 0, balance: 0 },
    within: nearestFirst.map((days) => ({ days, notes: 0, balance: 0 })),
  }
}

function count({ judged, lapsed, within }: Tally, balance: number, lastDay: Day, asOf: Day): void {
  add(judged, balance)
  if (lastDay < asOf) add(lapsed, balance)
  const alert = deadlineAlert(lastDay, asOf)
  const place = within.find(({ days }) => days === alert)
  if (place) add(place, balance)
}

function add(sums: MutableSums, balance: number): void {
  sums.notes++
  sums.balance += balance
}

const eventOfAction = {
  demand: 'signed-demand',
  suit: 'suit',
  judgment: 'suit',
  enforcement: 'suit',
} as const

/** Demands, court steps and payments of the notes asked for, in the order of the files. */
export function claimEvents(
  book: Book,
  isAskedFor: (row: number) => boolean,
  asOf: Day,
): (row: number) => readonly DatedEvent[] {
  const events = new Map<number, DatedEvent[]>()
  const keep = (loan: number, kind: DatedEvent['kind'], day: Day) => {
    if (loan < 0 || day === NO_DATE || day > asOf) return
    const known = events.get(loan)
    if (known) known.push({ kind, day })
    else events.set(loan, [{ kind, day }])
  }
  const { actions, repayments } = book.companions
  const doneOn = daysOf(actions, 'done_on')
  const kind = nominalOf(actions, 'kind')
  const loanOfAction = loanRowsOf(book, actions, isAskedFor)
  for (let row = 0; loanOfAction && row < (actions?.rows ?? 0); row++) {
    const name = levelAt(kind, row)
    if (name === null || !Object.hasOwn(eventOfAction, name)) continue
    keep(loanOfAction(row), eventOfAction[name as keyof typeof eventOfAction], dayAt(doneOn, row))
  }
  const paidOn = daysOf(repayments, 'paid_on')
  const loanOfPayment = loanRowsOf(book, repayments, isAskedFor)
  for (let row = 0; loanOfPayment && row < (repayments?.rows ?? 0); row++) {
    keep(loanOfPayment(row), 'payment', dayAt(paidOn, row))
  }
  return (row) => events.get(row) ?? []
}
