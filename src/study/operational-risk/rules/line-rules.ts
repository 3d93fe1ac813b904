import { levelAt, nominalOf } from '../../../book/sample/table-columns.ts'
import { NO_DATE } from '../../../lending/calendar.ts'
import type { RuleBook } from './rule-book.ts'
import { type Detection, type RuleHit, sharedHit } from './rule-hit.ts'

/**
 * R20 (余额控制): a draw under the line in force brings what the household owes above it. Notes count with their whole
 * amount until they are settled: instalments paid are not deducted.
 */
export function lineExceeded(on: RuleBook): Detection {
  const line = on.numbers('households', 'line')!
  const from = on.days('households', 'line_from')!
  const until = on.days('households', 'line_expires')
  const granted = on.numbers('households', 'granted')
  const appliedOn = on.days('loans', 'applied_on')
  const day = on.days('loans', 'disbursed_on')!
  const amount = on.numbers('loans', 'amount')!
  const isOpen = openTest(on)
  return households(on, (notes, household) => {
    const at = on.rowsOfHousehold?.[household] ?? -1
    if (at < 0 || !(line[at] > 0) || from[at] === NO_DATE || granted?.[at] === 0) return null
    const above = notes.filter((draw, i) => {
      const start = appliedOn === null || appliedOn[draw] === NO_DATE ? day[draw] : appliedOn[draw]
      if (start < from[at] || (until !== null && until[at] !== NO_DATE && day[draw] > until[at])) return false
      let owed = amount[draw]
      for (let j = 0; j < i; j++) if (isOpen(notes[j], day[draw])) owed += amount[notes[j]]
      return owed > line[at]
    })
    return above.length === 0
      ? []
      : [sharedHit(null, above, { households: [household], evidence: { table: 'households', rows: [at] } })]
  })
}

/** R20: a new note while an older one of the household is past its due date, and not to repay it. */
export function drawnWhileOverdue(on: RuleBook): Detection {
  const day = on.days('loans', 'disbursed_on')!
  const dueOn = on.days('loans', 'due_on')!
  const extendedDueOn = on.days('loans', 'extended_due_on')
  const settledBy = nominalOf(on.book.loans, 'settled_by')
  const settledOn = on.days('loans', 'settled_on')!
  const isOpen = openTest(on)
  return households(on, (notes, household) => {
    if (notes.length < 2) return []
    const drawn = notes.filter((draw, i) =>
      notes.slice(0, i).some((old) => {
        const due = Math.max(dueOn[old], extendedDueOn?.[old] ?? NO_DATE)
        const by = levelAt(settledBy, old)
        const isReplaced =
          (by === 'refinance' || by === 'renewal') &&
          Math.abs(settledOn[old] - day[draw]) <= on.limits.replacementDays
        return due !== NO_DATE && due < day[draw] && isOpen(old, day[draw]) && !isReplaced
      }),
    )
    return drawn.length === 0 ? [] : [sharedHit(null, drawn, { households: [household] })]
  })
}

/** Whether a note lent before is still owed on a day: neither settled nor written off by then. */
function openTest(on: RuleBook): (row: number, day: number) => boolean {
  const settledOn = on.days('loans', 'settled_on')!
  return (row, day) => settledOn[row] === NO_DATE || settledOn[row] > day
}

/** Each household's lent notes in order; null where it can't be judged. */
function households(
  on: RuleBook,
  find: (notes: readonly number[], household: number) => RuleHit[] | null,
): Detection {
  const hits: RuleHit[] = []
  let judged = 0
  const groups = on.notesOfHousehold
  for (let code = 0; groups && code + 1 < groups.starts.length; code++) {
    if (groups.starts[code] === groups.starts[code + 1]) continue
    const found = find(Array.from(groups.order.subarray(groups.starts[code], groups.starts[code + 1])), code)
    if (found === null) continue
    judged++
    hits.push(...found)
  }
  return { judged, hits }
}
