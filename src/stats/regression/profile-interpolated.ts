import { chiSquareQuantile, normalQuantile } from '../distributions.ts'
import { interpolatingSpline } from '../interpolating-spline.ts'
import { type Held, heldCoefficient, heldValue } from './constrained-likelihood.ts'
import type { LogisticFit } from './logistic.ts'
import { type CoefficientInterval, finiteMaximum, type ProfileOptions, profileIntervals } from './profile.ts'
import { exactTolerance, profileAlong } from './profile-bound.ts'
import { type KnownMaximum, maximumAt, profilePath } from './profile-path.ts'

const pointsOfASide = 9
const stepsToTheEnd = 5
const samplesOfAPoint = 3

/**
 * Profile intervals as `confint` of R prints them (Venables & Ripley's MASS; `stats` since R 4.4): the signed
 * root of the deviance at steps of a fifth of the way, a cubic spline through these points, and a straight line
 * between samples of the spline. They lie within about 5e-4 (relative) of the exact bounds of
 * `profileIntervals`, which are the better ones; these are for comparison with R, digit by digit. Where R gives
 * no figure (a profile that does not reach the quantile), the bound is the exact one.
 */
export function interpolatedProfileIntervals(
  fit: LogisticFit,
  { confidence = 0.95, columns, exact, known = searchable(fit) }: InterpolationOptions = {},
): (CoefficientInterval | null)[] {
  return fit.design.columns.map((_, j) => {
    if (columns && !columns.includes(j)) return null
    const bounds =
      fit.separated || !fit.free.includes(j) ? null : interpolatedBounds(fit, known, j, confidence)
    if (bounds) return bounds
    return exact ? exact[j] : profileIntervals(fit, { confidence, columns: [j], budget: Infinity })[j]
  })
}

export interface InterpolationOptions extends Omit<ProfileOptions, 'budget'> {
  /** The exact intervals where they are known, to fall back on. */
  readonly exact?: readonly (CoefficientInterval | null)[]
  /** What the search by scores starts from; null searches by Newton. */
  readonly known?: KnownMaximum | null
}

function searchable(fit: LogisticFit): KnownMaximum | null {
  return fit.separated ? null : finiteMaximum(fit).known
}

function interpolatedBounds(
  fit: LogisticFit,
  known: KnownMaximum | null,
  column: number,
  confidence: number,
): CoefficientInterval | null {
  const held = heldCoefficient(fit.design, column)
  const size = fit.design.columns.length
  const estimate = heldValue(held, fit.scaledCoefficients)
  const end = Math.sqrt(chiSquareQuantile(1 - (1 - confidence) / 4, 1))
  const step = (end / stepsToTheEnd) * Math.sqrt(fit.covariance[column * size + column]) * held.scale
  const points: { value: number; root: number }[] = [{ value: estimate, root: 0 }]
  const newton = fallsByNewton(fit, held)
  const profile = known ? fallsByScore(known, held, newton) : newton
  for (const side of [-1, 1] as const) {
    for (let k = 1, root = 0; k <= pointsOfASide && root < end; k++) {
      const value = estimate + side * k * step
      root = Math.sqrt(Math.max(0, profile.fall(value, side)))
      points.push({ value, root: side * root })
    }
  }
  const evaluations = profile.evaluations()
  if (points.length < 4) return null
  points.sort((a, b) => a.value - b.value)
  const critical = normalQuantile((1 + confidence) / 2)
  const read = sampledInverse(points)
  const lower = read(-critical)
  const upper = read(critical)
  if (lower === null || upper === null) return null
  return { lower: lower / held.scale, upper: upper / held.scale, method: 'profile', evaluations }
}

interface ProfileFalls {
  /** 2 (l̂ − l) at values that go away from the estimate in equal steps, first on one side, then on the other. */
  fall(value: number, side: -1 | 1): number
  evaluations(): number
}

/**
 * Each constrained maximum by Newton, on the tangent of the last one of its side: from the last one itself a step of an
 * intercept far from the data would start where every probability is 0 or 1.
 */
function fallsByNewton(fit: LogisticFit, held: Held): ProfileFalls {
  const { likelihood: objective, free, scaledCoefficients, logLikelihood } = fit
  const along = () => profileAlong({ objective, free, scaledCoefficients, logLikelihood }, held, false)
  const sides = new Map<-1 | 1, ReturnType<typeof along>>()
  return {
    fall(value, side) {
      const profile = sides.get(side) ?? along()
      sides.set(side, profile)
      return profile.at(value, exactTolerance).fall
    },
    evaluations: () => [...sides.values()].reduce((sum, profile) => sum + profile.evaluations(), 0),
  }
}

/** The same by scores, each search starting on the cubic through the last four points; Newton where one fails. */
function fallsByScore(known: KnownMaximum, held: Held, fallback: ProfileFalls): ProfileFalls {
  const path = profilePath(known, held)
  let track = [known.scaledCoefficients]
  let lastSide = 0
  let lost = false
  return {
    fall(value, side) {
      if (side !== lastSide) track = lastSide === 0 ? track : track.slice().reverse()
      lastSide = side
      const point = lost ? null : maximumAt(path, value, held, extrapolated(track))
      if (!point) {
        lost = true
        return fallback.fall(value, side)
      }
      track.push(point.coefficients)
      return 2 * (known.logLikelihood - point.logLikelihood)
    },
    evaluations: () => path.evaluations() + fallback.evaluations(),
  }
}

/** Weights of the last points, latest first, in the polynomial through them one step on. */
const extrapolations = [[1], [2, -1], [3, -3, 1], [4, -6, 4, -1]]

function extrapolated(track: readonly Float64Array[]): Float64Array {
  const weights = extrapolations[Math.min(track.length, extrapolations.length) - 1]
  const result = new Float64Array(track[0].length)
  weights.forEach((weight, back) => {
    const coefficients = track[track.length - 1 - back]
    for (let j = 0; j < result.length; j++) result[j] += weight * coefficients[j]
  })
  return result
}

/** The value at a root, by straight lines between samples of the spline; null outside them. */
function sampledInverse(
  points: readonly { readonly value: number; readonly root: number }[],
): (root: number) => number | null {
  const first = points[0].value
  const last = points[points.length - 1].value
  const spline = interpolatingSpline(
    Float64Array.from(points, ({ value }) => value),
    Float64Array.from(points, ({ root }) => root),
  )
  const count = samplesOfAPoint * points.length
  const samples = Array.from({ length: count }, (_, i) => {
    const value = first + ((last - first) * i) / (count - 1)
    return { value, root: spline(value) }
  }).sort((a, b) => a.root - b.root)
  return (root) => {
    const above = samples.findIndex((sample) => sample.root >= root)
    if (above < 1) return null
    const [left, right] = [samples[above - 1], samples[above]]
    return left.value + ((right.value - left.value) * (root - left.root)) / (right.root - left.root)
  }
}
