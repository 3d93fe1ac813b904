import { levelAt, nominalOf } from '../../../book/sample/table-columns.ts'
import { NO_DATE } from '../../../lending/calendar.ts'
import { relatedHouseholds } from './related-households.ts'
import type { RuleBook } from './rule-book.ts'
import { type Detection, type RuleHit, sharedHit } from './rule-hit.ts'

/** R07: the old note was repaid with a new one (settled as refinancing); the new one where the book names it. */
export function refinanced(on: RuleBook): Detection {
  const { settledBy, newOf, isIn } = chains(on)
  const hits: RuleHit[] = []
  let judged = 0
  for (let old = 0; old < isIn.length; old++) {
    const by = isIn[old] ? levelAt(settledBy, old) : null
    if (by === null) continue
    judged++
    if (by === 'refinance') hits.push(sharedHit(null, newOf[old] < 0 ? [old] : [newOf[old], old]))
  }
  return { judged, hits }
}

/**
 * R07: a new note of the same household, of at least 80 % of the old one, within three days of its end. Registered
 * renewals of a sound note are left to their list, refinancings that the book names to the ground above.
 */
export function replaced(on: RuleBook): Detection {
  const { replacementDays, replacementShare } = on.limits
  const groups = on.notesOfHousehold
  const { settledBy, settledOn, isIn, newOf } = chains(on)
  const day = on.days('loans', 'disbursed_on')!
  const amount = on.numbers('loans', 'amount')!
  const isRegistered = registeredTest(on)
  const hits: RuleHit[] = []
  let judged = 0
  if (!groups) return { judged, hits }
  for (let code = 0; code + 1 < groups.starts.length; code++) {
    const notes = groups.order.subarray(groups.starts[code], groups.starts[code + 1])
    for (const old of notes) {
      if (settledOn[old] === NO_DATE || settledOn[old] > on.asOf) continue
      judged++
      if (levelAt(settledBy, old) === 'refinance') continue
      for (const next of notes) {
        const isNear = next !== old && isIn[next] && Math.abs(day[next] - settledOn[old]) <= replacementDays
        if (!isNear || day[next] < day[old] || amount[next] < replacementShare * amount[old]) continue
        if (newOf[old] === next && isRegistered(old, next)) continue
        hits.push(sharedHit(null, [next, old]))
        break
      }
    }
  }
  return { judged, hits }
}

/** Ways out of an overdue note that no new loan paid. */
const notReplaced: readonly string[] = [
  'refinance',
  'renewal',
  'guarantor',
  'insurance',
  'write_off',
  'transfer',
]

/**
 * R07: an overdue note came to its end while, within three days, somebody who hangs together with the household (account,
 * telephone, address, group, kin, guarantor) was lent at least 80 % of it. Neighbours who borrow in the same week are among
 * the hits: the payer of the old note tells.
 */
export function replacedByRelated(on: RuleBook): Detection {
  const { replacementDays, replacementShare } = on.limits
  const { settledBy, settledOn, isIn } = chains(on)
  const household = on.households.of('loans', 'household_id')!
  const day = on.days('loans', 'disbursed_on')!
  const dueOn = on.days('loans', 'due_on')!
  const extendedDueOn = on.days('loans', 'extended_due_on')
  const amount = on.numbers('loans', 'amount')!
  const related = relatedHouseholds(on)
  const groups = on.notesOfHousehold
  const hits: RuleHit[] = []
  let judged = 0
  for (let old = 0; old < isIn.length; old++) {
    const ended = settledOn[old]
    if (!isIn[old] || household[old] < 0 || ended === NO_DATE || ended > on.asOf) continue
    const due = Math.max(dueOn[old], extendedDueOn?.[old] ?? NO_DATE)
    if (due === NO_DATE || ended <= due || notReplaced.includes(levelAt(settledBy, old) ?? '')) continue
    judged++
    const next: number[] = []
    related(household[old], (other) => {
      if (!groups) return
      for (let i = groups.starts[other]; i < groups.starts[other + 1]; i++) {
        const row = groups.order[i]
        if (Math.abs(day[row] - ended) <= replacementDays && amount[row] >= replacementShare * amount[old])
          next.push(row)
      }
    })
    if (next.length === 0) continue
    const households = [household[old], ...new Set(next.map((row) => household[row]))]
    hits.push(sharedHit(null, [...next, old], { households }))
  }
  return { judged, hits }
}

/** 续贷: registered, of a note that was sound (金规〔2024〕13号): listed, not flagged. */
export function registeredRenewal(on: RuleBook): Detection {
  const { newOf, isIn } = chains(on)
  const isRegistered = registeredTest(on)
  const hits: RuleHit[] = []
  let judged = 0
  for (let old = 0; old < isIn.length; old++) {
    const next = newOf[old]
    if (next < 0) continue
    judged++
    if (isRegistered(old, next)) hits.push(sharedHit(null, [next, old]))
  }
  return { judged, hits }
}

/** Registered, and the old note neither overdue at its end nor misused, and never refinanced itself. */
function registeredTest(on: RuleBook): (old: number, next: number) => boolean {
  const registered = on.numbers('loans', 'renewal_registered')
  const diverted = on.numbers('loans', 'diverted')
  const { settledOn, settledBy } = chains(on)
  const dueOn = on.days('loans', 'due_on')!
  const extendedDueOn = on.days('loans', 'extended_due_on')
  return (old, next) => {
    const due = Math.max(dueOn[old], extendedDueOn?.[old] ?? NO_DATE)
    return (
      registered?.[next] === 1 &&
      diverted?.[old] !== 1 &&
      levelAt(settledBy, old) !== 'refinance' &&
      settledOn[old] !== NO_DATE &&
      settledOn[old] <= due
    )
  }
}

function chains(on: RuleBook) {
  const { loans } = on.book
  return {
    newOf: on.renewalOf,
    isIn: on.isIn,
    settledBy: nominalOf(loans, 'settled_by'),
    settledOn: on.days('loans', 'settled_on') ?? new Int32Array(loans.rows).fill(NO_DATE),
  }
}
