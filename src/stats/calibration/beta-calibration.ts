import { numericColumn } from '../frame.ts'
import { fitLogistic, logistic } from '../regression/logistic.ts'
import { binaryOutcome } from '../regression/outcome.ts'

export interface BetaCalibration {
  /** ln μ(p) ÷ (1 − μ(p)) = c + a ln p − b ln(1 − p), a, b ≥ 0. */
  readonly a: number
  readonly b: number
  readonly c: number
  readonly calibrate: (probability: number) => number
}

/** Probabilities nearer 0 or 1 are taken as this near. */
const nearest = 1e-12

/**
 * Beta calibration (Kull, Silva Filho & Flach 2017, AISTATS): three parameters, the identity among them, fitted by
 * logistic regression on ln p and −ln(1 − p). A coefficient below 0 would turn the order round: it is set to 0 and the
 * other fitted alone.
 */
export function betaCalibration(
  probabilities: ArrayLike<number>,
  isEvent: ArrayLike<number>,
): BetaCalibration {
  const inside = (own: number) => Math.min(1 - nearest, Math.max(nearest, own))
  const outcome = binaryOutcome(isEvent)
  const first = numericColumn(
    'a',
    Float64Array.from(probabilities, (own) => Math.log(inside(own))),
  )
  const second = numericColumn(
    'b',
    Float64Array.from(probabilities, (own) => -Math.log1p(-inside(own))),
  )
  const both = fitLogistic([first, second], outcome).coefficients
  const parameters = (() => {
    if (both[1] >= 0 && both[2] >= 0) return { a: both[1], b: both[2], c: both[0] }
    if (both[1] < 0) {
      const [c, b] = fitLogistic([second], outcome).coefficients
      return { a: 0, b: Math.max(0, b), c }
    }
    const [c, a] = fitLogistic([first], outcome).coefficients
    return { a: Math.max(0, a), b: 0, c }
  })()
  const { a, b, c } = parameters
  return {
    ...parameters,
    calibrate: (own) => logistic(c + a * Math.log(inside(own)) - b * Math.log1p(-inside(own))),
  }
}
