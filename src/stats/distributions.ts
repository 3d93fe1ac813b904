import betainc from '@stdlib/math-base-special-betainc'
import betaincinv from '@stdlib/math-base-special-betaincinv'
import erfc from '@stdlib/math-base-special-erfc'
import erfcinv from '@stdlib/math-base-special-erfcinv'
import gammaincinv from '@stdlib/math-base-special-gammaincinv'
import gammaln from '@stdlib/math-base-special-gammaln'
import { lowerIncompleteGamma, upperIncompleteGamma } from './incomplete-gamma.ts'

/**
 * The distributions behind p values and intervals. Upper tails are computed as tails, never as 1 − cdf, so they
 * keep their relative accuracy down to 1e-300. Held against mpmath over the whole range.
 * A statistic or a parameter out of range, `NaN` among them, throws a `RangeError`: silence would read as "p = 1".
 */

/** ln Γ(x), x > 0. */
export function lnGamma(x: number): number {
  require(x > 0, 'lnGamma', x)
  return gammaln(x)
}

/** P(Z ≤ z) of the standard normal. */
export function normalCdf(z: number): number {
  return normalUpperTail(-z)
}

/** P(Z > z) of the standard normal. */
export function normalUpperTail(z: number): number {
  require(!Number.isNaN(z), 'normalUpperTail', z)
  return 0.5 * erfc(z * Math.SQRT1_2)
}

/** P(|Z| > |z|) of the standard normal. */
export function normalTwoSided(z: number): number {
  return 2 * normalUpperTail(Math.abs(z))
}

/** The z with P(Z ≤ z) = `probability`, in [0, 1]. */
export function normalQuantile(probability: number): number {
  requireProbability('normalQuantile', probability)
  // erfcinv is relatively exact near 0, so the smaller tail is the one inverted; 1 − p is exact above a half.
  const z = probability <= 0.5 ? -erfcinv(2 * probability) : erfcinv(2 * (1 - probability))
  return probability === 0.5 ? 0 : z * Math.SQRT2
}

/** P(X > x) of the chi-square with `degreesOfFreedom` > 0 (fractional ones too); 1 at x ≤ 0. */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  requirePositive('chiSquareUpperTail', degreesOfFreedom)
  require(!Number.isNaN(x), 'chiSquareUpperTail', x)
  if (x <= 0) return 1
  if (x === Infinity) return 0
  return upperIncompleteGamma(degreesOfFreedom / 2, x / 2)
}

/** The x with P(X ≤ x) = `probability` of the chi-square. */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  requireProbability('chiSquareQuantile', probability)
  requirePositive('chiSquareQuantile', degreesOfFreedom)
  if (probability === 0) return 0
  if (probability > 0.5) return chiSquareUpperQuantile(1 - probability, degreesOfFreedom)
  const shape = degreesOfFreedom / 2
  return 2 * polished(gammaincinv(probability, shape, false), shape, probability, lowerIncompleteGamma, -1)
}

/** The x with P(X > x) = `tail` of the chi-square: the critical value, exact also where 1 − tail rounds to 1. */
export function chiSquareUpperQuantile(tail: number, degreesOfFreedom: number): number {
  requireProbability('chiSquareUpperQuantile', tail)
  requirePositive('chiSquareUpperQuantile', degreesOfFreedom)
  if (tail === 0) return Infinity
  if (tail === 1) return 0
  if (tail > 0.5) return chiSquareQuantile(1 - tail, degreesOfFreedom)
  const shape = degreesOfFreedom / 2
  return 2 * polished(gammaincinv(tail, shape, true), shape, tail, upperIncompleteGamma, 1)
}

/** P(|T| > |t|) of Student's t with `degreesOfFreedom` > 0, infinity included (the normal). */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  requirePositive('studentTwoSided', degreesOfFreedom)
  require(!Number.isNaN(t), 'studentTwoSided', t)
  if (degreesOfFreedom === Infinity) return normalTwoSided(t)
  const square = t * t
  if (square === Infinity) return 0
  const sum = degreesOfFreedom + square
  // I_y(½, df/2) is the central mass; where it is small, 1 − it is exact, and the library's own complement is not.
  const central = betainc(square / sum, 0.5, degreesOfFreedom / 2, true, false)
  if (central < 0.5) return 1 - central
  return betainc(degreesOfFreedom / sum, degreesOfFreedom / 2, 0.5, true, false)
}

/** P(T > t) of Student's t. */
export function studentUpperTail(t: number, degreesOfFreedom: number): number {
  const half = studentTwoSided(t, degreesOfFreedom) / 2
  return t >= 0 ? half : 1 - half
}

/** The t with P(T ≤ t) = `probability` of Student's t. */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  requireProbability('studentQuantile', probability)
  requirePositive('studentQuantile', degreesOfFreedom)
  if (degreesOfFreedom === Infinity) return normalQuantile(probability)
  if (probability === 0.5) return 0
  if (probability > 0.5) return -studentQuantile(1 - probability, degreesOfFreedom)
  if (probability === 0) return -Infinity
  // T² / (df + T²) is Beta(½, df/2); the side that is far from 1 is inverted, so that 1 − x loses nothing.
  if (probability < 0.25) {
    const x = betaincinv(2 * probability, degreesOfFreedom / 2, 0.5, false)
    if (x < 0.5) return -Math.sqrt((degreesOfFreedom * (1 - x)) / x)
  }
  const y = betaincinv(2 * probability, 0.5, degreesOfFreedom / 2, true)
  return -Math.sqrt((degreesOfFreedom * y) / (1 - y))
}

/** P(F > f) of the F distribution; 1 at f ≤ 0. */
export function fUpperTail(f: number, numeratorDf: number, denominatorDf: number): number {
  requirePositive('fUpperTail', numeratorDf)
  requirePositive('fUpperTail', denominatorDf)
  require(!Number.isNaN(f), 'fUpperTail', f)
  if (f <= 0) return 1
  if (f === Infinity) return 0
  const scaled = numeratorDf * f
  const sum = denominatorDf + scaled
  return scaled < denominatorDf
    ? betainc(scaled / sum, numeratorDf / 2, denominatorDf / 2, true, true)
    : betainc(denominatorDf / sum, denominatorDf / 2, numeratorDf / 2, true, false)
}

/** P(X ≤ x) of Beta(a, b), x in [0, 1]. */
export function betaCdf(x: number, a: number, b: number): number {
  requireProbability('betaCdf', x)
  requirePositive('betaCdf', a)
  requirePositive('betaCdf', b)
  return betainc(x, a, b, true, false)
}

/** The x with P(X ≤ x) = `probability` of Beta(a, b). */
export function betaQuantile(probability: number, a: number, b: number): number {
  requireProbability('betaQuantile', probability)
  requirePositive('betaQuantile', a)
  requirePositive('betaQuantile', b)
  if (probability === 0) return 0
  if (probability === 1) return 1
  return probability <= 0.5 ? betaincinv(probability, a, b, false) : betaincinv(1 - probability, a, b, true)
}

/**
 * The library's inverse drifts far out and for large shapes; Newton on the logarithm of the tail mends it. `sign` is +1 where the tail falls with x.
 */
function polished(
  start: number,
  shape: number,
  target: number,
  tail: (shape: number, x: number) => number,
  sign: 1 | -1,
): number {
  let x = start
  for (let step = 0; step < 30; step++) {
    const value = tail(shape, x)
    const lnDensity = (shape - 1) * Math.log(x) - x - gammaln(shape)
    const change = sign * Math.log(value / target) * Math.exp(Math.log(value) - lnDensity)
    if (!Number.isFinite(change)) break
    x = Math.max(x + change, x / 8)
    if (Math.abs(change) < 4e-16 * x) break
  }
  return x
}

function requireProbability(name: string, value: number): void {
  require(value >= 0 && value <= 1, name, value)
}

function requirePositive(name: string, value: number): void {
  require(value > 0, name, value)
}

function require(holds: boolean, name: string, value: number): void {
  if (!holds) throw new RangeError(`${name}: ${value} is out of range`)
}
