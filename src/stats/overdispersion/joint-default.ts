import { normalCdf } from '../distributions.ts'

/**
 * Φ₂(c, c; ρ): the probability that two standard normal variables with correlation ρ both lie below c, the joint
 * default probability of two borrowers in the one-factor model (Vasicek 2002). By Plackett's identity
 * dΦ₂/dρ = φ₂(c, c; ρ), with ρ = sin θ: Φ(c)² + ∫ exp(−c²/(1 + sin θ)) dθ / 2π from 0 to arcsin ρ.
 * `correlation` from −1 to 1.
 */
export function jointDefaultProbability(threshold: number, correlation: number): number {
  if (!(Math.abs(correlation) <= 1)) throw new RangeError(`a correlation of ${correlation}`)
  const half = Math.asin(correlation) / 2
  let sum = 0
  for (let i = 0; i < nodes.length; i++) {
    for (const side of [-1, 1]) {
      const theta = half * (1 + side * nodes[i])
      const height = 1 + Math.sin(theta)
      sum += weights[i] * (height > 0 ? Math.exp((-threshold * threshold) / height) : Number(threshold === 0))
    }
  }
  return normalCdf(threshold) ** 2 + (half * sum) / (2 * Math.PI)
}

/**
 * The correlation at which two borrowers of default probability Φ(`threshold`) default together with probability
 * Φ(threshold)² + `covariance`. Between 0 and 1: a covariance below 0 gives 0, one that no correlation reaches 1.
 */
export function defaultCorrelation(threshold: number, covariance: number): number {
  if (!(covariance > 0)) return 0
  const independent = normalCdf(threshold) ** 2
  let low = 0
  let high = 1
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (jointDefaultProbability(threshold, middle) - independent < covariance) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Gauss–Legendre, 20 points on [−1, 1] (Abramowitz and Stegun, table 25.4); the nodes are symmetric. */
const nodes = [
  0.0765265211334973, 0.2277858511416451, 0.3737060887154195, 0.5108670019508271, 0.636053680726515,
  0.7463319064601508, 0.8391169718222188, 0.912234428251326, 0.9639719272779138, 0.9931285991850949,
]
const weights = [
  0.1527533871307258, 0.1491729864726037, 0.142096109318382, 0.1316886384491766, 0.1181945319615184,
  0.1019301198172404, 0.0832767415767047, 0.0626720483341091, 0.0406014298003869, 0.0176140071391521,
]
