import { inverseMills, logNormalCdf, logNormalDensity, logRootTwoPi } from '../normal-tail.ts'
import { logBivariateNormal } from './bivariate-normal.ts'

/**
 * One row's log likelihood and its derivatives by (z, x, τ): the linear predictors of selection and outcome, and
 * τ = artanh ρ. `second` holds zz, zx, zτ, xx, xτ, ττ.
 */
export interface RowTerms {
  value: number
  readonly first: Float64Array
  readonly second: Float64Array
}

export function emptyTerms(): RowTerms {
  return { value: 0, first: new Float64Array(3), second: new Float64Array(6) }
}

/** ln Φ(s t) of a probit: value, first and second derivative by t, s = ±1. */
export function probitTerms(t: number, sign: 1 | -1): readonly [number, number, number] {
  const ratio = inverseMills(sign * t)
  return [logNormalCdf(sign * t), sign * ratio, -ratio * (ratio + sign * t)]
}

/** ln Φ(±z): all that is known is that the row was selected (+) or not (−). */
export function selectionTerms(into: RowTerms, z: number, sign: 1 | -1): void {
  into.first.fill(0)
  into.second.fill(0)
  const [value, slope, bend] = probitTerms(z, sign)
  into.value = value
  into.first[0] = slope
  into.second[0] = bend
}

/** ln Φ₂(z, ±x; ±ρ): the row was selected, and the event came (+) or not (−). */
export function selectedTerms(
  into: RowTerms,
  z: number,
  x: number,
  correlation: number,
  isEvent: boolean,
): void {
  const sign = isEvent ? 1 : -1
  const k = sign * x
  const r = sign * correlation
  const rest = (1 - r) * (1 + r)
  const root = Math.sqrt(rest)
  const log = logBivariateNormal(z, k, r)
  // Each derivative of Φ₂ divided by Φ₂, in logarithms so that neither under- nor overflows.
  const byZ = Math.exp(logNormalDensity(z) + logNormalCdf((k - r * z) / root) - log)
  const byK = Math.exp(logNormalDensity(k) + logNormalCdf((z - r * k) / root) - log)
  const square = z * z - 2 * r * z * k + k * k
  const density = Math.exp(-square / (2 * rest) - 2 * logRootTwoPi - Math.log(root) - log)
  const bendZ = -z * byZ - r * density - byZ * byZ
  const bendK = -k * byK - r * density - byK * byK
  const mixed = density - byZ * byK
  const zWithR = (-density * (z - r * k)) / rest - byZ * density
  const kWithR = (-density * (k - r * z)) / rest - byK * density
  const rWithR = density * ((r + z * k) / rest - (r * square) / (rest * rest)) - density * density
  into.value = log
  // By τ: dρ/dτ = 1 − ρ², d²ρ/dτ² = −2ρ(1 − ρ²).
  into.first.set([byZ, sign * byK, sign * density * rest])
  into.second.set([
    bendZ,
    sign * mixed,
    sign * zWithR * rest,
    bendK,
    kWithR * rest,
    rWithR * rest * rest - 2 * r * density * rest,
  ])
}
