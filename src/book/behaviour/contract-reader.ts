import { type Day, NO_DATE } from '../../lending/calendar.ts'
import type { Book } from '../book.ts'
import { monthOf } from '../month-of.ts'
import { dayAt, daysOf, numberAt, numbersOf } from '../sample/table-columns.ts'
import type { TermsAtObservation } from './behaviour-features.ts'
import { planReader } from './plan-reader.ts'

/** The contract, and what of it was known on a day: an extension only once it was made. */
export function contractReader(book: Book) {
  const { loans } = book
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const dueOn = daysOf(loans, 'due_on')
  const extendedOn = daysOf(loans, 'extended_on')
  const extendedDueOn = daysOf(loans, 'extended_due_on')
  const amount = numbersOf(loans, 'amount')
  const planned = planReader(book)
  return {
    at: (loan: number) => ({ disbursedOn: dayAt(disbursedOn, loan), dueOn: dayAt(dueOn, loan) }),
    termsAt(loan: number, day: Day): TermsAtObservation {
      const extended = dayAt(extendedOn, loan)
      const isExtended = extended !== NO_DATE && extended <= day && dayAt(extendedDueOn, loan) !== NO_DATE
      return {
        disbursedMonth: monthOf(dayAt(disbursedOn, loan)),
        dueMonth: monthOf(dayAt(isExtended ? extendedDueOn : dueOn, loan)),
        amount: numberAt(amount, loan),
        dueByPlan: planned ? planned(loan, day) : Number.NaN,
      }
    },
  }
}
