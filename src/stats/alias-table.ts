import type { RandomStream } from './random.ts'

/**
 * Draws an index with probability proportional to its weight, in constant time (Walker 1977; Vose 1991).
 * Weights are not negative and not all 0.
 */
export function aliasTable(weights: ArrayLike<number>): (random: RandomStream) => number {
  const count = weights.length
  let total = 0
  for (let i = 0; i < count; i++) total += weights[i]
  if (!(total > 0)) throw new RangeError('aliasTable: the weights sum to nothing')
  const share = Float64Array.from(weights, (weight) => (weight * count) / total)
  const alias = Int32Array.from(share, (_, i) => i)
  const small: number[] = []
  const large: number[] = []
  for (let i = 0; i < count; i++) (share[i] < 1 ? small : large).push(i)
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!
    const more = large[large.length - 1]
    alias[less] = more
    share[more] -= 1 - share[less]
    if (share[more] < 1) small.push(large.pop()!)
  }
  // Rounding leaves shares near 1 over; an empty weight must stay impossible.
  for (const i of large) share[i] = 1
  for (const i of small) if (weights[i] > 0) share[i] = 1
  return (random) => {
    const i = Math.min(count - 1, Math.floor(random() * count))
    return random() < share[i] ? i : alias[i]
  }
}
