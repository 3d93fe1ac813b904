import { addMonths, type Day } from './calendar.ts'

/** Months after the original due date in which a default counts (SOUNDNESS.md rule 2). */
export const PERFORMANCE_WINDOW_MONTHS = 12

/** A note is in default once it is more than this many days past due. */
export const DEFAULT_DAYS_PAST_DUE = 90

/** The last day of the window. It starts with the disbursement: interest may fall due before the principal. */
export function windowClosesOn(originalDueOn: Day, months: number = PERFORMANCE_WINDOW_MONTHS): Day {
  return addMonths(originalDueOn, months)
}

/**
 * True where the whole window lies behind. It depends on the due date alone, never on what happened: a note that
 * defaulted while its window is open is known, its good siblings are not yet, and to count it without them would
 * raise the rate.
 */
export function isMature(originalDueOn: Day, months: number, asOf: Day): boolean {
  return windowClosesOn(originalDueOn, months) <= asOf
}

/** The first day on which a payment due on `dueOn` is in default; on its due date it is 0 days past due. */
export function defaultsOn(dueOn: Day): Day {
  return dueOn + DEFAULT_DAYS_PAST_DUE + 1
}
