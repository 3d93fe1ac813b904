import { gaussHermite } from './gauss-hermite.ts'
import type { IntegratedLikelihood } from './integrated-likelihood.ts'
import { laplaceLikelihood } from './laplace-likelihood.ts'
import type { JointMaximum, MixedFit } from './mixed-fit.ts'
import { quadratureLikelihood } from './quadrature-likelihood.ts'

/** The intercepts of one grouping at one value of its σ, with what that value is worth. */
export interface SpreadPoint {
  readonly sigma: number
  /** Share of the posterior of σ; the points' weights add up to 1. */
  readonly weight: number
  /** How far the common level of all groups lies from where it was estimated, on the log odds scale. */
  readonly shift: number
  /** By group, on the log odds scale. */
  readonly means: Float64Array
  /** Given σ, and with the common level as uncertain as it is. */
  readonly deviations: Float64Array
}

/** σ of the prior, half normal: differences of more than some two in log odds are not expected of groups. */
const PRIOR_DEVIATION = 1
/** Points of the grid up to σ̂, and the height of ln density below its top at which it ends. */
const pointsToEstimate = 5
const negligible = 5
const mostPoints = 40
/** Where σ̂ is 0 or next to it: the grid is as fine as if it were this. */
const leastScale = 0.15
const step = 0.01

/**
 * The posterior of a grouping's σ over a grid of midpoints, the groups' common level integrated out with it (a flat
 * prior, so that few groups do not make σ too small, as in REML; Gelman 2006 for the prior of σ). The other
 * coefficients, and the σ of the other grouping, count as known. Null where no spread can be estimated.
 */
export function spreadPosterior(fit: MixedFit, grouping: string): SpreadPoint[] | null {
  const { together } = fit
  const at = together?.cells.groups.findIndex(({ name }) => name === grouping) ?? -1
  if (together === null || at < 0) return null
  const likelihood = likelihoodOf(together, fit.quadrature)
  const width = Math.max(together.deviations[at], leastScale) / pointsToEstimate
  const points: (Omit<SpreadPoint, 'weight'> & { readonly height: number })[] = []
  let shift = 0
  let top = Number.NEGATIVE_INFINITY
  for (let i = 0; i < mostPoints; i++) {
    const sigma = (i + 0.5) * width
    const point = pointAt(likelihood, together, at, sigma, shift)
    points.push(point)
    shift = point.shift
    top = Math.max(top, point.height)
    if (point.height < top - negligible) break
  }
  const total = points.reduce((sum, { height }) => sum + Math.exp(height - top), 0)
  return points.map(({ height, ...point }) => ({ ...point, weight: Math.exp(height - top) / total }))
}

function likelihoodOf({ cells, outcome }: JointMaximum, quadrature: number): IntegratedLikelihood {
  const [one, other] = cells.groups
  return other
    ? laplaceLikelihood(outcome, [one, other])
    : quadratureLikelihood(outcome, one, gaussHermite(quadrature))
}

/** One Newton step of the common level, whose curvature is taken from a small step beside it. */
function pointAt(
  likelihood: IntegratedLikelihood,
  { predictor, deviations }: JointMaximum,
  at: number,
  sigma: number,
  start: number,
) {
  const sigmas = deviations.map((own, k) => (k === at ? sigma : own))
  const on = (shift: number) =>
    likelihood.evaluate(
      predictor.map((eta) => eta + shift),
      sigmas,
    )
  const slopeOf = ({ byPredictor }: { readonly byPredictor: Float64Array }) =>
    byPredictor.reduce((sum, own) => sum + own, 0)
  const here = on(start)
  const beside = on(start + step)
  const information = (slopeOf(here) - slopeOf(beside)) / step
  const shift = start + slopeOf(here) / information
  const best = on(shift)
  const means = best.modes[at].map((u) => sigma * u)
  const drift = means.map((_, group) => (sigma * (beside.modes[at][group] - here.modes[at][group])) / step)
  return {
    sigma,
    shift,
    means,
    deviations: means.map((_, group) =>
      Math.sqrt((sigma * best.modeDeviations[at][group]) ** 2 + drift[group] ** 2 / information),
    ),
    height: best.logLikelihood - 0.5 * Math.log(information) - 0.5 * (sigma / PRIOR_DEVIATION) ** 2,
  }
}
