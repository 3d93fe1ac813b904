import { type RandomStream, randomStream, shuffle } from '../random.ts'
import { membersOf } from './shapley.ts'
import type { SubsetGame } from './subset-game.ts'

export interface SampledValues {
  /** They sum to v(N) − v(∅) exactly, because each order's additions do. */
  readonly values: Float64Array
  /** Of the mean over antithetic pairs, the control's own error included. */
  readonly standardErrors: Float64Array
  readonly orders: number
}

/** A cheap game that nearly equals the sampled one, with its own values known: only the difference is sampled. */
export interface ControlVariate {
  readonly game: SubsetGame
  readonly values: Float64Array
  /** Of its values; null where they are exact. */
  readonly standardErrors: Float64Array | null
}

/**
 * Shapley values (Owen values where coalitions are given) from random orders of the players, each taken forwards
 * and backwards (antithetic, Castro, Gómez & Tejada 2009; Mitchell et al. 2022).
 */
export function sampledValues(
  game: SubsetGame,
  pairs: number,
  seed: number,
  coalitionOf?: readonly number[],
  control?: ControlVariate,
): SampledValues {
  const count = game.playerCount
  const random = randomStream(seed, control ? 'importance.orders of differences' : 'importance.orders')
  const members = membersOf(coalitionOf ?? Array.from({ length: count }, () => 0))
  const sum = new Float64Array(count)
  const squares = new Float64Array(count)
  for (let pair = 0; pair < pairs; pair++) {
    const order = randomOrder(members, random)
    const added = new Float64Array(count)
    for (const direction of [order, [...order].reverse()]) {
      addContributions(added, game.prefixes(direction), direction, 0.5)
      if (control) addContributions(added, control.game.prefixes(direction), direction, -0.5)
    }
    for (let player = 0; player < count; player++) {
      sum[player] += added[player]
      squares[player] += added[player] ** 2
    }
  }
  return {
    values: sum.map((total, player) => total / pairs + (control ? control.values[player] : 0)),
    standardErrors: squares.map((square, player) => {
      const variance = Math.max(0, square - sum[player] ** 2 / pairs) / (pairs - 1)
      const ofControl = control?.standardErrors?.[player] ?? 0
      return Math.sqrt(variance / pairs + ofControl ** 2)
    }),
    orders: 2 * pairs,
  }
}

function addContributions(
  sum: Float64Array,
  prefixes: Float64Array,
  order: readonly number[],
  weight: number,
): void {
  order.forEach((player, at) => {
    sum[player] += weight * (prefixes[at + 1] - prefixes[at])
  })
}

/** Coalitions in random order, their members in random order. */
function randomOrder(members: readonly (readonly number[])[], random: RandomStream): number[] {
  const shuffled = members.map((players) => shuffle([...players], random))
  return shuffle(shuffled, random).flat()
}
