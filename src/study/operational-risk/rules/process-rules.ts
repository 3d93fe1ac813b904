import type { BookTable } from '../../../book/book.ts'
import { NO_DATE } from '../../../lending/calendar.ts'
import { latestExtension } from '../../../lending/rules/extension-length.ts'
import { UNTOLD } from '../untold.ts'
import type { RuleBook } from './rule-book.ts'
import type { Detection } from './rule-hit.ts'
import { singleNotes } from './single-notes.ts'

/** R05: application ≤ survey ≤ review ≤ approval ≤ contract ≤ disbursement is broken. */
export function stepsOutOfOrder(on: RuleBook): Detection {
  return broken(on, on.process.sequence)
}

/** R06: who surveyed also reviewed or approved, or who reviewed approved. */
export function dutiesNotSeparated(on: RuleBook): Detection {
  return broken(on, on.process.duties)
}

export function overAuthority(on: RuleBook): Detection {
  return broken(on, on.process.authority)
}

function broken(on: RuleBook, verdicts: Uint8Array): Detection {
  return singleNotes(on, (row) => (verdicts[row] === UNTOLD ? null : verdicts[row] === 1))
}

/** R06: the officer lives in the borrowing household, or is kin of it. */
export function selfDealing(on: RuleBook): Detection {
  const household = on.households.of('loans', 'household_id')!
  const officer = on.officers.of('loans', 'account_manager')!
  const registered = on.officers.of('account_managers', 'account_manager')!
  const homes = on.households.of('account_managers', 'household_id')!
  const homeOf = new Int32Array(on.officers.texts.length).fill(-1)
  registered.forEach((code, row) => {
    if (code >= 0) homeOf[code] = homes[row]
  })
  const { kinOf } = on
  const isKin = directKin(on)
  return singleNotes(on, (row) => {
    const home = officer[row] < 0 ? -1 : homeOf[officer[row]]
    if (home < 0 || household[row] < 0) return null
    if (household[row] === home) return true
    // Only who hangs together at all is looked up as a pair.
    return kinOf[household[row]] === kinOf[home] && isKin(household[row], home)
  })
}

/** R06: the borrower's identity number is the officer's own. */
export function ownIdentity(on: RuleBook): Detection {
  const borrower = textsOf(on.book.loans, 'identity_number')
  const ofOfficer = textsOf(on.table('account_managers'), 'identity_number')
  const officer = on.officers.of('loans', 'account_manager')!
  const registered = on.officers.of('account_managers', 'account_manager')!
  const numberOf: (string | null)[] = Array(on.officers.texts.length).fill(null)
  registered.forEach((code, row) => {
    if (code >= 0) numberOf[code] = ofOfficer[row]?.toUpperCase() ?? null
  })
  return singleNotes(on, (row) => {
    const own = officer[row] < 0 ? null : numberOf[officer[row]]
    const number = borrower[row] ?? null
    return own === null || number === null ? null : number === own || number.toUpperCase() === own
  })
}

function textsOf(table: BookTable | undefined, name: string): readonly (string | null)[] {
  const column = table?.columns.get(name)
  return column?.kind === 'text' ? column.values : []
}

/** Pairs that the links name as kin, in either direction. */
function directKin(on: RuleBook): (one: number, other: number) => boolean {
  const from = on.households.of('links', 'household_id')
  const to = on.households.of('links', 'target', 'kin')
  const pairs = new Set<string>()
  for (let row = 0; row < (from?.length ?? 0); row++) {
    if (from && to && to[row] >= 0) pairs.add(`${from[row]} ${to[row]}`).add(`${to[row]} ${from[row]}`)
  }
  return (one, other) => pairs.has(`${one} ${other}`)
}

/** R08. */
export function extendedTwice(on: RuleBook): Detection {
  const count = on.numbers('loans', 'extension_count')!
  return singleNotes(on, (row) => (Number.isNaN(count[row]) ? null : count[row] >= 2))
}

/** R08: the first extension was agreed when the note was overdue already. */
export function extendedAfterDue(on: RuleBook): Detection {
  const extendedOn = on.days('loans', 'extended_on')!
  const dueOn = on.days('loans', 'due_on')!
  const count = on.numbers('loans', 'extension_count')
  return singleNotes(on, (row) => {
    if (extendedOn[row] === NO_DATE || dueOn[row] === NO_DATE) return null
    // Of a second extension the day of the first is not in the book.
    return count !== null && count[row] > 1 ? null : extendedOn[row] > dueOn[row]
  })
}

/** R08: longer than the rule allows (贷款通则 article 12). */
export function extensionTooLong(on: RuleBook): Detection {
  const extendedDueOn = on.days('loans', 'extended_due_on')!
  const dueOn = on.days('loans', 'due_on')!
  const disbursedOn = on.days('loans', 'disbursed_on')!
  return singleNotes(on, (row) => {
    if (extendedDueOn[row] === NO_DATE || dueOn[row] === NO_DATE) return null
    return extendedDueOn[row] > latestExtension(disbursedOn[row], dueOn[row])
  })
}
