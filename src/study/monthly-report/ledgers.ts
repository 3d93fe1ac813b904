import type { Book } from '../../book/book.ts'
import { dayAt, daysOf, identityOf, levelAt, nominalOf } from '../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../lending/calendar.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import type { Sums } from '../status-quo/quality.ts'

/** A note as a ledger names it: by the book's own numbers, never by name. */
export interface LedgerNote {
  readonly row: number
  readonly loan: string | null
  readonly household: string | null
  readonly branch: string | null
  readonly accountManager: string | null
  readonly crop: string | null
  /** The extended due date where there is one; `NO_DATE` where the book gives none. */
  readonly dueOn: Day
  /** Fen. */
  readonly balance: number
  readonly daysPastDue: number
}

export interface Ledger {
  readonly notes: readonly LedgerNote[]
  /** Of all notes that belong in it, also those beyond the limit. */
  readonly total: Sums
}

/** Days before the due date at which a note is called on (30, 60, 90). */
export const noticeDays = [30, 60, 90] as const

/** 到期贷款台账: outstanding notes due within 90 days that are not late, the soonest and then the largest first. */
export function dueLedger(book: Book, positions: NotePositions, limit: number): Ledger {
  const { asOf } = positions
  const within = (note: LedgerNote) =>
    note.daysPastDue === 0 && note.dueOn > asOf && note.dueOn <= asOf + noticeDays[2]
  return ledgerOf(book, positions, within, (a, b) => a.dueOn - b.dueOn || b.balance - a.balance, limit)
}

/** 逾期催收台账: late notes, the largest balance first. */
export function overdueLedger(book: Book, positions: NotePositions, limit: number): Ledger {
  return ledgerOf(
    book,
    positions,
    (note) => note.daysPastDue > 0,
    (a, b) => b.balance - a.balance || a.row - b.row,
    limit,
  )
}

export function ledgerOf(
  book: Book,
  positions: NotePositions,
  belongs: (note: LedgerNote) => boolean,
  order: (a: LedgerNote, b: LedgerNote) => number,
  limit: number,
): Ledger {
  const { loans } = book
  const textOf = (name: string) => {
    const identity = identityOf(loans, name)
    return (row: number) => identity?.texts[identity.codes[row]] ?? null
  }
  const numbers = loans.columns.get('loan_id')
  const household = textOf('household_id')
  const branch = textOf('branch')
  const officer = textOf('account_manager')
  const crop = nominalOf(loans, 'crop')
  const dueOn = daysOf(loans, 'due_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  const notes: LedgerNote[] = []
  for (let row = 0; row < positions.balance.length; row++) {
    if (!(positions.balance[row] > 0)) continue
    const due = Math.max(dayAt(dueOn, row), dayAt(extendedDueOn, row))
    const note: LedgerNote = {
      row,
      loan: numbers?.kind === 'text' ? numbers.values[row] : null,
      household: household(row),
      branch: branch(row),
      accountManager: officer(row),
      crop: levelAt(crop, row),
      dueOn: due,
      balance: positions.balance[row],
      daysPastDue: positions.daysPastDue[row],
    }
    if (due === NO_DATE && note.daysPastDue === 0) continue
    if (belongs(note)) notes.push(note)
  }
  const total = notes.reduce((sum, note) => ({ notes: sum.notes + 1, balance: sum.balance + note.balance }), {
    notes: 0,
    balance: 0,
  })
  return { notes: notes.sort(order).slice(0, limit), total }
}

/** A joint-liability group and what it owes together; fen. */
export interface GroupExposure extends Sums {
  readonly group: string
  readonly households: number
  readonly overdue: number
  /** 90 days late by any member: what the others answer for. */
  readonly over90: number
}

/** Groups by what they owe, the largest first; null where the book names none. */
export function groupExposures(book: Book, { balance, daysPastDue }: NotePositions): GroupExposure[] | null {
  const group = identityOf(book.loans, 'group_id')
  const household = identityOf(book.loans, 'household_id')
  if (!group) return null
  const found = new Map<
    number,
    { households: Set<number>; notes: number; balance: number; overdue: number; over90: number }
  >()
  for (let row = 0; row < balance.length; row++) {
    const code = group.codes[row]
    if (!(balance[row] > 0) || code >= group.texts.length) continue
    const own = found.get(code) ?? { households: new Set(), notes: 0, balance: 0, overdue: 0, over90: 0 }
    found.set(code, own)
    if (household) own.households.add(household.codes[row])
    own.notes++
    own.balance += balance[row]
    if (daysPastDue[row] > 0) own.overdue += balance[row]
    if (daysPastDue[row] > 90) own.over90 += balance[row]
  }
  return [...found]
    .map(([code, own]) => ({ ...own, group: group.texts[code], households: own.households.size }))
    .sort((a, b) => b.balance - a.balance)
}
