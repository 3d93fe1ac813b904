/** A member before anybody defaults; fen. */
export interface SoundMember {
  readonly cashFlow: number
  readonly due: number
  /** Owed for principal and interest: what the others must pay when he does not. */
  readonly owed: number
}

export interface Contagion {
  /** The members in default in the end, the first included, by their place in the group. */
  readonly fallen: readonly number[]
  /** How often the claim was shared out anew. */
  readonly rounds: number
  /** What no member is left to pay; 0 where the group holds. */
  readonly unpaid: number
}

/**
 * What joint and several liability does when one member does not pay: the claim is shared equally among those who
 * stand, whoever cannot bear his share out of his surplus falls and his own debt joins the claim, until the rest bear
 * it or nobody stands. Arithmetic of the contract, no estimate of how households behave.
 */
export function contagionFrom(members: readonly SoundMember[], first: number): Contagion {
  const fallen = new Set([first])
  for (let rounds = 1; ; rounds++) {
    const claim = [...fallen].reduce((sum, at) => sum + members[at].owed, 0)
    const standing = members.map((_, at) => at).filter((at) => !fallen.has(at))
    if (standing.length === 0) return { fallen: inOrder(fallen), rounds, unpaid: claim }
    const share = claim / standing.length
    const unable = standing.filter((at) => members[at].cashFlow - members[at].due < share)
    if (unable.length === 0) return { fallen: inOrder(fallen), rounds, unpaid: 0 }
    for (const at of unable) fallen.add(at)
  }
}

function inOrder(members: ReadonlySet<number>): number[] {
  return [...members].sort((a, b) => a - b)
}
