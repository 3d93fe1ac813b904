import { NO_DATE } from '../../../lending/calendar.ts'
import type { RuleBook } from './rule-book.ts'
import { type Detection, noteHit } from './rule-hit.ts'

/** R18: a document that the file must hold is not there. */
export function documentMissing(on: RuleBook): Detection {
  const present = on.numbers('documents', 'present')!
  return rowsShowing(on, 'documents', (row) => (Number.isNaN(present[row]) ? null : present[row] === 0))
}

/** R18: a check was written up after the note had fallen due, not when it was made. */
export function checkBackfilled(on: RuleBook): Detection {
  const doneOn = on.days('checks', 'done_on')!
  const recordedAt = on.days('checks', 'recorded_at')!
  const dueOn = on.days('loans', 'due_on')!
  return rowsShowing(on, 'checks', (row, loan) => {
    if (doneOn[row] === NO_DATE || recordedAt[row] === NO_DATE || dueOn[loan] === NO_DATE) return null
    return recordedAt[row] > doneOn[row] && recordedAt[row] > dueOn[loan]
  })
}

/** Judges each row of a companion; a note is judged where one of its rows is. */
function rowsShowing(
  on: RuleBook,
  table: 'documents' | 'checks',
  verdictOf: (row: number, loan: number) => boolean | null,
): Detection {
  const loanOf = on.loanOf(table)
  const isJudged = new Uint8Array(on.isIn.length)
  const rowsOf = new Map<number, number[]>()
  for (let row = 0; row < (loanOf?.length ?? 0); row++) {
    const loan = loanOf?.[row] ?? -1
    if (loan < 0 || !on.isIn[loan]) continue
    const verdict = verdictOf(row, loan)
    if (verdict === null) continue
    isJudged[loan] = 1
    if (!verdict) continue
    const rows = rowsOf.get(loan)
    if (rows) rows.push(row)
    else rowsOf.set(loan, [row])
  }
  return {
    judged: isJudged.reduce((sum, flag) => sum + flag, 0),
    hits: [...rowsOf].map(([loan, rows]) => noteHit(loan, { table, rows })),
  }
}
