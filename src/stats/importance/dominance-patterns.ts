import { bitCount } from './shapley.ts'
import { hasBit } from './subset-game.ts'

/** Dominance in the stronger senses of Azen & Budescu (2003), from the values of all subsets. */
export interface DominancePatterns {
  /** `conditional[i][s]`: mean of what player i adds to subsets of s others. Their mean over s is the Shapley value. */
  readonly conditional: readonly (readonly number[])[]
  /** `complete[i][j]`: player i adds more than player j to every subset of the others. */
  readonly complete: readonly (readonly boolean[])[]
}

export function dominancePatterns(values: Float64Array, playerCount: number): DominancePatterns {
  const players = Array.from({ length: playerCount }, (_, i) => i)
  const sums = players.map(() => new Float64Array(playerCount))
  const counts = new Float64Array(playerCount)
  const complete = players.map((i) => players.map((j) => i !== j))
  for (let mask = 0; mask < values.length; mask++) {
    const size = bitCount(mask)
    for (const i of players) {
      if (hasBit(mask, i)) continue
      const added = values[mask + 2 ** i]
      sums[i][size] += added - values[mask]
      if (i === 0) counts[size] += 1
      for (const j of players) {
        if (j !== i && !hasBit(mask, j) && !(added > values[mask + 2 ** j])) complete[i][j] = false
      }
    }
  }
  return { conditional: sums.map((row) => Array.from(row, (sum, size) => sum / counts[size])), complete }
}
