import type { BinomialOutcome } from '../regression/outcome.ts'
import { type ByGroups, type CrossedGroups, crossedGroups } from './crossed-groups.ts'
import { type CrossedModes, crossedModes } from './crossed-modes.ts'
import { inverseCurvature, logDeterminantOfCurvature, solveCurvature } from './curvature-blocks.ts'
import type { CellGroups } from './grouped-cells.ts'
import type { IntegratedLikelihood, IntegratedPoint } from './integrated-likelihood.ts'

/**
 * Two groupings, nested or crossed, by Laplace's approximation: l = h(û) − ½ ln det M, M = I + Λ Z'WZ Λ the negative
 * second derivative of h at its joint mode (as lme4: Bates, Mächler, Bolker & Walker 2015). M has two diagonal blocks
 * and one entry for each pair of groups that occurs; the first grouping, best the longer one, is eliminated, and the
 * Schur complement of the second is held by its skyline, which is diagonal where groups are nested. The gradient
 * takes the mode along (implicit differentiation of h'(û) = 0).
 */
export function laplaceLikelihood(
  outcome: BinomialOutcome,
  groups: readonly [CellGroups, CellGroups],
): IntegratedLikelihood {
  const crossed = crossedGroups(outcome, groups)
  let warm: ByGroups = [new Float64Array(groups[0].count), new Float64Array(groups[1].count)]
  return {
    evaluate(predictor, [sigma1, sigma2]) {
      const at = crossedModes(crossed, predictor, [sigma1, sigma2], warm)
      warm = at.modes
      return pointAt(crossed, at, [sigma1, sigma2])
    },
  }
}

function pointAt(
  crossed: CrossedGroups,
  at: CrossedModes,
  [sigma1, sigma2]: readonly [number, number],
): IntegratedPoint {
  const { counts, pairOfCell, first, second } = crossed
  const { modes, pairResiduals, pairWeights, blocks } = at
  const { residuals, weights, skewness } = at.cells
  const { variances, covariances } = inverseCurvature(crossed, blocks)
  // t = ∂ ln det M / ∂η: the variance of η given the data, times n p (1 − p)(1 − 2p).
  const t = skewness.map((value, cell) => {
    const pair = pairOfCell[cell]
    const variance =
      sigma1 * sigma1 * variances[0][first[pair]] +
      2 * sigma1 * sigma2 * covariances[pair] +
      sigma2 * sigma2 * variances[1][second[pair]]
    return value * variance
  })
  const pairT = new Float64Array(first.length)
  for (let cell = 0; cell < t.length; cell++) pairT[pairOfCell[cell]] += t[cell]
  // x = M⁻¹ Λ Z't: through it the mode takes ln det M along.
  const x: ByGroups = [new Float64Array(counts[0]), new Float64Array(counts[1])]
  for (let pair = 0; pair < pairT.length; pair++) {
    x[0][first[pair]] += sigma1 * pairT[pair]
    x[1][second[pair]] += sigma2 * pairT[pair]
  }
  solveCurvature(crossed, blocks, x)
  const drift = pairT.map((_, pair) => sigma1 * x[0][first[pair]] + sigma2 * x[1][second[pair]])

  const byDeviation = [0, 0]
  for (let pair = 0; pair < pairT.length; pair++) {
    const a = first[pair]
    const b = second[pair]
    const residual = pairResiduals[pair]
    const weight = pairWeights[pair]
    const shared = pairT[pair] - drift[pair] * weight
    const own1 = 2 * weight * (sigma1 * variances[0][a] + sigma2 * covariances[pair])
    const own2 = 2 * weight * (sigma1 * covariances[pair] + sigma2 * variances[1][b])
    byDeviation[0] += residual * modes[0][a] - 0.5 * (own1 + shared * modes[0][a] + x[0][a] * residual)
    byDeviation[1] += residual * modes[1][b] - 0.5 * (own2 + shared * modes[1][b] + x[1][b] * residual)
  }
  return {
    logLikelihood: at.height - 0.5 * logDeterminantOfCurvature(blocks),
    byPredictor: residuals.map(
      (residual, cell) => residual - 0.5 * (t[cell] - weights[cell] * drift[pairOfCell[cell]]),
    ),
    byDeviation,
    modes,
    modeDeviations: [variances[0].map(Math.sqrt), variances[1].map(Math.sqrt)],
  }
}
