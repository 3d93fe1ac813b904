import gammaln from '@stdlib/math-base-special-gammaln'

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P, for a, x > 0: series below a + 1,
 * Legendre's continued fraction above (Press et al., Numerical Recipes §6.2), each as the small tail itself.
 * The library's function is wrong in the second digit near x = a for large a (its uniform expansion), which a
 * chi-square with thousands of degrees of freedom meets; the work here is about √a terms.
 */
export function lowerIncompleteGamma(shape: number, x: number): number {
  if (x === 0) return 0
  return x < shape + 1 ? lowerSeries(shape, x) : 1 - upperFraction(shape, x)
}

export function upperIncompleteGamma(shape: number, x: number): number {
  if (x === 0) return 1
  return x < shape + 1 ? 1 - lowerSeries(shape, x) : upperFraction(shape, x)
}

function lowerSeries(shape: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return (powerExpOverGamma(shape, x) * sum) / shape
}

/** Lentz's evaluation; the start value stands for a zero and cancels. */
function upperFraction(shape: number, x: number): number {
  const nearZero = 1e-300
  let b = x + 1 - shape
  let c = 1 / nearZero
  let d = 1 / b
  let fraction = d
  for (let i = 1; ; i++) {
    const a = -i * (i - shape)
    b += 2
    d = 1 / nonZero(a * d + b, nearZero)
    c = nonZero(b + a / c, nearZero)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 2e-16) break
  }
  return powerExpOverGamma(shape, x) * fraction
}

function nonZero(value: number, nearZero: number): number {
  return Math.abs(value) < nearZero ? nearZero : value
}

/**
 * x^a e^−x / Γ(a). For large a the three factors are huge and cancel, so there it is written as
 * √(a/2π) · exp(−a·(μ − ln(1 + μ))) / Γ*(a) with μ = (x − a)/a and Γ* the Stirling correction
 * (Temme 1979; DLMF 5.11.1).
 */
function powerExpOverGamma(shape: number, x: number): number {
  if (shape < 20) return Math.exp(shape * Math.log(x) - x - gammaln(shape))
  const excess = (x - shape) / shape
  return Math.sqrt(shape / (2 * Math.PI)) * Math.exp(-shape * minusLog1p(excess) - stirlingCorrection(shape))
}

/** μ − ln(1 + μ) without cancellation near 0, by its series in y = μ/(2 + μ). */
function minusLog1p(mu: number): number {
  if (Math.abs(mu) > 0.4) return mu - Math.log1p(mu)
  // ln(1 + μ) = 2·(y + y³/3 + …) and μ − 2y = μ·y.
  const y = mu / (2 + mu)
  const square = y * y
  let power = y * square
  let sum = 0
  for (let k = 3; ; k += 2) {
    const next = sum + power / k
    if (next === sum) break
    sum = next
    power *= square
  }
  return mu * y - 2 * sum
}

/** ln Γ(a) − [(a − ½)·ln a − a + ½·ln 2π], to 1e-17 for a ≥ 20. */
function stirlingCorrection(a: number): number {
  const inverse = 1 / a
  const square = inverse * inverse
  return (
    inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188)))))
  )
}
