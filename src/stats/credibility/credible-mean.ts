/** What was thought of a mean before the data: a value, and the standard deviation of how far off it may be. */
export interface PriorMean {
  readonly mean: number
  readonly spread: number
}

export interface CredibleMean {
  readonly value: number
  /** Weight of the data, 0 to 1: n ÷ (n + s² ÷ τ²). */
  readonly credibility: number
  /** Posterior standard deviation: τ √(1 − credibility). */
  readonly standardError: number
}

/**
 * A mean of data drawn toward what was stated (Bühlmann 1967): the linear Bayes estimate with within-variance s² and prior
 * spread τ. `effective` is the number of equally weighted observations that the data are worth.
 */
export function credibleMean(
  own: { readonly mean: number; readonly effective: number; readonly variance: number },
  prior: PriorMean,
): CredibleMean {
  if (!(prior.spread > 0)) throw new RangeError(`credibleMean: spread ${prior.spread}`)
  const { effective, variance, mean } = own
  const credibility = effective > 0 ? effective / (effective + variance / prior.spread ** 2) : 0
  return {
    value: credibility > 0 ? credibility * mean + (1 - credibility) * prior.mean : prior.mean,
    credibility,
    standardError: prior.spread * Math.sqrt(1 - credibility),
  }
}

export interface WeightedSummary {
  readonly mean: number
  /** (Σ w)² ÷ Σ w² (Kish 1965). */
  readonly effective: number
  /** Σ w (x − mean)² ÷ Σ w, corrected for the mean having been estimated; NaN below two observations. */
  readonly variance: number
}

export function weightedSummary(values: ArrayLike<number>, weights: ArrayLike<number>): WeightedSummary {
  let [total, squares, sum] = [0, 0, 0]
  for (let i = 0; i < values.length; i++) {
    total += weights[i]
    squares += weights[i] ** 2
    sum += weights[i] * values[i]
  }
  if (!(total > 0)) return { mean: Number.NaN, effective: 0, variance: Number.NaN }
  const mean = sum / total
  const effective = total ** 2 / squares
  let spread = 0
  for (let i = 0; i < values.length; i++) spread += weights[i] * (values[i] - mean) ** 2
  return { mean, effective, variance: ((spread / total) * effective) / (effective - 1) }
}
