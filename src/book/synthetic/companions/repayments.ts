import { type Day, dayOf, daysInMonth } from '../../../lending/calendar.ts'
import { AS_OF } from '../assumptions.ts'
import { dateCell, yuanCell } from '../cells.ts'
import { dateAt } from '../known-dates.ts'
import type { Note } from '../note.ts'
import { isMaskedNote } from '../outcome.ts'
import { firstInterestPayer, payerAccount } from '../people.ts'
import { interestOf, planOf } from '../repayment-plan.ts'
import { type Companion, columns } from './companion.ts'

/** Contract rate plus half, from the due date (DOMAIN.md §1.7: 30–50 %). */
const PENALTY_FACTOR = 1.5
/** Ways of ending that bring the money; the others bring `recovered` at most. */
const PAYING = new Set(['cash', 'renewal', 'refinance', 'guarantor', 'insurance'])

export const repayments: Companion = {
  table: 'repayments',
  columns: columns(
    'loan_id due_on due_principal due_interest paid_on paid_principal paid_interest paid_penalty payer_account',
  ),
  loan({ model, note, account, latePayments }, emit) {
    const payer = payerAccount(note, account)
    const firstPayer = firstInterestPayer(model, note)
    const isMasked = isMaskedNote(model, note)
    const { unpaidFrom, recovered, recoveredOn } = note.outcome
    for (const [index, { dueOn, principal, interest }] of planOf(note).entries()) {
      const isMissed = unpaidFrom !== null && dueOn >= unpaidFrom
      const late = latePayments.find((payment) => payment.dueOn === dueOn)
      const paidOn = isMissed
        ? paidLate(note)
        : late
          ? known(late.paidOn)
          : paidInTime(note, isMasked && principal === 0 ? monthEnd(dueOn) : dueOn)
      const due = [note.id, dateCell(dueOn), yuanCell(principal), yuanCell(interest)]
      if (paidOn === null) emit([...due, '', 0, 0, 0, ''])
      else {
        const daysLate = Math.max(0, paidOn - dueOn)
        const penalty = interestOf(principal, note.rateBasisPoints * PENALTY_FACTOR, daysLate)
        const by = index === 0 && firstPayer !== null ? firstPayer : payer
        emit([...due, dateCell(paidOn), yuanCell(principal), yuanCell(interest), yuanCell(penalty), by])
      }
    }
    if (recovered > 0) emit([note.id, '', 0, 0, dateCell(recoveredOn), recovered, 0, 0, payer])
  },
}

function paidInTime({ outcome }: Note, dueOn: Day): Day | null {
  return known(outcome.settledOn === null ? dueOn : Math.min(dueOn, outcome.settledOn))
}

/** An officer who hides arrears collects interest on the last day of the month alone (R16). */
function monthEnd(day: Day): Day {
  const { year, month } = dateAt(day)
  return dayOf(year, month, daysInMonth(year, month))
}

function known(day: Day): Day | null {
  return day <= AS_OF ? day : null
}

function paidLate({ outcome }: Note): Day | null {
  return outcome.settledBy !== null && PAYING.has(outcome.settledBy) ? outcome.settledOn : null
}
