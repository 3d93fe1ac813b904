import { tailProbability } from './conditional-law.ts'
import { type Estimate, exceedance, meanExcess, type ScenarioLosses } from './scenario-losses.ts'

/** The least x with P(L > x) ≤ 1 − level: value at risk. Its error is what moves it by the error of that probability. */
export function valueAtRisk(losses: ScenarioLosses, level: number): Estimate {
  const value = lossQuantile(losses, 1 - level)
  const { standardError } = exceedance(losses, value)
  const tail = 1 - level
  const low = lossQuantile(losses, Math.min(1, tail + standardError))
  const high = lossQuantile(losses, Math.max(tail / 100, tail - standardError))
  return { value, standardError: (high - low) / 2 }
}

/** VaR + E(L − VaR)⁺ / (1 − level): the mean of the worst 1 − level of years (Acerbi & Tasche 2002). */
export function expectedShortfall(losses: ScenarioLosses, level: number, atRisk: number): Estimate {
  // By the envelope theorem an error of VaR moves it only to second order.
  const { value, standardError } = meanExcess(losses, atRisk)
  return { value: atRisk + value / (1 - level), standardError: standardError / (1 - level) }
}

/** The x with P(L > x) = tail: Illinois (a regula falsi that does not stall), bisection where it still would; a lattice gives its own point. */
export function lossQuantile(losses: ScenarioLosses, tail: number): number {
  const { count, weight, mean, variance, third } = losses
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) {
    const reach = 8 * Math.sqrt(variance[i])
    low = Math.min(low, mean[i] - reach)
    high = Math.max(high, mean[i] + reach)
  }
  const exceeds = (x: number) => {
    let sum = 0
    for (let i = 0; i < count; i++) sum += weight[i] * tailProbability(mean[i], variance[i], third[i], x)
    return sum / count - tail
  }
  low -= 1e-9 * Math.abs(low)
  const precision = 1e-10 * Math.max(Math.abs(low), Math.abs(high))
  let below = 1 - tail
  let above = -tail
  for (let iteration = 0; iteration < 200 && high - low > precision; iteration++) {
    const isBisection = iteration % 3 === 2
    const x = isBisection ? (low + high) / 2 : low + ((high - low) * below) / (below - above)
    const excess = exceeds(x)
    if (excess > 0) {
      low = x
      below = excess
      if (!isBisection) above /= 2
    } else {
      high = x
      above = Math.min(excess, -1e-300)
      if (!isBisection) below /= 2
    }
  }
  return high
}
