import { disjointSets } from '../../../stats/graph/disjoint-sets.ts'
import { linkTargets } from '../rules/name-register.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import { openBalances } from '../rules/rule-findings.ts'
import { MOST_ON_ONE, notesOfHousehold } from '../rules/shared-by-households.ts'

export type TieKind = 'account' | 'telephone' | 'address' | 'kin' | 'guarantor'

/** Households that hang together by accounts, telephones and addresses: more than kin. */
export interface HiddenGroup {
  readonly households: readonly string[]
  /** Households that borrow, and what they owe, yuan. */
  readonly borrowers: number
  readonly balance: number
  /** What binds them. Telephones are written with digits hidden, addresses as numbers. */
  readonly things: readonly { readonly kind: 'account' | 'telephone' | 'address'; readonly label: string }[]
  /** Positions in `households` and `things`. */
  readonly ties: readonly { readonly household: number; readonly thing: number }[]
}

export interface HiddenGroups {
  /** Components of three households or more, kin counted as one; of them those with most owed. */
  readonly groups: readonly HiddenGroup[]
  readonly count: number
  readonly households: number
}

const mostGroups = 30

interface Sharing {
  readonly kind: HiddenGroup['things'][number]['kind']
  readonly label: string
  readonly households: readonly number[]
}

/**
 * Connected components of households over shared accounts, telephones and addresses, kin joined beforehand: a component
 * that kin alone makes up is none.
 */
export function hiddenGroups(on: RuleBook): HiddenGroups {
  const sharings = [...sharedAccounts(on), ...sharedLinks(on, 'phone'), ...sharedLinks(on, 'address')]
  const sets = disjointSets(on.households.texts.length)
  for (const { households } of sharings) for (const one of households) sets.union(households[0], one)
  const members = new Map<number, { households: Set<number>; sharings: Sharing[] }>()
  for (const sharing of sharings) {
    const root = sets.find(sharing.households[0])
    const group = members.get(root) ?? { households: new Set(), sharings: [] }
    members.set(root, group)
    group.sharings.push(sharing)
    for (const one of sharing.households) group.households.add(one)
  }
  const balances = openBalances(on)
  const found = [...members.values()].filter(
    ({ households }) =>
      new Set([...households].map((one) => on.kinOf[one])).size >= on.limits.fewestHouseholds,
  )
  const groups = found.map(({ households, sharings: own }): HiddenGroup => {
    const codes = [...households].sort((a, b) => a - b)
    const place = new Map(codes.map((code, i) => [code, i]))
    const notes = codes.map((code) => notesOfHousehold(on, code))
    return {
      households: codes.map((code) => on.households.texts[code]),
      borrowers: notes.filter(({ length }) => length > 0).length,
      balance: notes.flat().reduce((sum, row) => sum + balances[row], 0) / 100,
      things: own.map(({ kind, label }) => ({ kind, label })),
      ties: own.flatMap(({ households: sharing }, thing) =>
        sharing.map((code) => ({ household: place.get(code) ?? 0, thing })),
      ),
    }
  })
  groups.sort(
    (a, b) =>
      b.balance - a.balance ||
      b.households.length - a.households.length ||
      (a.households[0] < b.households[0] ? -1 : 1),
  )
  return {
    groups: groups.slice(0, mostGroups),
    count: groups.length,
    households: groups.reduce((sum, group) => sum + group.households.length, 0),
  }
}

/** Accounts that take the loans of two households or more, or that two registered. */
function sharedAccounts(on: RuleBook): Sharing[] {
  const pairs: [Int32Array | null, Int32Array | null][] = [
    [on.accounts.of('loans', 'disbursement_account'), on.households.of('loans', 'household_id')],
    [on.accounts.of('links', 'target', 'account'), on.households.of('links', 'household_id')],
  ]
  return sharingsOf('account', on.accounts.texts, pairs, (label) => label)
}

function sharedLinks(on: RuleBook, kind: 'phone' | 'address'): Sharing[] {
  const { codes, texts } = linkTargets(on.table('links'), kind)
  const pairs: [Int32Array | null, Int32Array | null][] = [[codes, on.households.of('links', 'household_id')]]
  return kind === 'phone'
    ? sharingsOf('telephone', texts, pairs, (label) => `${label.slice(0, 3)}****${label.slice(-4)}`)
    : sharingsOf('address', texts, pairs, (_, i) => `#${i + 1}`)
}

function sharingsOf(
  kind: Sharing['kind'],
  texts: readonly string[],
  pairs: readonly (readonly [Int32Array | null, Int32Array | null])[],
  labelOf: (text: string, i: number) => string,
): Sharing[] {
  // Most things have one household: a set is made only for those that have a second.
  const first = new Int32Array(texts.length).fill(-1)
  const more = new Map<number, Set<number>>()
  for (const [things, households] of pairs) {
    if (!things || !households) continue
    for (let row = 0; row < things.length; row++) {
      const [thing, household] = [things[row], households[row]]
      if (thing < 0 || household < 0 || first[thing] === household) continue
      if (first[thing] < 0) {
        first[thing] = household
        continue
      }
      const set = more.get(thing) ?? new Set([first[thing]])
      more.set(thing, set)
      set.add(household)
    }
  }
  return [...more]
    .filter(([, { size }]) => size <= MOST_ON_ONE)
    .sort(([a], [b]) => a - b)
    .map(([thing, set], i) => ({
      kind,
      label: labelOf(texts[thing], i),
      households: [...set].sort((a, b) => a - b),
    }))
}
