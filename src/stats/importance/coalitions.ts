import type { Design } from '../regression/design.ts'

/** Who the players are and how they belong together, by the names of factors. */
export interface PlayerStructure {
  /** Group of each factor (of risk: external, borrower, operational). Interactions need none. */
  readonly groups?: Readonly<Record<string, string>>
  /** Factors that an interaction is made of. It counts only beside them and belongs to the group of the first. */
  readonly interactions?: Readonly<Record<string, readonly string[]>>
}

export interface ResolvedStructure {
  /** In the order of their first factor. */
  readonly groupNames: readonly string[]
  /** Group number by player; undefined where no groups were given. */
  readonly coalitionOf: readonly number[] | undefined
  readonly parents: ReadonlyMap<number, readonly number[]>
}

/** A factor may bear any name, `constructor` too. */
function ownGroup(groups: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(groups, name) ? groups[name] : undefined
}

/** Names → numbers; a factor without a group, or an unknown parent, is a programmer's mistake. */
export function resolveStructure(
  { factors }: Design,
  { groups, interactions = {} }: PlayerStructure,
): ResolvedStructure {
  const playerOf = (name: string) => {
    const player = factors.findIndex((factor) => factor.name === name)
    if (player < 0) throw new Error(`The model has no factor ${name}`)
    return player
  }
  const parents = new Map(
    factors.flatMap(({ name }, player): [number, number[]][] =>
      Object.hasOwn(interactions, name) ? [[player, interactions[name].map(playerOf)]] : [],
    ),
  )
  if (!groups) return { groupNames: [], coalitionOf: undefined, parents }
  const groupNames: string[] = []
  const coalitionOf = factors.map(({ name }, player) => {
    const group = ownGroup(groups, name) ?? groups[factors[parents.get(player)?.[0] ?? player].name]
    if (group === undefined) throw new Error(`The factor ${name} has no group`)
    if (!groupNames.includes(group)) groupNames.push(group)
    return groupNames.indexOf(group)
  })
  return { groupNames, coalitionOf, parents }
}
