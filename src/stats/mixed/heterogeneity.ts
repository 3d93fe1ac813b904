import { normalQuantile } from '../distributions.ts'

/** Variance of the logistic distribution, the chance part of a row on the log odds scale. */
const logisticVariance = Math.PI ** 2 / 3

/** The share of one grouping in the latent variance: σ² ÷ (Σσ² + π²/3) (Snijders & Bosker 2012). */
export function intraclassCorrelation(deviation: number, deviations: readonly number[]): number {
  const all = deviations.reduce((sum, sigma) => sum + sigma * sigma, 0)
  return (deviation * deviation) / (all + logisticVariance)
}

/**
 * Of two groups drawn at random, the median ratio of the odds in the worse to those in the better: exp(√2 σ Φ⁻¹(¾))
 * (Larsen & Merlo 2005).
 */
export function medianOddsRatio(deviation: number): number {
  return Math.exp(Math.SQRT2 * deviation * normalQuantile(0.75))
}
