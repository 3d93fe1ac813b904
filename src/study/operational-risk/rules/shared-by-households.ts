import { groupByLoan } from '../../../book/group-by-loan.ts'
import type { RuleBook } from './rule-book.ts'
import { type Detection, type RuleHit, sharedHit } from './rule-hit.ts'
import { severalHolders } from './several-holders.ts'

/** An account on which more households than this stand is the lender's own (a clearing or cash account), and no find. */
export const MOST_ON_ONE = 300

/** Which household stands on which thing: an account, a telephone, an address. −1 where a row says nothing. */
export interface Holdings {
  readonly things: Int32Array
  readonly households: Int32Array
  /** The rows are rows of `links`, and evidence. */
  readonly isLinks: boolean
}

/**
 * R01: things of three households or more that have borrowed; who never did is no borrower, whatever file names the
 * household. Kin count as one (spouses and parents share a telephone). The notes of a hit are those that stand on the thing
 * where any holdings are notes, else all notes of the households.
 */
export function sharedThings(
  on: RuleBook,
  holdings: readonly Holdings[],
  texts: readonly string[],
): Detection {
  const length = holdings.reduce((sum, { things }) => sum + things.length, 0)
  const named = new Int32Array(length)
  const households = new Int32Array(length)
  let at = 0
  for (const one of holdings) {
    named.set(one.things, at)
    households.set(one.households, at)
    at += one.things.length
  }
  const borrows = borrowers(on)
  for (let row = 0; row < length; row++) if (borrows[households[row]] !== 1) named[row] = -1
  const { things, used } = severalHolders(named, households, texts.length)
  const { starts, order } = groupByLoan(things, texts.length)
  const { kinOf, limits } = on
  const hasNotes = holdings.some(({ isLinks }) => !isLinks)
  const hits: RuleHit[] = []
  for (let thing = 0; thing < texts.length; thing++) {
    if (starts[thing + 1] - starts[thing] < limits.fewestHouseholds) continue
    const own = new Set<number>()
    for (let i = starts[thing]; i < starts[thing + 1]; i++) {
      if (households[order[i]] >= 0) own.add(households[order[i]])
      if (own.size > MOST_ON_ONE) break
    }
    if (own.size < limits.fewestHouseholds || own.size > MOST_ON_ONE) continue
    if (new Set([...own].map((household) => kinOf[household])).size < limits.fewestHouseholds) continue
    const places = order.subarray(starts[thing], starts[thing + 1])
    const rows = rowsOf(places, holdings, true)
    const members = [...own].sort((a, b) => a - b)
    const notes = hasNotes
      ? rowsOf(places, holdings, false)
      : members.flatMap((member) => notesOfHousehold(on, member))
    hits.push(
      sharedHit(texts[thing], notes, {
        households: members,
        evidence: rows.length > 0 ? { table: 'links', rows } : null,
      }),
    )
  }
  return { judged: used, hits }
}

/** 1 by household code where the household was lent a note by the as-of date. */
function borrowers(on: RuleBook): Uint8Array {
  const ofNote = on.households.of('loans', 'household_id')!
  const borrows = new Uint8Array(on.households.texts.length)
  for (let row = 0; row < ofNote.length; row++)
    if (on.isIn[row] === 1 && ofNote[row] >= 0) borrows[ofNote[row]] = 1
  return borrows
}

export function notesOfHousehold({ notesOfHousehold: groups }: RuleBook, household: number): number[] {
  if (!groups) return []
  return Array.from(groups.order.subarray(groups.starts[household], groups.starts[household + 1]))
}

/** Rows of `links`, or of notes, among the places of things laid end to end. */
function rowsOf(places: Uint32Array, holdings: readonly Holdings[], ofLinks: boolean): number[] {
  const rows: number[] = []
  let start = 0
  for (const { things, isLinks } of holdings) {
    const end = start + things.length
    if (isLinks === ofLinks)
      for (const place of places) if (place >= start && place < end) rows.push(place - start)
    start = end
  }
  return rows
}
