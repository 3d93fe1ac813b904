import { normalCdf } from './distributions.ts'

export const logRootTwoPi = 0.5 * Math.log(2 * Math.PI)

/** Below this, Φ(z) nears the smallest number; its asymptotic series then has 16 digits (Abramowitz & Stegun 26.2.12). */
const farTail = -30

/** ln Φ(z) of the standard normal, without underflow. */
export function logNormalCdf(z: number): number {
  if (z > farTail) return Math.log(normalCdf(z))
  const t = 1 / (z * z)
  return -0.5 * z * z - Math.log(-z) - logRootTwoPi + Math.log1p(-t * (1 - t * (3 - t * (15 - 105 * t))))
}

/** ln φ(z) of the standard normal density. */
export function logNormalDensity(z: number): number {
  return -0.5 * z * z - logRootTwoPi
}

/** φ(z) ÷ Φ(z): the slope of ln Φ, the inverse Mills ratio; near −z far below 0. */
export function inverseMills(z: number): number {
  return Math.exp(logNormalDensity(z) - logNormalCdf(z))
}
