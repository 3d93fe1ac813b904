import type { TiedScores } from '../discrimination/tied-scores.ts'

export interface LogisticLine {
  readonly intercept: number
  readonly slope: number
  readonly interceptVariance: number
  readonly slopeVariance: number
  readonly logLikelihood: number
  /** At intercept 0 and slope 1: the probabilities as they are. */
  readonly logLikelihoodAsPromised: number
}

interface Sums {
  readonly logLikelihood: number
  /** Gradient and information in intercept (0) and slope (1). */
  readonly g0: number
  readonly g1: number
  readonly h00: number
  readonly h01: number
  readonly h11: number
}

/**
 * Maximum likelihood of logit P = a + b·x on grouped counts, by Newton with step halving; `free` says whether b moves
 * from 1. `null` where the likelihood has no maximum (the outcomes are separated by x).
 */
export function fitLine(tied: TiedScores, x: Float64Array, free: 'intercept' | 'both'): LogisticLine | null {
  const promised = sumsAt(tied, x, 0, 1)
  let a = 0
  let b = 1
  let at = promised
  for (let iteration = 0; iteration < 100; iteration++) {
    const [da, db] = newtonStep(at, free)
    if (!Number.isFinite(da) || !Number.isFinite(db)) return null
    let step = 1
    let next = sumsAt(tied, x, a + da, b + db)
    while (!(next.logLikelihood >= at.logLikelihood - 1e-12 * Math.abs(at.logLikelihood)) && step > 1e-10) {
      step /= 2
      next = sumsAt(tied, x, a + step * da, b + step * db)
    }
    a += step * da
    b += step * db
    at = next
    // The step after a converged one is rounding: quadratic convergence squares 1e-8.
    if (Math.abs(da) < 1e-8 * (1 + Math.abs(a)) && Math.abs(db) < 1e-8 * (1 + Math.abs(b))) {
      return lineAt(at, a, b, free, promised)
    }
  }
  return null
}

function newtonStep(at: Sums, free: 'intercept' | 'both'): [number, number] {
  if (free === 'intercept') return [at.g0 / at.h00, 0]
  const determinant = at.h00 * at.h11 - at.h01 * at.h01
  return [(at.h11 * at.g0 - at.h01 * at.g1) / determinant, (at.h00 * at.g1 - at.h01 * at.g0) / determinant]
}

function lineAt(
  at: Sums,
  a: number,
  b: number,
  free: 'intercept' | 'both',
  promised: Sums,
): LogisticLine | null {
  const determinant = at.h00 * at.h11 - at.h01 * at.h01
  // Where the outcomes are separated the likelihood flattens and the information vanishes beside its own terms.
  const isFlat = free === 'both' && (!(at.h00 > 1e-7) || !(determinant > 1e-12 * at.h00 * at.h11))
  if (isFlat || Math.abs(b) > 1e6) return null
  return {
    intercept: a,
    slope: b,
    interceptVariance: free === 'both' ? at.h11 / determinant : 1 / at.h00,
    slopeVariance: free === 'both' ? at.h00 / determinant : 0,
    logLikelihood: at.logLikelihood,
    logLikelihoodAsPromised: promised.logLikelihood,
  }
}

function sumsAt(tied: TiedScores, x: Float64Array, a: number, b: number): Sums {
  let logLikelihood = 0
  let g0 = 0
  let g1 = 0
  let h00 = 0
  let h01 = 0
  let h11 = 0
  for (let place = 0; place < x.length; place++) {
    const eta = a + b * x[place]
    const events = tied.events[place]
    const count = events + tied.nonEvents[place]
    const odds = Math.exp(-Math.abs(eta))
    const probability = eta >= 0 ? 1 / (1 + odds) : odds / (1 + odds)
    const residual = events - count * probability
    const weight = (count * odds) / (1 + odds) ** 2
    // Σ events·η − count·ln(1 + e^η), with the logarithm kept from overflowing.
    logLikelihood += events * eta - count * (Math.max(eta, 0) + Math.log1p(odds))
    g0 += residual
    g1 += residual * x[place]
    h00 += weight
    h01 += weight * x[place]
    h11 += weight * x[place] * x[place]
  }
  return { logLikelihood, g0, g1, h00, h01, h11 }
}
