import { NO_DATE } from '../../lending/calendar.ts'
import type { Spell } from '../../lending/lifetime-default/spell.ts'
import type { Population } from '../../lending/vocabulary.ts'
import type { Book } from '../book.ts'
import type { BookOutcome } from './book-outcome.ts'
import { fatesOf, noteFates } from './note-fates.ts'
import { dayAt, daysOf, hasValues, identityOf, levelAt, nominalOf, rowsOfKey } from './table-columns.ts'

/** A chain longer than this goes round in a circle. */
const longestChain = 50

/**
 * The watched spell of each debt of a population: a note and the renewals that paid it off, from the first disbursement to
 * default, settlement or the as-of date, against the first due date.
 */
export function noteSpells(book: Book, reading: BookOutcome, population: Population): Spell[] {
  const { loans } = book
  const { asOf, outcomes } = reading
  const fates = fatesOf(reading, population)
  const isWatched = (row: number) => {
    const fate = noteFates[fates[row]]
    return fate === 'used' || fate === 'immature' || fate === 'transferred'
  }
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const dueOn = daysOf(loans, 'due_on')
  const settledOn = daysOf(loans, 'settled_on')
  const settledBy = nominalOf(loans, 'settled_by')
  const { successor, isRenewal } = renewals(book)
  const spells: Spell[] = []
  for (let first = 0; first < loans.rows; first++) {
    const from = dayAt(disbursedOn, first)
    const due = dayAt(dueOn, first)
    if (isRenewal[first] || !isWatched(first) || from === NO_DATE || due === NO_DATE || from > asOf) continue
    spells.push({ dueOn: due, from, ...endOf(first) })
  }
  return spells

  function endOf(first: number): Pick<Spell, 'to' | 'end'> {
    let row = first
    for (let link = 0; link < longestChain; link++) {
      const defaulted = outcomes.defaultedOn[row]
      const settled = dayAt(settledOn, row)
      if (defaulted !== NO_DATE && defaulted <= asOf) return { end: 'default', to: defaulted }
      if (settled === NO_DATE || settled > asOf) return { end: 'open', to: asOf }
      const how = levelAt(settledBy, row)
      const next = successor[row]
      if (next < 0 || (how !== null && how !== 'renewal' && how !== 'refinance'))
        return { end: how === 'transfer' ? 'open' : 'settled', to: settled }
      row = next
    }
    return { end: 'open', to: asOf }
  }
}

/** By row of `loans`: the first due date and disbursement of its debt, which renewals do not restart; `NO_DATE` if unknown. */
export function firstAgreements(book: Book): { readonly dueOn: Int32Array; readonly from: Int32Array } {
  const { loans } = book
  const dueOn = daysOf(loans, 'due_on')
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const { successor } = renewals(book)
  const first = Int32Array.from({ length: loans.rows }, (_, row) => row)
  // A chain is followed from each of its notes, so that the order of the rows does not matter.
  for (let row = 0; row < loans.rows; row++) {
    let next = successor[row]
    for (let link = 0; next >= 0 && link < longestChain; link++) {
      if (dayAt(disbursedOn, first[row]) < dayAt(disbursedOn, first[next])) first[next] = first[row]
      next = successor[next]
    }
  }
  return {
    dueOn: first.map((row) => dayAt(dueOn, row)),
    from: first.map((row) => dayAt(disbursedOn, row)),
  }
}

/** By row: the note that renewed it, −1 where none did; and whether it renews one that is in the book. */
function renewals({ loans }: Book): { readonly successor: Int32Array; readonly isRenewal: Uint8Array } {
  const successor = new Int32Array(loans.rows).fill(-1)
  const isRenewal = new Uint8Array(loans.rows)
  if (!hasValues(loans, 'renewal_of')) return { successor, isRenewal }
  const oldRows = rowsOfKey(identityOf(loans, 'renewal_of')!, loans.rows, loans, 'loan_id')
  oldRows?.forEach((old, row) => {
    if (old < 0 || old === row) return
    successor[old] = row
    isRenewal[row] = 1
  })
  return { successor, isRenewal }
}
