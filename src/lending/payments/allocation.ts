/** What a payment can settle of one instalment: costs of recovery, penalty interest, interest, principal. */
export const claimParts = ['costs', 'penalty', 'interest', 'principal'] as const
export type ClaimPart = (typeof claimParts)[number]

/** What is owed (or taken) of one instalment, in fen; a part that is left out is nothing. */
export type Claim = Readonly<Partial<Record<ClaimPart, bigint>>>

/** 民法典第561条: without an agreement, costs of recovery come first, then interest, then the principal debt. */
export const interestFirst: readonly ClaimPart[] = ['costs', 'penalty', 'interest', 'principal']

/** 先本后息: lenders often agree to book payments on a loan in trouble to principal first. */
export const principalFirst: readonly ClaimPart[] = ['costs', 'principal', 'interest', 'penalty']

/**
 * `instalment`: the oldest instalment is settled whole before the next; `part`: one part of all instalments before
 * the next part, so that no principal is repaid while any interest is owed.
 */
export type AllocationSweep = 'instalment' | 'part'

export interface Allocation {
  /** What each claim received, in the order of the claims. */
  readonly taken: readonly Record<ClaimPart, bigint>[]
  /** What no claim could take. */
  readonly left: bigint
}

/** Divides a payment (fen, not negative) over claims, the oldest first. */
export function allocated(
  payment: bigint,
  claims: readonly Claim[],
  order: readonly ClaimPart[] = interestFirst,
  sweep: AllocationSweep = 'instalment',
): Allocation {
  const taken = claims.map(() => ({ costs: 0n, penalty: 0n, interest: 0n, principal: 0n }))
  let left = payment
  const take = (index: number, part: ClaimPart) => {
    const owed = claims[index][part] ?? 0n
    const amount = owed < left ? owed : left
    taken[index][part] += amount
    left -= amount
  }
  const indices = claims.map((_, index) => index)
  if (sweep === 'instalment') for (const index of indices) for (const part of order) take(index, part)
  else for (const part of order) for (const index of indices) take(index, part)
  return { taken, left }
}
