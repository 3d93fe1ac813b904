/** Effects that were estimated together, by effect. */
export interface EstimatedEffects {
  readonly effects: ArrayLike<number>
  /** Covariance of their errors, row-major. */
  readonly errors: ArrayLike<number>
  /** What each counts: its information. */
  readonly weights: ArrayLike<number>
  /** Part of the variance that an estimate shows: 1, or less where it pools several effects. */
  readonly shares: ArrayLike<number>
}

export interface EffectVariance {
  /** Below 0 where the errors alone vary more. */
  readonly variance: number
  /** Where the variance is `assumed`; infinite where the effects tell nothing. */
  readonly standardError: number
}

/**
 * How far true effects lie apart, by moments (DerSimonian & Laird 1986, with correlated errors E): Q = e′Ae with
 * A = diag(w) − ww′/Σw has the mean v tr(A diag(shares)) + tr(AE) and the variance 2 tr(ASAS), S = v diag(shares) + E.
 */
export function effectVariance(
  { effects, errors, weights, shares }: EstimatedEffects,
  assumed: number,
): EffectVariance {
  const size = effects.length
  const total = sum(size, (i) => weights[i])
  const mean = sum(size, (i) => weights[i] * effects[i]) / total
  const form = (i: number, j: number) => (i === j ? weights[i] : 0) - (weights[i] * weights[j]) / total
  const found = sum(size, (i) => weights[i] * (effects[i] - mean) ** 2)
  const ofErrors = sum(size, (i) => sum(size, (j) => form(i, j) * errors[j * size + i]))
  const ofVariance = sum(size, (i) => form(i, i) * shares[i])
  if (!(ofVariance > 0)) return { variance: 0, standardError: Number.POSITIVE_INFINITY }
  const product = Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size]
    const whole = (k: number) => errors[k * size + j] + (k === j ? assumed * shares[j] : 0)
    return sum(size, (k) => form(i, k) * whole(k))
  })
  const square = sum(size, (i) => sum(size, (j) => product[i * size + j] * product[j * size + i]))
  return {
    variance: (found - ofErrors) / ofVariance,
    standardError: Math.sqrt(2 * Math.max(0, square)) / ofVariance,
  }
}

function sum(size: number, of: (i: number) => number): number {
  let total = 0
  for (let i = 0; i < size; i++) total += of(i)
  return total
}
