import { addMonths, type Day } from '../../lending/calendar.ts'
import { AS_OF, PATTERNS, TOWNSHIPS_PER_BRANCH } from './assumptions.ts'
import type { Model } from './model.ts'

/** Where a household is registered or tills elsewhere than it lives: one of the two, but for the injected [O]. */
const OTHER_TOWNSHIP_SHARE = 0.01
const INACTIVE_SHARE = 0.06
const MOVED_SHARE = 0.01

export const registerDraw = (model: Model, h: number, salt: number): number =>
  model.streams['household.register'].uniform(h, salt)

/** Registered and tilling in two townships of other branches (R13). */
export function isOutOfArea(model: Model, h: number): boolean {
  return model.county.branches > 1 && model.streams['inject.area'].chance(PATTERNS.outOfArea, h)
}

/** Names of the townships of the household register and of the land. */
export function townshipsOf(model: Model, h: number): { readonly hukou: string; readonly land: string } {
  const { townships, villages } = model.county
  const home = villages[model.households.village[h]].township
  const name = (step: number) => townships[(home + step) % townships.length].name
  if (isOutOfArea(model, h))
    return { hukou: name(TOWNSHIPS_PER_BRANCH), land: name(TOWNSHIPS_PER_BRANCH + 1) }
  const u = registerDraw(model, h, 7)
  return {
    hukou: name(u < OTHER_TOWNSHIP_SHARE ? 1 : 0),
    land: name(u > 1 - OTHER_TOWNSHIP_SHARE ? 1 : 0),
  }
}

/** Of its own, beside loans; some have had none for over a year (R19). */
export function lastOwnTransactionOn(model: Model, h: number): Day {
  const spread = registerDraw(model, h, 9) < INACTIVE_SHARE ? 900 : 250
  return AS_OF - Math.floor(spread * registerDraw(model, h, 10))
}

export function isInactive(model: Model, h: number): boolean {
  return lastOwnTransactionOn(model, h) < addMonths(AS_OF, -12)
}

/**
 * Died or moved away: an invented borrower is a household that was gone before the loan; of others a few left after
 * their last one.
 */
export function goneOn(model: Model, h: number, isInvented: boolean, lastDisbursedOn: Day): Day | null {
  if (isInvented) return addMonths(AS_OF, -132) - Math.floor(700 * registerDraw(model, h, 19))
  const day = AS_OF - Math.floor(300 * registerDraw(model, h, 21))
  return registerDraw(model, h, 20) < MOVED_SHARE && day > lastDisbursedOn ? day : null
}
