import { logistic } from '../regression/logistic.ts'
import type { GroupCells } from './group-cells.ts'

/** A group's integrand h(u) = Σ [y η − n ln(1 + e^η)] − u²/2, η = fixed part + σu, at its maximum. */
export interface GroupMode {
  readonly mode: number
  /** −h'' = 1 + σ² Σ n p (1 − p). */
  readonly curvature: number
  /** Σ (y − n p), … */
  readonly residual: number
  /** … Σ n p (1 − p) … */
  readonly weight: number
  /** … and Σ n p (1 − p)(1 − 2p) there. */
  readonly skewness: number
}

/** Beyond this nothing moves: the next step of Newton would be of the order of its square. */
const negligibleStep = 1e-11
const mostSteps = 200

/** Newton from `start`, kept inside a bracket of the maximum: h is concave, and |û| = σ |Σ (y − n p)|. */
export function groupMode(
  { events, trials, starts }: GroupCells,
  predictor: Float64Array,
  deviation: number,
  group: number,
  start: number,
): GroupMode {
  const from = starts[group]
  const to = starts[group + 1]
  let lower = -Infinity
  let upper = Infinity
  let u = start
  for (let steps = 0; ; steps++) {
    let residual = 0
    let weight = 0
    let skewness = 0
    for (let cell = from; cell < to; cell++) {
      const p = logistic(predictor[cell] + deviation * u)
      const w = trials[cell] * p * (1 - p)
      residual += events[cell] - trials[cell] * p
      weight += w
      skewness += w * (1 - 2 * p)
    }
    const curvature = 1 + deviation * deviation * weight
    const slope = deviation * residual - u
    const step = slope / curvature
    if (Math.abs(step) <= negligibleStep * (1 + Math.abs(u)) || steps === mostSteps) {
      return { mode: u, curvature, residual, weight, skewness }
    }
    if (slope > 0) lower = u
    else upper = u
    const next = u + step
    // The curvature is at least 1, so the maximum lies within |h'| of here: that bounds an open bracket.
    const low = Math.max(lower, u - Math.abs(slope))
    const high = Math.min(upper, u + Math.abs(slope))
    u = next > low && next < high ? next : (low + high) / 2
  }
}
