import type { ByGroups, CrossedGroups, CurvatureBlocks } from './crossed-groups.ts'
import { curvatureBlocks, solveCurvature } from './curvature-blocks.ts'

/** h(u) = Σ [y η − n ln(1 + e^η)] − |u|²/2, η = fixed part + σ₁u₁ + σ₂u₂, at its joint maximum. */
export interface CrossedModes {
  readonly modes: ByGroups
  readonly height: number
  readonly cells: CellTerms
  /** Sums over the cells of a pair: Σ (y − n p) and Σ n p (1 − p). */
  readonly pairResiduals: Float64Array
  readonly pairWeights: Float64Array
  readonly blocks: CurvatureBlocks
}

interface CellTerms {
  /** y − n p, n p (1 − p), n p (1 − p)(1 − 2p). */
  readonly residuals: Float64Array
  readonly weights: Float64Array
  readonly skewness: Float64Array
}

const negligibleStep = 1e-11
const mostSteps = 200

/** Newton with step halving from `start`; h is concave. */
export function crossedModes(
  crossed: CrossedGroups,
  predictor: Float64Array,
  deviations: readonly [number, number],
  start: ByGroups,
): CrossedModes {
  let modes = start
  let at = evaluateAt(crossed, predictor, deviations, modes)
  for (let steps = 0; ; steps++) {
    const blocks = curvatureBlocks(crossed, at.pairWeights, deviations)
    const step = slopes(crossed, at.pairResiduals, deviations, modes)
    solveCurvature(crossed, blocks, step)
    const longest = Math.max(largest(step[0]), largest(step[1]))
    if (longest <= negligibleStep || steps === mostSteps) return { modes, ...at, blocks }
    let size = 1
    let next = moved(modes, step, size)
    let nextAt = evaluateAt(crossed, predictor, deviations, next)
    const slack = 1e-12 * Math.abs(at.height)
    while (!(nextAt.height >= at.height - slack) && size > 1e-10) {
      size /= 2
      next = moved(modes, step, size)
      nextAt = evaluateAt(crossed, predictor, deviations, next)
    }
    modes = next
    at = nextAt
  }
}

/** h' by grouping: σ Σ (y − n p) − u. */
function slopes(
  { counts, first, second }: CrossedGroups,
  pairResiduals: Float64Array,
  [sigma1, sigma2]: readonly [number, number],
  [one, other]: ByGroups,
): ByGroups {
  const slope1 = Float64Array.from({ length: counts[0] }, (_, a) => -one[a])
  const slope2 = Float64Array.from({ length: counts[1] }, (_, b) => -other[b])
  for (let p = 0; p < pairResiduals.length; p++) {
    slope1[first[p]] += sigma1 * pairResiduals[p]
    slope2[second[p]] += sigma2 * pairResiduals[p]
  }
  return [slope1, slope2]
}

function evaluateAt(
  { events, trials, pairOfCell, first, second }: CrossedGroups,
  predictor: Float64Array,
  [sigma1, sigma2]: readonly [number, number],
  [one, other]: ByGroups,
) {
  const residuals = new Float64Array(trials.length)
  const weights = new Float64Array(trials.length)
  const skewness = new Float64Array(trials.length)
  const pairResiduals = new Float64Array(first.length)
  const pairWeights = new Float64Array(first.length)
  let height = -(squares(one) + squares(other)) / 2
  for (let cell = 0; cell < trials.length; cell++) {
    const pair = pairOfCell[cell]
    const eta = predictor[cell] + sigma1 * one[first[pair]] + sigma2 * other[second[pair]]
    // One exponential gives both p and ln(1 + e^η).
    const e = Math.exp(-Math.abs(eta))
    const p = eta >= 0 ? 1 / (1 + e) : e / (1 + e)
    height += events[cell] * eta - trials[cell] * (Math.max(eta, 0) + Math.log1p(e))
    residuals[cell] = events[cell] - trials[cell] * p
    weights[cell] = trials[cell] * p * (1 - p)
    skewness[cell] = weights[cell] * (1 - 2 * p)
    pairResiduals[pair] += residuals[cell]
    pairWeights[pair] += weights[cell]
  }
  return { height, cells: { residuals, weights, skewness }, pairResiduals, pairWeights }
}

function moved([one, other]: ByGroups, [step1, step2]: ByGroups, size: number): ByGroups {
  return [one.map((u, a) => u + size * step1[a]), other.map((u, b) => u + size * step2[b])]
}

function squares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}
