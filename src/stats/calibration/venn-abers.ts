import type { TiedScores } from '../discrimination/tied-scores.ts'

/** A pair of probabilities, one of which is calibrated: as if the new case were a non-event, and as if an event. */
export interface VennAbersInterval {
  readonly low: number
  readonly high: number
  /** One figure for both: high ÷ (1 − low + high), the minimax one under log loss (Vovk & Petej 2014). */
  readonly merged: number
}

/**
 * Inductive Venn–Abers predictor (Vovk, Petej & Fedorova 2015, NIPS 28): isotonic regression of the calibration outcomes
 * with the new case once as a non-event and once as an event. Scores of any scale; higher means likelier. The calibration
 * cases must not have made the score.
 *
 * The isotonic value at the new case is the slope of the convex minorant of cumulative counts there: the bridge between the
 * lower hulls to its left and right, kept as chains for every prefix and suffix, so that a score costs a short walk.
 */
export function vennAbers({ score, events, nonEvents }: TiedScores): (score: number) => VennAbersInterval {
  const used = Array.from(score.keys()).filter((place) => events[place] + nonEvents[place] > 0)
  const scores = Float64Array.from(used, (place) => score[place])
  const weight = cumulative(used.map((place) => events[place] + nonEvents[place]))
  const height = cumulative(used.map((place) => events[place]))
  const points: Points = { weight, height }
  const leftward = hullChain(points, 1)
  const rightward = hullChain(points, -1)
  return (at) => {
    if (Number.isNaN(at)) throw new RangeError('vennAbers: a score is NaN')
    const left = countBelow(scores, at)
    const right = left < scores.length && scores[left] === at ? left + 1 : left
    const slope = (isEvent: 0 | 1) => bridge(points, leftward, rightward, { left, right, isEvent })
    const [low, high] = [slope(0), slope(1)]
    return { low, high, merged: high / (1 - low + high) }
  }
}

/** The cumulative-sum diagram: point j holds the sums of the first j scores. */
interface Points {
  readonly weight: Float64Array
  readonly height: Float64Array
}

function cumulative(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1)
  values.forEach((value, i) => {
    sums[i + 1] = sums[i] + value
  })
  return sums
}

/** For each point the next one on the lower hull of all points on its one side; −1 at its end. */
function hullChain({ weight, height }: Points, direction: 1 | -1): Int32Array {
  const count = weight.length
  const next = new Int32Array(count).fill(-1)
  for (let i = 1; i < count; i++) {
    const point = direction === 1 ? i : count - 1 - i
    let candidate = point - direction
    while (next[candidate] >= 0 && !isBelow(point, candidate, next[candidate])) candidate = next[candidate]
    next[point] = candidate
  }
  return next

  /** Whether the middle point lies below the line from one to the other. */
  function isBelow(from: number, middle: number, to: number): boolean {
    const cross =
      (weight[to] - weight[from]) * (height[middle] - height[from]) -
      (height[to] - height[from]) * (weight[middle] - weight[from])
    return direction === 1 ? cross > 0 : cross < 0
  }
}

interface Insertion {
  /** Scores below the new case, and scores up to it. */
  readonly left: number
  readonly right: number
  readonly isEvent: 0 | 1
}

/** The slope between the hulls: the largest over left ends of the smallest over right ends. */
function bridge(
  { weight, height }: Points,
  leftward: Int32Array,
  rightward: Int32Array,
  { left, right, isEvent }: Insertion,
): number {
  const slope = (a: number, b: number) => (height[b] + isEvent - height[a]) / (weight[b] + 1 - weight[a])
  let a = left
  let b = right
  for (;;) {
    const [before, after] = [a, b]
    while (rightward[b] >= 0 && slope(a, rightward[b]) <= slope(a, b)) b = rightward[b]
    while (leftward[a] >= 0 && slope(leftward[a], b) >= slope(a, b)) a = leftward[a]
    if (a === before && b === after) return slope(a, b)
  }
}

function countBelow(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}
