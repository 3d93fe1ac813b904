import { hasBit } from './subset-game.ts'

/** Values of players from the values of all subsets (`values[mask]`, bit i = player i). They sum to v(N) − v(∅). */

/**
 * General dominance: the mean over all orders of what a player adds (Shapley 1953; Budescu 1993, Azen & Traxel 2009
 * eq. 4 for logistic regression).
 */
export function shapleyValues(values: Float64Array, playerCount: number): Float64Array {
  const weights = orderWeights(playerCount)
  const result = new Float64Array(playerCount)
  for (let mask = 0; mask < values.length; mask++) {
    const weight = weights[bitCount(mask)]
    for (let player = 0; player < playerCount; player++) {
      if (hasBit(mask, player)) continue
      result[player] += weight * (values[mask + 2 ** player] - values[mask])
    }
  }
  return result
}

/**
 * Owen values (Owen 1977): the mean over the orders in which the members of a coalition stand together.
 * `coalitionOf[i]` is the coalition of player i, numbered from 0. The members of a coalition together get the
 * Shapley value of the game among coalitions.
 */
export function owenValues(values: Float64Array, coalitionOf: readonly number[]): Float64Array {
  const members = membersOf(coalitionOf)
  const masks = members.map((players) => players.reduce((mask, player) => mask + 2 ** player, 0))
  const outerWeights = orderWeights(members.length)
  const result = new Float64Array(coalitionOf.length)
  members.forEach((players, coalition) => {
    const innerWeights = orderWeights(players.length)
    for (let others = 0; others < 2 ** members.length; others++) {
      if (hasBit(others, coalition)) continue
      const outside = masks.reduce((mask, own, c) => (hasBit(others, c) ? mask + own : mask), 0)
      const outerWeight = outerWeights[bitCount(others)]
      for (let inner = 0; inner < 2 ** players.length; inner++) {
        const inside = players.reduce(
          (mask, player, at) => (hasBit(inner, at) ? mask + 2 ** player : mask),
          0,
        )
        const weight = outerWeight * innerWeights[bitCount(inner)]
        players.forEach((player, at) => {
          if (hasBit(inner, at)) return
          const before = outside + inside
          result[player] += weight * (values[before + 2 ** player] - values[before])
        })
      }
    }
  })
  return result
}

/** Players by coalition, coalitions in their numbering. */
export function membersOf(coalitionOf: readonly number[]): number[][] {
  const members: number[][] = []
  coalitionOf.forEach((coalition, player) => {
    while (members.length <= coalition) members.push([])
    members[coalition].push(player)
  })
  return members
}

/** s! (n − s − 1)! / n! for s = 0 … n − 1: the share of orders in which a given set of s stands just before. */
function orderWeights(count: number): Float64Array {
  const weights = new Float64Array(count + 1)
  let binomial = 1
  for (let size = 0; size < count; size++) {
    weights[size] = 1 / (count * binomial)
    binomial = (binomial * (count - 1 - size)) / (size + 1)
  }
  return weights
}

export function bitCount(mask: number): number {
  let count = 0
  for (let rest = mask; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}
