import { type Day, NO_DATE } from '../../lending/calendar.ts'
import type { Book } from '../book.ts'
import { groupByLoan } from '../group-by-loan.ts'
import { daysOf, hasValues, identityOf, numbersOf, rowsOfKey } from '../sample/table-columns.ts'

/** Principal that a note's plan asks for by the end of a day, in fen; NaN for a note without a plan. */
export type PlanReader = (loan: number, day: Day) => number

/** Null where `repayments` does not say what is due. */
export function planReader({ companions: { repayments: table }, loans }: Book): PlanReader | null {
  const dueOn = daysOf(table, 'due_on')
  const due = numbersOf(table, 'due_principal')
  const foreign = identityOf(table, 'loan_id')
  const loanOf = table && foreign && rowsOfKey(foreign, table.rows, loans, 'loan_id')
  if (!loanOf || !dueOn || !due || !hasValues(table, 'due_principal')) return null
  const { starts, order } = groupByLoan(loanOf, loans.rows)
  return (loan, day) => {
    if (starts[loan] === starts[loan + 1]) return Number.NaN
    let sum = 0
    for (let i = starts[loan]; i < starts[loan + 1]; i++) {
      const row = order[i]
      if (dueOn[row] !== NO_DATE && dueOn[row] <= day && due[row] > 0) sum += due[row]
    }
    return sum
  }
}
