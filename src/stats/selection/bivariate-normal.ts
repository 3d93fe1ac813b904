import { normalCdf } from '../distributions.ts'
import { gaussLegendre } from '../quadrature/gauss-legendre.ts'
import { conditionalIntegral } from './conditional-integral.ts'

/** Points enough for 14 digits up to a correlation (Genz 2004). */
const rules = [
  { most: 0.3, rule: gaussLegendre(6) },
  { most: 0.75, rule: gaussLegendre(12) },
  { most: 1, rule: gaussLegendre(20) },
]

/** Beyond this correlation the integrand over the angle grows too steep for twenty points. */
const steepCorrelation = 0.925
/** Below this the sum over the angle has lost relative digits; the conditional integral keeps them. */
const smallProbability = 1e-3

/**
 * ln Φ₂(h, k; ρ) = ln P(X ≤ h, Y ≤ k) of standard normals with correlation ρ, |ρ| < 1, to about 13 digits of Φ₂ however
 * small it is.
 *
 * Where it is not small: Φ₂ = Φ(h) Φ(k) + (1/2π) ∫₀^{arcsin ρ} exp(−(h² + k² − 2hk sin θ) ÷ (2 cos² θ)) dθ (Drezner &
 * Wesolowsky 1990; six to twenty Gauss–Legendre points, Genz 2004, Statistics and Computing 14). Elsewhere by integrating
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
  const { sines, cosineSquares, weights } = correlation > 0 ? rising(correlation) : falling(correlation)
  const product = h * k
  const squares = (h * h + k * k) / 2
  let sum = 0
  for (let i = 0; i < sines.length; i++)
    sum += weights[i] * Math.exp((sines[i] * product - squares) / cosineSquares[i])
  return independent + sum
}

interface AngleRule {
  readonly sines: Float64Array
  readonly cosineSquares: Float64Array
  /** Of the integral, 1/2π included. */
  readonly weights: Float64Array
}

function angleRule(correlation: number): AngleRule {
  const { rule } = rules.find(({ most }) => Math.abs(correlation) < most)!
  const half = Math.asin(correlation) / 2
  const sines = rule.nodes.map((node) => Math.sin(half * (node + 1)))
  return {
    sines,
    cosineSquares: sines.map((sine) => 1 - sine * sine),
    weights: rule.weights.map((weight) => (weight * half) / (2 * Math.PI)),
  }
}

/** The rows of one likelihood share a correlation up to its sign. */
function remembered(compute: (correlation: number) => AngleRule): (correlation: number) => AngleRule {
  let last = Number.NaN
  let known = compute(0)
  return (correlation) => {
    if (correlation !== last) {
      known = compute(correlation)
      last = correlation
    }
    return known
  }
}

const rising = remembered(angleRule)
const falling = remembered(angleRule)
