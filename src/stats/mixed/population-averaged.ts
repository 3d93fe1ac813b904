import type { Design } from '../regression/design.ts'
import { fitDesign, logistic } from '../regression/logistic.ts'
import { scaledPredictor } from '../regression/sparse-rows.ts'
import { gaussHermite } from './gauss-hermite.ts'
import type { MixedFit } from './mixed-fit.ts'

/** Enough for 1e-9 of a probability up to a standard deviation of about 3. */
const points = 31

/** The probability of each cell in a group drawn at random: E p(η + u), u normal with all variances together. */
export function populationProbabilities(fit: MixedFit): Float64Array {
  return averagedProbabilities(fit.design, fit.scaledCoefficients, totalDeviation(fit))
}

/** √Σσ² over the groupings; one without an estimate counts for nothing. */
export function totalDeviation({ intercepts }: MixedFit): number {
  return Math.hypot(...intercepts.map(({ standardDeviation }) => standardDeviation || 0))
}

function averagedProbabilities(design: Design, scaled: Float64Array, deviation: number): Float64Array {
  const eta = scaledPredictor(design, scaled)
  if (deviation === 0) return eta.map(logistic)
  const { nodes, weights } = gaussHermite(points)
  return eta.map((own) => nodes.reduce((sum, z, k) => sum + weights[k] * logistic(own + deviation * z), 0))
}

/**
 * What a plain logit would find among ever more rows like these: the logit nearest to the averaged probabilities
 * (White 1982), in the units of the data. Nearer 0 than the coefficients that hold within a group, by about
 * √(1 + .346 σ²) (Zeger, Liang & Albert 1988). NaN where the coefficient has no finite estimate.
 */
export function populationCoefficients(fit: MixedFit): Float64Array {
  if (totalDeviation(fit) === 0) return fit.coefficients
  const { trials } = fit.cells.outcome
  const events = populationProbabilities(fit).map((p, cell) => trials[cell] * p)
  const start = fit.coefficients.map((value) => (Number.isFinite(value) ? value : 0))
  const nearest = fitDesign(fit.design, { events, trials }, { start })
  return nearest.coefficients.map((value, j) => (Number.isFinite(fit.coefficients[j]) ? value : Number.NaN))
}
