import { levelAt, nominalOf } from '../../../book/sample/table-columns.ts'
import { NO_DATE } from '../../../lending/calendar.ts'
import { paidInstalments } from '../../classification/paid-instalments.ts'
import { principalPaid } from './principal-paid.ts'
import type { RuleBook } from './rule-book.ts'
import { type Detection, type RuleHit, sharedHit } from './rule-hit.ts'

/**
 * R20 (余额控制): a draw under the line in force brings what the household owes above it. Principal paid by the day of the
 * draw is deducted where the book has payments; without them notes count with their whole amount until they are settled.
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
  const isUnderLine = (draw: number, at: number) => {
    const start = appliedOn === null || appliedOn[draw] === NO_DATE ? day[draw] : appliedOn[draw]
    return start >= from[at] && (until === null || until[at] === NO_DATE || day[draw] <= until[at])
  }
  const owedAt = (notes: Uint32Array, i: number, owedOf: (note: number, day: number) => number) => {
    let owed = amount[notes[i]]
    for (let j = 0; j < i; j++) if (isOpen(notes[j], day[notes[i]])) owed += owedOf(notes[j], day[notes[i]])
    return owed
  }
  const whole = (note: number) => amount[note]
  // Whoever keeps the line without any deduction keeps it: payments are read for the others alone.
  const above = new Map<number, number[]>()
  let judged = 0
  eachHousehold(on, (notes, household) => {
    const at = on.rowsOfHousehold?.[household] ?? -1
    if (at < 0 || !(line[at] > 0) || from[at] === NO_DATE || granted?.[at] === 0) return
    judged++
    for (let i = 0; i < notes.length; i++) {
      if (!isUnderLine(notes[i], at) || !(owedAt(notes, i, whole) > line[at])) continue
      const known = above.get(household)
      if (known) known.push(i)
      else above.set(household, [i])
    }
  })
  const notesOf = (household: number) => householdNotes(on, household)
  const paidBy = principalPaid(
    on,
    [...above.keys()].flatMap((household) => [...notesOf(household)]),
  )
  const owedOf = (note: number, by: number) => Math.max(0, amount[note] - paidBy(note, by))
  const hits = [...above].flatMap(([household, draws]): RuleHit[] => {
    const at = on.rowsOfHousehold?.[household] ?? -1
    const notes = notesOf(household)
    const own = draws.filter((i) => owedAt(notes, i, owedOf) > line[at]).map((i) => notes[i])
    const evidence = { table: 'households' as const, rows: [at] }
    return own.length === 0 ? [] : [sharedHit(null, own, { households: [household], evidence })]
  })
  return { judged, hits }
}

/**
 * R20: a new note while an older one of the household is overdue, and not to repay it: past its due date, or, where the
 * book has instalments, behind with one of them.
 */
export function drawnWhileOverdue(on: RuleBook): Detection {
  const day = on.days('loans', 'disbursed_on')!
  const dueOn = on.days('loans', 'due_on')!
  const extendedDueOn = on.days('loans', 'extended_due_on')
  const settledBy = nominalOf(on.book.loans, 'settled_by')
  const settledOn = on.days('loans', 'settled_on')!
  const isOpen = openTest(on)
  const isReplaced = (old: number, draw: number) => {
    const by = levelAt(settledBy, old)
    return (
      (by === 'refinance' || by === 'renewal') &&
      Math.abs(settledOn[old] - day[draw]) <= on.limits.replacementDays
    )
  }
  const draws: { readonly household: number; readonly draw: number; readonly old: number }[] = []
  let judged = 0
  eachHousehold(on, (notes, household) => {
    judged++
    for (let i = 1; i < notes.length; i++)
      for (let j = 0; j < i; j++)
        if (isOpen(notes[j], day[notes[i]]) && !isReplaced(notes[j], notes[i]))
          draws.push({ household, draw: notes[i], old: notes[j] })
  })
  const isAsked = new Uint8Array(on.isIn.length)
  for (const { old } of draws) isAsked[old] = 1
  const instalments =
    draws.length === 0 ? null : paidInstalments(on.book, (row) => isAsked[row] === 1, on.asOf)
  const isLate = (old: number, on_: number) => {
    const due = Math.max(dueOn[old], extendedDueOn?.[old] ?? NO_DATE)
    if (due !== NO_DATE && due < on_) return true
    // The principal's own due date may have been put off.
    return (
      instalments
        ?.get(old)
        ?.some(
          (one) => one.due < on_ && one.due !== dueOn[old] && (one.paidOn === NO_DATE || one.paidOn > on_),
        ) ?? false
    )
  }
  const late = draws.filter(({ draw, old }) => isLate(old, day[draw]))
  const hits = [...Map.groupBy(late, ({ household }) => household)].map(([household, own]) =>
    sharedHit(null, [...new Set(own.map(({ draw }) => draw))], { households: [household] }),
  )
  return { judged, hits }
}

/** Whether a note lent before is still owed on a day: neither settled nor written off by then. */
function openTest(on: RuleBook): (row: number, day: number) => boolean {
  const settledOn = on.days('loans', 'settled_on')!
  return (row, day) => settledOn[row] === NO_DATE || settledOn[row] > day
}

/** Each household's lent notes in order; households without any are passed over. */
function eachHousehold(
  { notesOfHousehold: groups }: RuleBook,
  visit: (notes: Uint32Array, household: number) => void,
): void {
  for (let code = 0; groups && code + 1 < groups.starts.length; code++) {
    if (groups.starts[code] < groups.starts[code + 1])
      visit(groups.order.subarray(groups.starts[code], groups.starts[code + 1]), code)
  }
}

function householdNotes({ notesOfHousehold: groups }: RuleBook, household: number): Uint32Array {
  return groups === null
    ? new Uint32Array(0)
    : groups.order.subarray(groups.starts[household], groups.starts[household + 1])
}
