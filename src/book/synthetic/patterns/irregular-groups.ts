import { PATTERNS } from '../assumptions.ts'
import type { Model } from '../model.ts'
import type { Note } from '../note.ts'

/** What is wrong with a joint-liability group (R11). */
export const groupFaults = ['sharedAddress', 'repeatedMember', 'pooledProceeds'] as const
export type GroupFault = (typeof groupFaults)[number]

export function faultOf(model: Model, group: number): GroupFault | null {
  const draw = model.streams['inject.group']
  if (group < 0 || !draw.chance(PATTERNS.irregularGroups, group)) return null
  return groupFaults[draw.pick(groupFaults.length, group, 1)]
}

/** The member to whose account, or at whose address, all are; for a repeated member the one who joined twice. */
export function leaderOf(model: Model, household: number): number {
  const { group } = model.households
  let first = household
  while (first > 0 && group[first - 1] === group[household]) first--
  return first
}

/** The household whose account takes the proceeds of a joint note, where not the borrower's own. */
export function poolerOf(model: Model, { household, guarantee }: Note): number | null {
  if (guarantee !== 'joint' || faultOf(model, model.households.group[household]) !== 'pooledProceeds')
    return null
  return leaderOf(model, household)
}

/** The address that a household gives. */
export function addressOwnerOf(model: Model, household: number): number {
  return faultOf(model, model.households.group[household]) === 'sharedAddress'
    ? leaderOf(model, household)
    : household
}

/** The other group of which the leader of a group is a member too, or -1. */
export function secondGroupOf(model: Model, household: number): number {
  const group = model.households.group[household]
  const isRepeated = faultOf(model, group) === 'repeatedMember' && leaderOf(model, household) === household
  return isRepeated && model.households.groups > 1 ? (group + 1) % model.households.groups : -1
}
