import { type Day, NO_DATE } from './calendar.ts'
import { DEFAULT_DAYS_PAST_DUE, defaultsOn, windowClosesOn } from './performance-window.ts'
import { TECHNICAL_DAYS } from './technical-overdue.ts'
import { type Category, nonPerformingCategories, type Settlement } from './vocabulary.ts'

/** What is known of one note on the as-of date. Days are `NO_DATE` where nothing is known. */
export interface Note {
  /** The original due date of the principal. */
  readonly dueOn: Day
  readonly extendedOn: Day
  readonly extendedDueOn: Day
  readonly settledOn: Day
  readonly settledBy: Settlement | null
  readonly writtenOffOn: Day
  /** Whether principal is still owed; null where the book can't tell. */
  readonly isOutstanding: boolean | null
  /** Today's, of principal or interest, whichever is longer; NaN where not given. */
  readonly daysPastDue: number
  /** Overdue for a reason of the lender's own: up to 7 days then count as none (2023 Measures). */
  readonly isTechnical: boolean
  /** Today's. */
  readonly category: Category | null
  /** From repayments or snapshots: the first day on which anything was more than 90 days past due. */
  readonly over90On: Day
  /** From snapshots: the first month's end in a non-performing category. */
  readonly nonPerformingOn: Day
  /** From repayments or snapshots: was anything overdue when the note was settled, or extended? */
  readonly wasOverdueAtSettlement: boolean
  readonly wasOverdueAtExtension: boolean
}

/**
 * Whether the books show a default within the window (SOUNDNESS.md rule 2). A non-performing category of today
 * that nothing dates counts too: the note is bad, and only the day is unknown.
 */
export function isBookedDefault(note: Note, months: number, asOf: Day): boolean {
  const defaultedOn = bookedDefaultOn(note, asOf)
  if (defaultedOn === NO_DATE) return isNonPerforming(note.category)
  return defaultedOn <= windowClosesOn(note.dueOn, months)
}

/** Whether the note defaulted within the window, openly or behind a refinancing or extension (rule 3). */
export function isAdjustedDefault(note: Note, months: number, asOf: Day): boolean {
  if (isBookedDefault(note, months, asOf)) return true
  const hiddenOn = hiddenDefaultOn(note, asOf)
  return hiddenOn !== NO_DATE && hiddenOn <= windowClosesOn(note.dueOn, months)
}

/**
 * The day on which the books show the note in default, `NO_DATE` where no dated evidence does: the earliest of
 * more than 90 days past due (principal or interest, from the first unpaid day), a non-performing category, a
 * write-off and a guarantor's payment.
 */
export function bookedDefaultOn(note: Note, asOf: Day): Day {
  let first = earliest(note.over90On, note.nonPerformingOn)
  first = earliest(first, note.writtenOffOn)
  first = earliest(first, paidByAnotherOn(note))
  first = earliest(first, principalOver90On(note, asOf))
  if (note.daysPastDue > DEFAULT_DAYS_PAST_DUE) first = earliest(first, defaultsOn(asOf - note.daysPastDue))
  return first <= asOf ? first : NO_DATE
}

/**
 * The day on which an overdue note was refinanced, renewed, extended, transferred or paid by its guarantor, so
 * that the books went on showing it as good; `NO_DATE` where it never was.
 */
export function hiddenDefaultOn(note: Note, asOf: Day): Day {
  const first = earliest(
    wasExtendedOverdue(note) ? note.extendedOn : NO_DATE,
    hidesOverdue(note.settledBy) && wasSettledOverdue(note) ? note.settledOn : NO_DATE,
  )
  return first <= asOf ? first : NO_DATE
}

/** A note sold while it was in order left the book before anybody could see how it ends. */
export function isTransferredInOrder(note: Note): boolean {
  return note.settledBy === 'transfer' && !wasSettledOverdue(note)
}

export function isNonPerforming(category: Category | null): boolean {
  return category !== null && (nonPerformingCategories as readonly Category[]).includes(category)
}

function paidByAnotherOn(note: Note): Day {
  return note.settledBy === 'guarantor' || note.settledBy === 'write_off' ? note.settledOn : NO_DATE
}

/** From the dates alone: principal unpaid 90 days after the date on which it was due. */
function principalOver90On(note: Note, asOf: Day): Day {
  const extendedInTime = note.extendedOn === NO_DATE || note.extendedOn < defaultsOn(note.dueOn)
  if (!extendedInTime) return defaultsOn(note.dueOn)
  // Extended to an unknown date: only today's days past due can tell.
  const dueIsUnknown = note.extendedOn !== NO_DATE && note.extendedDueOn === NO_DATE
  if (dueIsUnknown && !Number.isNaN(note.daysPastDue)) return NO_DATE
  const day = defaultsOn(dueInForce(note))
  if (note.settledOn !== NO_DATE) return note.settledOn >= day ? day : NO_DATE
  return note.isOutstanding === true && asOf >= day ? day : NO_DATE
}

function dueInForce(note: Note): Day {
  return note.extendedDueOn === NO_DATE ? note.dueOn : note.extendedDueOn
}

/** Ways of settling that leave no trace of the arrears in the books. */
function hidesOverdue(settledBy: Settlement | null): boolean {
  switch (settledBy) {
    case 'refinance':
    case 'renewal':
    case 'transfer':
    case 'guarantor':
      return true
    case 'cash':
    case 'insurance':
    case 'write_off':
    case null:
      return false
  }
}

function wasSettledOverdue(note: Note): boolean {
  return note.wasOverdueAtSettlement || isOverdueOn(note.settledOn, dueInForce(note), note.isTechnical)
}

function wasExtendedOverdue(note: Note): boolean {
  return note.wasOverdueAtExtension || isOverdueOn(note.extendedOn, note.dueOn, note.isTechnical)
}

function isOverdueOn(day: Day, dueOn: Day, isTechnical: boolean): boolean {
  return day !== NO_DATE && day > dueOn + (isTechnical ? TECHNICAL_DAYS : 0)
}

/** `NO_DATE` is the smallest of all days, so it must not win. */
function earliest(a: Day, b: Day): Day {
  if (a === NO_DATE) return b
  return b === NO_DATE ? a : Math.min(a, b)
}
