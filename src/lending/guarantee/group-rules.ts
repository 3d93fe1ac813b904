import type { Day } from '../calendar.ts'
import { type GuaranteeLiability, guaranteeLiability } from '../law/silent-guarantee.ts'

/** What a joint-guarantee group is checked for before a member draws (DOMAIN.md §1.5, G1–G4 and G6). */
export interface JointGroup {
  readonly members: readonly {
    readonly person: string
    readonly household: string
    readonly daysPastDue: number
  }[]
  /** As the contract says; null where it is silent. */
  readonly agreedLiability: GuaranteeLiability | null
  readonly signedOn: Day
}

export interface GroupLimits {
  readonly fewest: number
  readonly most: number
  /** A draw is blocked where any member is farther past due. */
  readonly daysPastDue: number
}

/** Five to ten households; any arrears block (some areas form groups of three and allow 30 days). */
export const groupLimits: GroupLimits = { fewest: 5, most: 10, daysPastDue: 0 }

export const groupFaults = [
  'groupSize',
  'duplicateMember',
  'sameHousehold',
  'memberOverdue',
  'notSeveral',
] as const
/** In this order. `notSeveral`: the clause is silent and the law makes the guarantee a general one. */
export type GroupFault = (typeof groupFaults)[number]

export function groupFaultsOf(
  { members, agreedLiability, signedOn }: JointGroup,
  limits: GroupLimits = groupLimits,
): GroupFault[] {
  const persons = new Set(members.map(({ person }) => person))
  const householdsOfPersons = new Set(members.map(({ person, household }) => `${person}\n${household}`))
  const households = new Set(members.map(({ household }) => household))
  const holds: Record<GroupFault, boolean> = {
    groupSize: members.length < limits.fewest || members.length > limits.most,
    duplicateMember: persons.size < members.length,
    sameHousehold: households.size < householdsOfPersons.size,
    memberOverdue: members.some(({ daysPastDue }) => daysPastDue > limits.daysPastDue),
    notSeveral: guaranteeLiability(agreedLiability, signedOn) !== 'joint-and-several',
  }
  return groupFaults.filter((fault) => holds[fault])
}
