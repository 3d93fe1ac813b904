import { inverseMills, logNormalCdf, logNormalDensity } from '../normal-tail.ts'
import { gaussLegendre } from '../quadrature/gauss-legendre.ts'

const rule = gaussLegendre(16)

/** A log density that has fallen by this much leaves nothing that counts beyond. */
const negligible = 38
const pieces = 6

/**
 * ln ∫₋∞ʰ φ(x) Φ((k − ρx) ÷ √(1 − ρ²)) dx = ln Φ₂(h, k; ρ). The integrand is positive and log-concave, so the sum has no
 * cancellation: its peak is found, and it is integrated piece by piece to where it has vanished, the kink of a nearly
 * perfect correlation being an edge of pieces.
 */
export function conditionalIntegral(h: number, k: number, correlation: number): number {
  const spread = Math.sqrt((1 - correlation) * (1 + correlation))
  const inner = (x: number) => (k - correlation * x) / spread
  const height = (x: number) => logNormalDensity(x) + logNormalCdf(inner(x))
  const slope = (x: number) => -x - (correlation / spread) * inverseMills(inner(x))
  const peak = peakBelow(h, slope)
  const top = height(peak)
  const low = vanishing(peak, -1, (x) => height(x) - top)
  const high = Math.min(
    h,
    vanishing(peak, 1, (x) => height(x) - top),
  )
  const kink = correlation === 0 ? peak : k / correlation
  const reach = (8 * spread) / Math.max(Math.abs(correlation), spread)
  const edges = [low, peak, kink - reach, kink, kink + reach, high]
    .filter((x) => x >= low && x <= high)
    .sort((a, b) => a - b)
  let sum = 0
  for (let e = 0; e + 1 < edges.length; e++)
    sum += pieceSum(edges[e], edges[e + 1], (x) => Math.exp(height(x) - top))
  return top + Math.log(sum)
}

function pieceSum(from: number, to: number, density: (x: number) => number): number {
  let sum = 0
  const half = (to - from) / pieces / 2
  for (let piece = 0; piece < pieces; piece++) {
    const middle = from + (2 * piece + 1) * half
    for (let i = 0; i < rule.nodes.length; i++)
      sum += rule.weights[i] * half * density(middle + half * rule.nodes[i])
  }
  return sum
}

/** Where the falling slope crosses zero, or h where it still rises there; by bisection, to the width of a piece. */
function peakBelow(h: number, slope: (x: number) => number): number {
  if (slope(h) >= 0) return h
  let step = 1
  while (slope(h - step) < 0) step *= 2
  let low = h - step
  let high = h
  for (let round = 0; round < 60 && high - low > 1e-9 * (1 + Math.abs(low)); round++) {
    const middle = (low + high) / 2
    if (slope(middle) >= 0) low = middle
    else high = middle
  }
  return low
}

/** The point on one side of the peak where the log height has fallen by `negligible`. */
function vanishing(peak: number, side: -1 | 1, fall: (x: number) => number): number {
  let step = 1e-6
  while (fall(peak + side * step) > -negligible) step *= 2
  let near = step / 2
  let far = step
  for (let round = 0; round < 12; round++) {
    const middle = (near + far) / 2
    if (fall(peak + side * middle) > -negligible) near = middle
    else far = middle
  }
  return peak + side * far
}
