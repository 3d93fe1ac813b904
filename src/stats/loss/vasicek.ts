import { normalCdf, normalQuantile } from '../distributions.ts'

/**
 * Probability of default in a year as bad as its `quantile` (Vasicek 2002): Φ((Φ⁻¹(PD) + √ρ Φ⁻¹(q)) / √(1 − ρ)).
 * Its mean over the factor is PD; at ρ = 0 every year is the same. `correlation` in [0, 1).
 */
export function stressedProbability(probability: number, correlation: number, quantile: number): number {
  if (!(correlation >= 0 && correlation < 1)) throw new RangeError(`a correlation of ${correlation}`)
  return stressedAt(normalQuantile(probability), correlation, normalQuantile(quantile))
}

/** The same with Φ⁻¹(PD) and the factor (a bad year is positive) given. */
export function stressedAt(threshold: number, correlation: number, factor: number): number {
  return normalCdf((threshold + Math.sqrt(correlation) * factor) / Math.sqrt(1 - correlation))
}

/** Basel's asset correlation of other retail exposures: from .16 at PD 0 down to .03 (Basel II, 2006, § 330). */
export function otherRetailCorrelation(probability: number): number {
  const weight = (1 - Math.exp(-35 * probability)) / (1 - Math.exp(-35))
  return 0.03 * weight + 0.16 * (1 - weight)
}

/** Capital for each unit exposed: K = LGD · (PD(q) − PD), the expected loss being paid for by the rate. */
export function capitalRequirement(
  probability: number,
  lossGivenDefault: number,
  correlation: number,
  quantile = 0.999,
): number {
  return lossGivenDefault * (stressedProbability(probability, correlation, quantile) - probability)
}

/** A portfolio in the one-factor model; a limit portfolio has a loss of Σ loss × PD(q) and nothing beside it. */
export interface OneFactorPortfolio {
  /** Lost on a default, by exposure. */
  readonly lossIfDefault: Float64Array
  readonly probability: Float64Array
}

/** Quantile of the loss of the portfolio split without end: Σ loss × PD(q). */
export function limitQuantile(portfolio: OneFactorPortfolio, correlation: number, quantile: number): number {
  const factor = normalQuantile(quantile)
  let sum = 0
  for (let i = 0; i < portfolio.probability.length; i++) {
    sum +=
      portfolio.lossIfDefault[i] * stressedAt(normalQuantile(portfolio.probability[i]), correlation, factor)
  }
  return sum
}

/**
 * What single names add to the limit quantile, to first order in their size (Gordy 2003; Martin & Wilde 2002):
 * −½ d/dy [σ²(y) φ(y) / μ'(y)] / φ(y) at the factor y of the quantile, μ and σ² the conditional mean and variance of
 * the loss, which here grows with y. `correlation` in (0, 1).
 */
export function granularityAdjustment(
  { lossIfDefault, probability }: OneFactorPortfolio,
  correlation: number,
  quantile: number,
): number {
  if (!(correlation > 0 && correlation < 1)) throw new RangeError(`a correlation of ${correlation}`)
  const y = normalQuantile(quantile)
  const slope = Math.sqrt(correlation / (1 - correlation))
  let [first, second, variance, varianceSlope] = [0, 0, 0, 0]
  for (let i = 0; i < probability.length; i++) {
    const loss = lossIfDefault[i]
    const argument =
      (normalQuantile(probability[i]) + Math.sqrt(correlation) * y) / Math.sqrt(1 - correlation)
    const p = normalCdf(argument)
    const p1 = (slope * Math.exp((-argument * argument) / 2)) / Math.sqrt(2 * Math.PI)
    first += loss * p1
    second -= loss * p1 * argument * slope
    variance += loss * loss * p * (1 - p)
    varianceSlope += loss * loss * p1 * (1 - 2 * p)
  }
  // d/dy [σ²φ/μ'] / φ = (σ²)'/μ' − σ² μ''/μ'² − σ² y/μ'
  return -0.5 * (varianceSlope / first - (variance * second) / first ** 2 - (variance * y) / first)
}
