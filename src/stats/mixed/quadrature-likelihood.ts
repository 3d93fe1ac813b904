import { logistic } from '../regression/logistic.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import type { QuadratureRule } from './gauss-hermite.ts'
import { type GroupCells, groupCells } from './group-cells.ts'
import { type GroupMode, groupMode } from './group-mode.ts'
import type { CellGroups } from './grouped-cells.ts'
import type { IntegratedLikelihood } from './integrated-likelihood.ts'

/**
 * One grouping, by adaptive Gauss–Hermite quadrature (Pinheiro & Bates 1995): the rule is laid over the mode û of each
 * group's integrand with the spread s = H^(−1/2) of its curvature, ∫ e^h(u) φ-normalised = s Σ wₖ e^(h(uₖ) + zₖ²/2),
 * uₖ = û + s zₖ. One point is Laplace's approximation. The gradient is that of the sum itself, with the mode and the
 * spread moving along (implicit differentiation of h'(û) = 0).
 */
export function quadratureLikelihood(
  outcome: BinomialOutcome,
  groups: CellGroups,
  rule: QuadratureRule,
): IntegratedLikelihood {
  const cells = groupCells(outcome, groups)
  const points = rule.nodes.length
  const probabilities = new Float64Array(points * cells.largest)
  let warm = new Float64Array(groups.count)
  return {
    evaluate(predictor, [deviation]) {
      const byPredictor = new Float64Array(predictor.length)
      const modes = new Float64Array(groups.count)
      const spreads = new Float64Array(groups.count)
      let logLikelihood = 0
      let byDeviation = 0
      for (let group = 0; group < groups.count; group++) {
        const mode = groupMode(cells, predictor, deviation, group, warm[group])
        const { value, slope } = integrateGroup(
          { cells, predictor, deviation, group },
          mode,
          rule,
          probabilities,
          byPredictor,
        )
        logLikelihood += value
        byDeviation += slope
        modes[group] = mode.mode
        spreads[group] = 1 / Math.sqrt(mode.curvature)
      }
      warm = modes
      return {
        logLikelihood,
        byPredictor,
        byDeviation: [byDeviation],
        modes: [modes],
        modeDeviations: [spreads],
      }
    },
  }
}

interface Group {
  readonly cells: GroupCells
  readonly predictor: Float64Array
  readonly deviation: number
  readonly group: number
}

/** The log integral of a group and its derivative by σ; adds the derivatives by the predictor of its cells. */
function integrateGroup(
  { cells, predictor, deviation: sigma, group }: Group,
  { mode, curvature, residual, weight, skewness }: GroupMode,
  { nodes, weights }: QuadratureRule,
  probabilities: Float64Array,
  byPredictor: Float64Array,
): { value: number; slope: number } {
  const { events, trials, starts } = cells
  const from = starts[group]
  const count = starts[group + 1] - from
  const points = nodes.length
  const spread = 1 / Math.sqrt(curvature)
  const logTerms = new Float64Array(points)
  const residuals = new Float64Array(points)
  let highest = -Infinity
  for (let k = 0; k < points; k++) {
    const u = mode + spread * nodes[k]
    let height = (nodes[k] * nodes[k] - u * u) / 2 + Math.log(weights[k])
    let sum = 0
    for (let c = 0; c < count; c++) {
      const eta = predictor[from + c] + sigma * u
      // One exponential gives both p and ln(1 + e^η).
      const e = Math.exp(-Math.abs(eta))
      const p = eta >= 0 ? 1 / (1 + e) : e / (1 + e)
      const n = trials[from + c]
      const y = events[from + c]
      height += y * eta - n * (Math.max(eta, 0) + Math.log1p(e))
      sum += y - n * p
      probabilities[k * count + c] = p
    }
    logTerms[k] = height
    residuals[k] = sum
    highest = Math.max(highest, height)
  }
  let total = 0
  for (let k = 0; k < points; k++) total += Math.exp(logTerms[k] - highest)

  // Through û every node moves by 1, through s by zₖ; h' at a node is σ·residual − u.
  let alongMode = 0
  let alongSpread = 1 / spread
  let direct = 0
  for (let k = 0; k < points; k++) {
    const share = Math.exp(logTerms[k] - highest) / total
    const u = mode + spread * nodes[k]
    const slope = sigma * residuals[k] - u
    alongMode += share * slope
    alongSpread += share * nodes[k] * slope
    direct += share * u * residuals[k]
    for (let c = 0; c < count; c++) {
      byPredictor[from + c] += share * (events[from + c] - trials[from + c] * probabilities[k * count + c])
    }
  }
  const byCurvature = -0.5 * spread ** 3 * alongSpread
  const byMode = alongMode + byCurvature * sigma ** 3 * skewness
  for (let c = 0; c < count; c++) {
    const p = logistic(predictor[from + c] + sigma * mode)
    const w = trials[from + c] * p * (1 - p)
    byPredictor[from + c] += w * (byCurvature * sigma * sigma * (1 - 2 * p) - (byMode * sigma) / curvature)
  }
  return {
    value: Math.log(spread) + highest + Math.log(total),
    slope:
      direct +
      (byMode * (residual - sigma * mode * weight)) / curvature +
      byCurvature * (2 * sigma * weight + sigma * sigma * mode * skewness),
  }
}
