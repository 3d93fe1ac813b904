import { bestEnding, type Chains, chainsOf, startsOfChain } from './chains.ts'
import type { PairTest } from './pair-test.ts'
import { reversed, type Segments } from './segments.ts'

/**
 * Rates that rise, turn at most once and fall. A rising chain from the left and one from the right meet at each
 * boundary in turn; which of the two bins that meet is the higher does not matter, both are peaks.
 */
export function peakedStarts(
  segments: Segments,
  pairTest: PairTest | null,
  maximumBins: number | null,
): number[] | null {
  const left = chainsOf(segments, 'rising', pairTest, maximumBins)
  const right = chainsOf(reversed(segments), 'rising', pairTest, maximumBins)
  const join = pairTest ? bestJoinTested(left, right, pairTest) : bestJoin(left, right)
  if (join === null) return null
  const { count } = segments
  const rising = join.left ? startsOfChain(left, join.left.layer, join.left.start, join.boundary) : []
  const falling = join.right
    ? startsOfChain(right, join.right.layer, join.right.start, count - join.boundary)
    : []
  // The chain from the right names where its bins start seen from the right: where they end, seen from the left.
  const fallingStarts = falling.map((start) => count - start).reverse()
  return [...rising, ...(join.right ? [join.boundary, ...fallingStarts.slice(0, -1)] : [])]
}

interface Half {
  readonly layer: number
  readonly start: number
}
interface Join {
  readonly boundary: number
  readonly left: Half | null
  readonly right: Half | null
}

/** How many layers the right chain may have beside `leftLayer`: none left over is −1. */
function layerPairs(chains: Chains): { left: number; right: number }[] {
  const bins = chains.layers.length
  if (bins === 1) return [{ left: 0, right: chains.sourceOf(0) === 0 ? 0 : -1 }]
  return Array.from({ length: bins - 1 }, (_, b) => ({ left: b, right: bins - 2 - b }))
}

function bestJoin(left: Chains, right: Chains): Join | null {
  const { count } = left.segments
  const all = left.layers.length - 1
  let best = Number.NEGATIVE_INFINITY
  let join: Join | null = null
  const consider = (key: number, candidate: Join): void => {
    if (key > best) {
      best = key
      join = candidate
    }
  }
  const falling = bestEnding(right, count, all)
  consider(falling.key, { boundary: 0, left: null, right: falling })
  for (let boundary = 1; boundary < count; boundary++) {
    for (const layers of layerPairs(left)) {
      if (layers.right < 0) continue
      const leftHalf = bestEnding(left, boundary, layers.left)
      const rightHalf = bestEnding(right, count - boundary, layers.right)
      consider(leftHalf.key + rightHalf.key, { boundary, left: leftHalf, right: rightHalf })
    }
  }
  const rising = bestEnding(left, count, all)
  consider(rising.key, { boundary: count, left: rising, right: null })
  return join
}

/** As `bestJoin`, where the two bins that meet must pass the test between neighbours. */
function bestJoinTested(left: Chains, right: Chains, pairTest: PairTest): Join | null {
  const { count, events, nonEvents } = left.segments
  const width = count + 1
  const all = left.layers.length - 1
  const falling = bestEnding(right, count, all)
  const rising = bestEnding(left, count, all)
  let best = Math.max(falling.key, rising.key)
  if (best === Number.NEGATIVE_INFINITY) return null
  let join: Join =
    falling.key >= rising.key
      ? { boundary: 0, left: null, right: falling }
      : { boundary: count, left: rising, right: null }
  for (let boundary = 1; boundary < count; boundary++) {
    for (let i = 0; i < boundary; i++) {
      const at = i * width + boundary
      const leftBest = bestByLayer(left, at)
      if (leftBest[all] === Number.NEGATIVE_INFINITY) continue
      for (let j = boundary + 1; j <= count; j++) {
        const to = boundary * width + j
        const mirrored = (count - j) * width + (count - boundary)
        const rightBest = bestByLayer(right, mirrored)
        if (rightBest[all] === Number.NEGATIVE_INFINITY) continue
        if (!pairTest(events[at], nonEvents[at], events[to], nonEvents[to])) continue
        for (const layers of layerPairs(left)) {
          if (layers.right < 0) continue
          const key = leftBest[layers.left] + rightBest[layers.right]
          if (key <= best) continue
          best = key
          join = {
            boundary,
            left: { layer: layerOf(left, at, layers.left), start: i },
            right: { layer: layerOf(right, mirrored, layers.right), start: count - j },
          }
        }
      }
    }
  }
  return join
}

/** For each layer, the best objective at a run with at most that many bins. */
function bestByLayer(chains: Chains, at: number): number[] {
  let best = Number.NEGATIVE_INFINITY
  return chains.layers.map(({ key }) => {
    best = Math.max(best, key[at])
    return best
  })
}

function layerOf(chains: Chains, at: number, highest: number): number {
  let layer = 0
  for (let b = 1; b <= highest; b++) if (chains.layers[b].key[at] > chains.layers[layer].key[at]) layer = b
  return layer
}
