import type { QuadratureRule } from '../mixed/gauss-hermite.ts'

/** The members of a group who answer for each other. */
export interface MutualGroup {
  /** Owed by a member on its default. */
  readonly debt: readonly number[]
  /** What a member who stands can pay for the others. */
  readonly capacity: readonly number[]
  /** Mean probability of default. */
  readonly probability: readonly number[]
}

export interface MutualCover {
  /** Expected debt of the members in default. */
  readonly defaulted: number
  /** Expected part of it that the standing members can pay: E min(Σ debts, Σ capacities of who stands). */
  readonly covered: number
}

/** Every outcome of a group is counted up to this many members. */
export const largestGroupCounted = 12

/**
 * Joint liability as arithmetic: over every set of defaulting members and over the group's common effect N(0, σ²) on
 * the log-odds, which makes defaults come together just where cover is needed. The members' mean probabilities are
 * kept.
 */
export function mutualCover(
  { debt, capacity, probability }: MutualGroup,
  deviation: number,
  { nodes, weights }: QuadratureRule,
): MutualCover {
  const size = debt.length
  if (size > largestGroupCounted) throw new RangeError(`a group of ${size}`)
  const centre = probability.map((own) => centreFor(own, deviation, { nodes, weights }))
  let [defaulted, covered] = [0, 0]
  for (let q = 0; q < nodes.length; q++) {
    const given = centre.map((own) => 1 / (1 + Math.exp(-own - deviation * nodes[q])))
    for (let outcome = 1; outcome < 2 ** size; outcome++) {
      let [chance, owed, payable] = [weights[q], 0, 0]
      for (let i = 0; i < size; i++) {
        const isDefault = ((outcome >> i) & 1) === 1
        chance *= isDefault ? given[i] : 1 - given[i]
        if (isDefault) owed += debt[i]
        else payable += capacity[i]
      }
      defaulted += chance * owed
      covered += chance * Math.min(owed, payable)
    }
  }
  return { defaulted, covered }
}

/** The log-odds whose probability has a given mean over N(0, σ²). */
function centreFor(mean: number, deviation: number, { nodes, weights }: QuadratureRule): number {
  let [low, high] = [-40, 40]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    let sum = 0
    for (let q = 0; q < nodes.length; q++) sum += weights[q] / (1 + Math.exp(-middle - deviation * nodes[q]))
    if (sum > mean) high = middle
    else low = middle
  }
  return (low + high) / 2
}
