import { linkTargets } from './name-register.ts'
import { lentAlone, type RuleBook } from './rule-book.ts'
import type { Detection } from './rule-hit.ts'
import { type Holdings, sharedThings } from './shared-by-households.ts'

/** R01: one account takes the money of three households or more. */
export function sharedAccount(on: RuleBook): Detection {
  const ofNote = on.accounts.of('loans', 'disbursement_account')!
  const lent = lentAlone(ofNote, on.isIn)
  const holdings: Holdings[] = [
    { things: lent, households: on.households.of('loans', 'household_id')!, isLinks: false },
  ]
  const [linked, holders] = [
    on.accounts.of('links', 'target', 'account'),
    on.households.of('links', 'household_id'),
  ]
  if (linked && holders) holdings.push({ things: linked, households: holders, isLinks: true })
  return sharedThings(on, holdings, on.accounts.texts)
}

/** R01: one telephone of three households or more. Numbers are written with four digits hidden. */
export function sharedTelephone(on: RuleBook): Detection {
  const { judged, hits } = sharedLinks(on, 'phone')
  return { judged, hits: hits.map((hit) => ({ ...hit, subject: masked(hit.subject ?? '') })) }
}

/** R01: one address of three households or more. Addresses are not written: a count takes their place. */
export function sharedAddress(on: RuleBook): Detection {
  const { judged, hits } = sharedLinks(on, 'address')
  return { judged, hits: hits.map((hit, i) => ({ ...hit, subject: `#${i + 1}` })) }
}

function sharedLinks(on: RuleBook, kind: 'phone' | 'address'): Detection {
  const { codes, texts } = linkTargets(on.table('links'), kind)
  const households = on.households.of('links', 'household_id')!
  return sharedThings(on, [{ things: codes, households, isLinks: true }], texts)
}

/** 199****0052 */
function masked(telephone: string): string {
  return telephone.length < 8 ? '****' : `${telephone.slice(0, 3)}****${telephone.slice(-4)}`
}
