import type { PairTest } from './pair-test.ts'
import type { Segments } from './segments.ts'

/**
 * The best way to cover the cells before `j` with bins whose last one is the run (i, j), for every run: with
 * rates strictly rising, or free. (Neighbours of equal rate are one bin: joining them costs nothing.)
 *
 * With a limit of bins, layer b holds the chains of exactly b + 1 bins; without one, a single layer holds all.
 */
export interface Chains {
  readonly segments: Segments
  readonly layers: readonly ChainLayer[]
  /** The layer from which the chains of layer b came: b − 1, or 0 without a limit. */
  readonly sourceOf: (layer: number) => number
}

interface ChainLayer {
  /** Objective of the best chain that ends with the run; −Infinity where there is none. */
  readonly key: Float64Array
  /** Start of the bin before; −1 where the run is the first bin. */
  readonly before: Int16Array
}

export type ChainOrder = 'rising' | 'free'

/**
 * Dynamic programming over boundaries. F(i, j) = value(i, j) + max F(h, i) over the h whose rate(h, i) lies
 * below rate(i, j). At each boundary both sets are sorted by rate once and the maximum runs along: O(k² log k).
 * A test between neighbours makes it O(k³). Of equal objectives the earlier break wins, from the last to the first.
 */
export function chainsOf(
  segments: Segments,
  order: ChainOrder,
  pairTest: PairTest | null,
  maximumBins: number | null,
): Chains {
  const { count } = segments
  const size = (count + 1) ** 2
  const limited = maximumBins !== null && maximumBins < count
  const layers = Array.from({ length: limited ? maximumBins : 1 }, () => ({
    key: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    before: new Int16Array(size).fill(-1),
  }))
  for (let j = 1; j <= count; j++) layers[0].key[j] = segments.key[j]
  const extend = pairTest ? extendByPairs(order, pairTest) : order === 'rising' ? extendRising : extendFree
  for (let boundary = 1; boundary < count; boundary++) {
    const steps = limited
      ? layers.slice(1).map((to, b) => ({ from: layers[b], to }))
      : [{ from: layers[0], to: layers[0] }]
    extend(segments, boundary, steps)
  }
  return { segments, layers, sourceOf: (layer) => (limited ? layer - 1 : 0) }
}

interface Step {
  readonly from: ChainLayer
  readonly to: ChainLayer
}
type Extend = (segments: Segments, boundary: number, steps: readonly Step[]) => void

const extendFree: Extend = ({ count, key }, boundary, steps) => {
  const width = count + 1
  for (const { from, to } of steps) {
    let best = Number.NEGATIVE_INFINITY
    let start = -1
    for (let h = 0; h < boundary; h++) {
      const value = from.key[h * width + boundary]
      if (value > best) {
        best = value
        start = h
      }
    }
    if (start < 0) continue
    for (let at = boundary * width + boundary + 1; at <= boundary * width + count; at++) {
      to.key[at] = key[at] + best
      to.before[at] = start
    }
  }
}

const extendRising: Extend = ({ count, key, rate }, boundary, steps) => {
  const width = count + 1
  const starts: number[] = []
  for (let h = 0; h < boundary; h++) if (key[h * width + boundary] > Number.NEGATIVE_INFINITY) starts.push(h)
  const row = boundary * width
  const ends: number[] = []
  for (let j = boundary + 1; j <= count; j++) if (key[row + j] > Number.NEGATIVE_INFINITY) ends.push(j)
  if (starts.length === 0 || ends.length === 0) return
  starts.sort((a, b) => rate[a * width + boundary] - rate[b * width + boundary])
  ends.sort((a, b) => rate[row + a] - rate[row + b])
  for (const { from, to } of steps) {
    let best = Number.NEGATIVE_INFINITY
    let start = -1
    let next = 0
    for (const j of ends) {
      const rateOfEnd = rate[row + j]
      while (next < starts.length && rate[starts[next] * width + boundary] < rateOfEnd) {
        const h = starts[next++]
        const value = from.key[h * width + boundary]
        if (value > best || (value === best && h < start)) {
          best = value
          start = h
        }
      }
      if (best === Number.NEGATIVE_INFINITY) continue
      to.key[row + j] = key[row + j] + best
      to.before[row + j] = start
    }
  }
}

function extendByPairs(order: ChainOrder, pairTest: PairTest): Extend {
  return ({ count, key, rate, events, nonEvents }, boundary, steps) => {
    const width = count + 1
    for (let j = boundary + 1; j <= count; j++) {
      const right = boundary * width + j
      if (key[right] === Number.NEGATIVE_INFINITY) continue
      for (let h = 0; h < boundary; h++) {
        const left = h * width + boundary
        if (key[left] === Number.NEGATIVE_INFINITY) continue
        if (order === 'rising' && rate[left] >= rate[right]) continue
        if (!pairTest(events[left], nonEvents[left], events[right], nonEvents[right])) continue
        for (const { from, to } of steps) {
          const value = from.key[left] + key[right]
          if (value > to.key[right]) {
            to.key[right] = value
            to.before[right] = h
          }
        }
      }
    }
  }
}

/** Starts of the bins, first to last, of the chain that ends with the run (start, end) in `layer`. */
export function startsOfChain(chains: Chains, layer: number, start: number, end: number): number[] {
  const width = chains.segments.count + 1
  const starts = [start]
  let [i, j, b] = [start, end, layer]
  while (i > 0) {
    const h = chains.layers[b].before[i * width + j]
    j = i
    i = h
    b = chains.sourceOf(b)
    starts.push(i)
  }
  return starts.reverse()
}

/** The best chain that ends at boundary `end` with at most `layer + 1` bins. */
export function bestEnding(
  chains: Chains,
  end: number,
  layer: number,
): { key: number; layer: number; start: number } {
  const width = chains.segments.count + 1
  let best = { key: Number.NEGATIVE_INFINITY, layer: 0, start: -1 }
  for (let b = 0; b <= Math.min(layer, chains.layers.length - 1); b++) {
    for (let i = 0; i < end; i++) {
      const key = chains.layers[b].key[i * width + end]
      if (key > best.key) best = { key, layer: b, start: i }
    }
  }
  return best
}
