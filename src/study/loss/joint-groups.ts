import type { Book } from '../../book/book.ts'
import { numberAt, numbersOf } from '../../book/sample/table-columns.ts'
import { largestGroupCounted, mutualCover } from '../../stats/loss/mutual-cover.ts'
import { gaussHermite } from '../../stats/mixed/gauss-hermite.ts'
import { placesOf } from '../portfolio/notes-at-risk.ts'
import type { RiskBasis } from '../portfolio/risk-basis.ts'

/** Share of a mate's free income that can be had for another's debt (DOMAIN.md §4.7: θ ≈ .3), an assumption. */
export const shareOfFreeIncome = 0.3

/** What the members of joint groups can bear of each other's debts: arithmetic on incomes, yuan. */
export interface JointLiability {
  /** Groups with at least two notes at risk, and their notes. */
  readonly groups: number
  readonly notes: number
  /** Expected balance of the members in default in a coming year. */
  readonly defaulted: number
  /** Expected part of it that the members who stand can pay. */
  readonly covered: number
  /** The odds of default of a mate of a defaulter against those of another household: e^σ². */
  readonly oddsOfMates: number
  /** Groups too large to count every outcome; they are left out. */
  readonly groupsLeftOut: number
}

/**
 * A member can pay θ · max(0, yearly income − living cost − own balance). Null where no joint group has two notes at
 * risk, or the book has no incomes.
 */
export function jointLiability(book: Book, basis: RiskBasis, deviation: number): JointLiability | null {
  const { rows, balance } = basis.notes
  const group = placesOf(book, rows, 'group_id')
  const income = numbersOf(book.loans, 'annual_income')
  if (group === null || income === null) return null
  const living = numbersOf(book.loans, 'living_cost')
  const members = new Map<number, number[]>()
  for (let note = 0; note < rows.length; note++) {
    const code = group.codes[note]
    if (code >= group.texts.length) continue
    const list = members.get(code)
    if (list) list.push(note)
    else members.set(code, [note])
  }
  const freeIncome = (note: number) =>
    (numberAt(income, rows[note]) || 0) - (numberAt(living, rows[note]) || 0) - balance[note]
  const rule = gaussHermite(9)
  let [groups, notes, defaulted, covered, groupsLeftOut] = [0, 0, 0, 0, 0]
  for (const list of members.values()) {
    if (list.length < 2) continue
    if (list.length > largestGroupCounted) {
      groupsLeftOut += 1
      continue
    }
    const found = mutualCover(
      {
        debt: list.map((note) => balance[note] / 100),
        capacity: list.map((note) => (shareOfFreeIncome * Math.max(0, freeIncome(note))) / 100),
        probability: list.map((note) => basis.probability[note]),
      },
      deviation,
      rule,
    )
    groups += 1
    notes += list.length
    defaulted += found.defaulted
    covered += found.covered
  }
  if (groups === 0) return null
  return { groups, notes, defaulted, covered, oddsOfMates: Math.exp(deviation ** 2), groupsLeftOut }
}
