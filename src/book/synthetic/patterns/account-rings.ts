import type { Model } from '../model.ts'
import { phoneOwnerOf } from '../neighbours.ts'
import type { Note } from '../note.ts'
import { disbursementAccount, householdId, ownAccount, payerAccount, userPhone } from '../people.ts'
import { addressOwnerOf, poolerOf } from './irregular-groups.ts'

/** So many borrowing households with one telephone, account or address make a ring (R01, R03). */
const LEAST = 3

/** Telephones, accounts and addresses that several households share, and the loans that went through the accounts. */
export interface Rings {
  add(note: Note): void
  /** `R01` and `R03` of the truth. */
  table(): Readonly<Record<'R01' | 'R03', object>>
}

interface Shared {
  readonly households: Set<number>
  readonly loans: string[]
}

export function accountRings(model: Model): Rings {
  const receiving = new Map<string, Shared>()
  const paying = new Map<string, Shared>()
  const borrows = new Uint8Array(model.households.count)
  const borrowing = (households: Iterable<number>) => [...households].filter((h) => borrows[h] === 1)
  return {
    add(note) {
      borrows[note.household] = 1
      const account = disbursementAccount(model, note)
      if (account === ownAccount(note.household)) return
      // The account of a group's leader is the leader's too.
      const pooler = note.impostor === null && note.pilingAccount === null ? poolerOf(model, note) : null
      share(receiving, account, note, pooler)
      if (payerAccount(note, account) === account) share(paying, account, note, null)
    },
    table: () => {
      const registered = registeredRings(model, borrowing)
      const accounts = ringsOf(receiving, 'account', borrowing)
      const phones = ringsOf(
        new Map([...receiving].filter(([account]) => account.startsWith('A8'))),
        'phone',
        borrowing,
      ).map((ring) => ({ ...ring, target: userPhone(ring.target) }))
      return {
        R01: { rings: [...accounts, ...phones, ...registered] },
        R03: { rings: ringsOf(paying, 'account', borrowing) },
      }
    },
  }
}

function share(
  by: Map<string, Shared>,
  account: string,
  { household, id }: Note,
  owner: number | null,
): void {
  const shared = by.get(account) ?? { households: new Set(), loans: [] }
  if (shared.loans.length === 0) by.set(account, shared)
  shared.households.add(household)
  if (owner !== null) shared.households.add(owner)
  shared.loans.push(id)
}

/** Those of some households that have a note. */
type Borrowing = (households: Iterable<number>) => number[]

function ringsOf(by: ReadonlyMap<string, Shared>, kind: string, borrowing: Borrowing) {
  return [...by]
    .map(([target, { households, loans }]) => ({ kind, target, members: borrowing(households), loans }))
    .filter(({ members }) => members.length >= LEAST)
    .map(({ members, ...ring }) => ({ ...ring, households: members.map(householdId) }))
}

/** Shared whether or not money flows: neighbours' telephones and the addresses of irregular groups. */
function registeredRings(model: Model, borrowing: Borrowing) {
  const { households, county, seed } = model
  const sharing = { phone: new Map<number, number[]>(), address: new Map<number, number[]>() }
  const put = (by: Map<number, number[]>, owner: number, h: number) => {
    const members = by.get(owner)
    if (members) members.push(h)
    else by.set(owner, [owner, h])
  }
  for (let h = 0; h < households.count; h++) {
    const phoneOwner = phoneOwnerOf(seed, county.villages[households.village[h]], h)
    const addressOwner = addressOwnerOf(model, h)
    if (phoneOwner !== h) put(sharing.phone, phoneOwner, h)
    if (addressOwner !== h) put(sharing.address, addressOwner, h)
  }
  return (['phone', 'address'] as const).flatMap((kind) =>
    [...sharing[kind]]
      // Whose own telephone is a neighbour's is not on it.
      .map(([owner, members]) => borrowing(isElsewhere(kind, owner, model) ? members.slice(1) : members))
      .filter((members) => members.length >= LEAST)
      .map((members) => ({ kind, households: members.map(householdId), loans: [] as string[] })),
  )
}

function isElsewhere(kind: 'phone' | 'address', owner: number, { households, county, seed }: Model): boolean {
  return kind === 'phone' && phoneOwnerOf(seed, county.villages[households.village[owner]], owner) !== owner
}
