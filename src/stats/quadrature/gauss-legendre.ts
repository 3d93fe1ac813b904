/** A rule for ∫₋₁¹ f: Σ w f(x), exact for polynomials up to degree 2·points − 1. */
export interface LegendreRule {
  /** Ascending and symmetric about 0. */
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

/**
 * Gauss–Legendre quadrature: roots of the Legendre polynomial by Newton from Tricomi's approximation (Abramowitz &
 * Stegun 1964, 22.16.6), weights 2 ÷ ((1 − x²) P′(x)²) (25.4.29).
 */
export function gaussLegendre(points: number): LegendreRule {
  const nodes = new Float64Array(points)
  const weights = new Float64Array(points)
  for (let i = 0; i < Math.ceil(points / 2); i++) {
    let x = points % 2 === 1 && i === (points - 1) / 2 ? 0 : Math.cos((Math.PI * (i + 0.75)) / (points + 0.5))
    for (let round = 0; round < 10; round++) {
      const { value, slope } = legendre(points, x)
      x -= value / slope
      if (Math.abs(value / slope) < 1e-15) break
    }
    const { slope } = legendre(points, x)
    nodes[i] = -x
    nodes[points - 1 - i] = x
    weights[i] = 2 / ((1 - x * x) * slope * slope)
    weights[points - 1 - i] = weights[i]
  }
  return { nodes, weights }
}

/** Pₙ(x) by its three-term recurrence, and P′ₙ(x) = n (x Pₙ − Pₙ₋₁) ÷ (x² − 1), |x| < 1. */
function legendre(degree: number, x: number): { value: number; slope: number } {
  let before = 0
  let value = 1
  for (let k = 0; k < degree; k++) {
    const next = ((2 * k + 1) * x * value - k * before) / (k + 1)
    before = value
    value = next
  }
  return { value, slope: (degree * (x * value - before)) / (x * x - 1) }
}
