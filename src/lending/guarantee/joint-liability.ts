/** A member of a joint-guarantee group in one state of the world; fen. */
export interface GroupMember {
  /** What the lender would lose on the member's own note, 0 where he pays. */
  readonly loss: number
  /** What is left of the year before this debt is served. */
  readonly cashFlow: number
  readonly due: number
}

/** Share of a member's surplus that the lender can recover for another (DOMAIN.md §4.7), an assumption. */
export const RECOVERABLE_SHARE = 0.3

/** recoverable = θ × max(0, CF − due), in whole fen; a member who does not pay his own debt pays for nobody. */
export function recoverableFrom(
  { loss, cashFlow, due }: GroupMember,
  theta: number = RECOVERABLE_SHARE,
): number {
  return loss > 0 ? 0 : Math.floor(theta * Math.max(0, cashFlow - due))
}

export interface GroupOutcome {
  /** Σ L before anybody pays for anybody. */
  readonly losses: number
  readonly recoverable: number
  /** max(0, Σ L − Σ recoverable): one member's default is met by all the others together. */
  readonly groupLoss: number
  /** By member: what is lost on his note after the others paid, pro rata to the losses; adds up to the group's. */
  readonly lossOfMember: readonly number[]
}

/** Mutual cover within a group (联保). With one member in default this is max(0, L_i − Σ_{j≠i} recoverable_j). */
export function groupOutcome(
  members: readonly GroupMember[],
  theta: number = RECOVERABLE_SHARE,
): GroupOutcome {
  const losses = members.reduce((sum, { loss }) => sum + loss, 0)
  const recoverable = members.reduce((sum, member) => sum + recoverableFrom(member, theta), 0)
  const groupLoss = Math.max(0, losses - recoverable)
  return { losses, recoverable, groupLoss, lossOfMember: sharedOut(members, losses, groupLoss) }
}

/** Rounded cumulatively, so that the parts add up to the whole. */
function sharedOut(members: readonly GroupMember[], losses: number, groupLoss: number): number[] {
  let before = 0
  let given = 0
  return members.map(({ loss }) => {
    before += loss
    const upTo = losses > 0 ? Math.round((before / losses) * groupLoss) : 0
    const own = upTo - given
    given = upTo
    return own
  })
}
