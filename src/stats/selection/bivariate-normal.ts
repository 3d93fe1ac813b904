import { normalCdf } from '../distributions.ts'
import { gaussLegendre } from '../quadrature/gauss-legendre.ts'
import { conditionalIntegral } from './conditional-integral.ts'

const rule = gaussLegendre(20)

/** Beyond this correlation the integrand over the angle grows too steep for twenty points. */
const steepCorrelation = 0.925
/** Below this the sum over the angle has lost relative digits; the conditional integral keeps them. */
const smallProbability = 1e-3

/**
 * ln Φ₂(h, k; ρ) = ln P(X ≤ h, Y ≤ k) of standard normals with correlation ρ, |ρ| < 1, to about 13 digits of Φ₂ however
 * small it is.
 *
 * Where it is not small: Φ₂ = Φ(h) Φ(k) + (1/2π) ∫₀^{arcsin ρ} exp(−(h² + k² − 2hk sin θ) ÷ (2 cos² θ)) dθ (Drezner &
 * Wesolowsky 1990; twenty Gauss–Legendre points, Genz 2004, Statistics and Computing 14). Elsewhere by integrating
 * the conditional distribution.
 */
export function logBivariateNormal(h: number, k: number, correlation: number): number {
  if (Math.abs(correlation) < steepCorrelation) {
    const probability = overTheAngle(h, k, correlation)
    if (probability > smallProbability) return Math.log(probability)
  }
  return conditionalIntegral(h, k, correlation)
}

export function bivariateNormal(h: number, k: number, correlation: number): number {
  return Math.exp(logBivariateNormal(h, k, correlation))
}

function overTheAngle(h: number, k: number, correlation: number): number {
  const independent = normalCdf(h) * normalCdf(k)
  if (correlation === 0) return independent
  const half = Math.asin(correlation) / 2
  const product = h * k
  const squares = (h * h + k * k) / 2
  let sum = 0
  for (let i = 0; i < rule.nodes.length; i++) {
    const sine = Math.sin(half * (rule.nodes[i] + 1))
    sum += rule.weights[i] * Math.exp((sine * product - squares) / (1 - sine * sine))
  }
  return independent + (half * sum) / (2 * Math.PI)
}
