import type { Book } from '../../book/book.ts'
import { daysOf, identityOf, levelAt, nominalOf, rowsOfKey } from '../../book/sample/table-columns.ts'
import { NO_DATE } from '../../lending/calendar.ts'
import { FIRST_CHECK_DAYS } from '../../lending/three-checks.ts'
import type { NotePositions } from './note-positions.ts'

/** What the log of checks says of each note after lending, by row of `loans`. */
export interface AfterLending {
  /** Checks that fell due by the as-of date; done; done by their due day. */
  readonly due: Uint16Array
  readonly done: Uint16Array
  readonly inTime: Uint16Array
  /** 1 where a check was made within thirty days of the disbursement. */
  readonly isFirstInTime: Uint8Array
}

/** Null where there is no log of checks. */
export function afterLending(book: Book, { asOf }: NotePositions): AfterLending | null {
  const table = book.companions.checks
  const foreign = identityOf(table, 'loan_id')
  const kind = nominalOf(table, 'kind')
  const doneOn = daysOf(table, 'done_on')
  const loanOf = table && foreign && rowsOfKey(foreign, table.rows, book.loans, 'loan_id')
  const disbursedOn = daysOf(book.loans, 'disbursed_on')
  if (!table || !loanOf || !kind || !doneOn || !disbursedOn) return null
  const dueOn = daysOf(table, 'due_on')
  const { rows } = book.loans
  const log: AfterLending = {
    due: new Uint16Array(rows),
    done: new Uint16Array(rows),
    inTime: new Uint16Array(rows),
    isFirstInTime: new Uint8Array(rows),
  }
  for (let row = 0; row < table.rows; row++) {
    const loan = loanOf[row]
    if (loan < 0 || levelAt(kind, row) !== 'after') continue
    const done = doneOn[row] === NO_DATE || doneOn[row] > asOf ? NO_DATE : doneOn[row]
    const due = dueOn === null ? NO_DATE : dueOn[row]
    if (due === NO_DATE ? done === NO_DATE : due > asOf && done === NO_DATE) continue
    log.due[loan]++
    if (done === NO_DATE) continue
    log.done[loan]++
    if (due === NO_DATE || done <= due) log.inTime[loan]++
    if (done <= disbursedOn[loan] + FIRST_CHECK_DAYS) log.isFirstInTime[loan] = 1
  }
  return log
}
