import type { BookTable } from '../../book/book.ts'
import { dayAt, daysOf, levelAt, nominalOf, numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../lending/calendar.ts'
import { isNonPerforming } from '../../lending/outcome.ts'
import { DEFAULT_DAYS_PAST_DUE } from '../../lending/performance-window.ts'
import { countedDaysPastDue } from '../../lending/technical-overdue.ts'
import type { Category } from '../../lending/vocabulary.ts'

/** How a note stood on the day on which another one replaced it. */
export interface ReplacedNote {
  readonly wasOverdue: boolean
  readonly wasNonPerforming: boolean
}

/**
 * By row of the old note and the day of the new one: late by its due date in force, defaulted before as far as the book
 * dates it (`defaultedOn`), or in a non-performing category at its end.
 */
export function replacedNoteReader(
  loans: BookTable,
  defaultedOn: Int32Array,
): (old: number, replacedOn: Day) => ReplacedNote {
  const dueOn = daysOf(loans, 'due_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  const settledOn = daysOf(loans, 'settled_on')
  const technical = numbersOf(loans, 'technical_overdue')
  const category = nominalOf(loans, 'category')
  return (old, replacedOn) => {
    const settled = dayAt(settledOn, old)
    const on = settled === NO_DATE ? replacedOn : settled
    const due = Math.max(dayAt(dueOn, old), dayAt(extendedDueOn, old))
    const days =
      due === NO_DATE ? 0 : countedDaysPastDue(Math.max(0, on - due), numberAt(technical, old) === 1)
    const defaulted = defaultedOn[old]
    return {
      wasOverdue: days > 0 || (defaulted !== NO_DATE && defaulted <= on),
      wasNonPerforming:
        days > DEFAULT_DAYS_PAST_DUE ||
        (defaulted !== NO_DATE && defaulted < on) ||
        isNonPerforming(levelAt(category, old) as Category | null),
    }
  }
}
