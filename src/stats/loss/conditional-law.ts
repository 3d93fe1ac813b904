import { normalUpperTail } from '../distributions.ts'

/**
 * The loss given the factors: a sum of many independent small losses, normal with the correction of its third
 * cumulant (Edgeworth). With z = (x − κ₁)/√κ₂: P(L > x) = Φ̄(z) + κ₃/(6 κ₂^{3/2}) (z² − 1) φ(z). Where κ₂ is 0 the loss
 * is certain.
 */
export function tailProbability(mean: number, variance: number, third: number, x: number): number {
  if (!(variance > 0)) return mean > x ? 1 : 0
  const z = (x - mean) / Math.sqrt(variance)
  if (z > far) return 0
  if (z < -far) return 1
  const skew = third / (6 * variance * Math.sqrt(variance))
  return normalUpperTail(z) + skew * (z * z - 1) * density(z)
}

/** E(L − x)⁺ = √κ₂ [φ(z) − z Φ̄(z)] + κ₃/(6 κ₂) z φ(z). */
export function expectedExcess(mean: number, variance: number, third: number, x: number): number {
  if (!(variance > 0)) return Math.max(0, mean - x)
  const deviation = Math.sqrt(variance)
  const z = (x - mean) / deviation
  if (z > far) return 0
  if (z < -far) return mean - x
  return deviation * (density(z) - z * normalUpperTail(z)) + (third / (6 * variance)) * z * density(z)
}

/** Derivatives of {@link expectedExcess} by the three cumulants: what an exposure adds to it (Euler). */
export function excessDerivatives(
  mean: number,
  variance: number,
  third: number,
  x: number,
  into: Float64Array,
): Float64Array {
  into.fill(0)
  into[0] = tailProbability(mean, variance, third, x)
  if (!(variance > 0)) return into
  const deviation = Math.sqrt(variance)
  const z = (x - mean) / deviation
  if (Math.abs(z) > far) return into
  const height = density(z)
  into[1] = height / (2 * deviation) + (third * z * (z * z - 3) * height) / (12 * variance * variance)
  into[2] = (z * height) / (6 * variance)
  return into
}

/** Beyond as many standard deviations a tail is 0 or 1 to 10⁻¹⁵. */
const far = 8

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}
