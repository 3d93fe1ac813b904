import { AMOUNT_RANGE, PATTERNS } from '../assumptions.ts'
import type { Model } from '../model.ts'
import type { Application } from '../note.ts'
import { BRANCH_AUTHORITY } from '../people.ts'

/** A note above a branch's authority whose halves are within it: lent as two within a month (R09). */
export function isSplit(
  model: Model,
  { household, occasion, amount, renews, granted }: Application,
): boolean {
  const isInReach = amount > BRANCH_AUTHORITY && amount <= 2 * BRANCH_AUTHORITY
  if (!granted || renews || !isInReach) return false
  return model.streams['inject.split'].chance(PATTERNS.split, household, occasion)
}

/** Each of the two notes, so that together they are the whole or a step more. */
export function halfOf({ amount }: Application): number {
  return Math.ceil(amount / 2 / AMOUNT_RANGE.step) * AMOUNT_RANGE.step
}
