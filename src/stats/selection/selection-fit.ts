import type { Column } from '../frame.ts'
import { type GuardedMaximum, guardedNewton, type NewtonLimits } from '../guarded-newton.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import type { Design } from '../regression/design.ts'
import { describe, type FitStatus } from '../regression/logistic.ts'
import { fitProbit, inverseOn, type ProbitFit } from './probit.ts'
import { type SelectionData, selectionLikelihood } from './selection-likelihood.ts'

/** `rhoAtBound`: the likelihood still rises as the correlation goes to 1 or −1; it has no maximum inside. */
export const selectionStatuses = [
  'converged',
  'separated',
  'collinear',
  'rhoAtBound',
  'notConverged',
] as const satisfies readonly (FitStatus | 'rhoAtBound')[]
export type SelectionStatus = (typeof selectionStatuses)[number]

export interface SelectionModel {
  readonly data: SelectionData
  /** The two probits without correlation: of selection on all rows, of the outcome on the selected ones. */
  readonly selection: ProbitFit
  readonly outcome: ProbitFit
}

type References = Readonly<Record<string, string>>

/** One equation at the joint maximum, in the units of the data, as `ProbitFit`. */
export interface SelectionEquation {
  readonly design: Design
  readonly scaledCoefficients: Float64Array
  readonly coefficients: Float64Array
  readonly covariance: Float64Array
}

export interface SelectionFit {
  readonly status: SelectionStatus
  readonly selection: SelectionEquation
  readonly outcome: SelectionEquation
  /** ρ between the unobserved parts of selection and outcome; ±1 at its bound. */
  readonly correlation: number
  /** Of artanh ρ; NaN at the bound and where the correlation was given. */
  readonly standardError: number
  readonly logLikelihood: number
  readonly iterations: number
}

/** |artanh ρ| at which ρ counts as ±1: 1 − |ρ| = 1.2e-5. */
const bound = 6
const nearBound = 3
/** Of the log likelihood: a smaller difference is rounding. */
const flatness = 1e-10
/** Correlations from which the search is started, outward from two separate probits. */
const outward = [0.3, 0.6, 0.9]

/**
 * Columns are without missing values; those of the outcome, and `isEvent`, belong to the rows that are 1 in `isSelected`
 * (0 not selected, 2 selected with an outcome that is not known yet).
 */
export async function selectionModel(
  selectionColumns: readonly Column[],
  outcomeColumns: readonly Column[],
  isSelected: Uint8Array,
  isEvent: Uint8Array,
  references: { readonly selection?: References; readonly outcome?: References } = {},
): Promise<SelectionModel> {
  const selection = await fitProbit(
    selectionColumns,
    isSelected.map((state) => (state === 0 ? 0 : 1)),
    references.selection,
  )
  const outcome = await fitProbit(outcomeColumns, isEvent, references.outcome)
  return {
    data: { selection: selection.design, outcome: outcome.design, isSelected, isEvent },
    selection,
    outcome,
  }
}

/** Full maximum likelihood: the best of the maxima that the profile over ρ points to. */
export function fitSelection(model: SelectionModel): SelectionFit {
  const profile = profileOver(model)
  const best = profile
    .filter(
      ({ point }, i) =>
        point.value >= (profile[i - 1]?.point.value ?? -Infinity) &&
        point.value >= (profile[i + 1]?.point.value ?? -Infinity),
    )
    .map((start) => maximumFrom(model, start.parameters))
    .reduce((most, own) => (own.maximum.point.value > most.maximum.point.value ? own : most))
  return described(model, best.maximum, { isFree: true, isAtBound: best.isAtBound })
}

/**
 * The likeliest coefficients if the correlation were known to be ρ, |ρ| < 1: what a band over ρ is made of. A fit at a
 * neighbouring ρ is a nearer start than two separate probits.
 */
export function fitAtCorrelation(
  model: SelectionModel,
  correlation: number,
  start?: SelectionFit,
  limits?: NewtonLimits,
): SelectionFit {
  const origin = start
    ? joined(start.selection.scaledCoefficients, start.outcome.scaledCoefficients, Math.atanh(correlation))
    : separate(model, Math.atanh(correlation))
  return described(model, atFixed(model, origin, limits), { isFree: false, isAtBound: false })
}

/** A start needs no more digits. */
const startTolerance = 1e-6

/** Maxima at fixed ρ from −.9 to .9, each from its neighbour nearer 0. */
function profileOver(model: SelectionModel): GuardedMaximum[] {
  const near = { tolerance: startTolerance }
  const centre = atFixed(model, separate(model, 0), near)
  const side = (sign: 1 | -1) => {
    let last = centre
    return outward.map((correlation) => {
      last = atFixed(model, withTau(last.parameters, Math.atanh(sign * correlation)), near)
      return last
    })
  }
  return [...side(-1).reverse(), centre, ...side(1)]
}

function maximumFrom(
  model: SelectionModel,
  start: Float64Array,
): { readonly maximum: GuardedMaximum; readonly isAtBound: boolean } {
  const last = start.length - 1
  const evaluate = (at: Float64Array) => selectionLikelihood(model.data, at)
  const free = [...freeColumns(model), last]
  const found = guardedNewton(evaluate, start, free, { isLost: (at) => Math.abs(at[last]) > bound })
  const isInside = Math.abs(found.parameters[last]) <= bound
  if (Math.abs(found.parameters[last]) < nearBound) return { maximum: found, isAtBound: false }
  const side = Math.sign(found.parameters[last])
  const edge = atFixed(model, withTau(found.parameters, side * bound))
  // Near the bound the likelihood is so flat that the search may end on the way, no higher but for rounding.
  const flat = flatness * Math.abs(found.point.value)
  if (isInside ? edge.point.value >= found.point.value - flat : edge.point.gradient[last] * side >= 0)
    return { maximum: edge, isAtBound: true }
  if (isInside) return { maximum: found, isAtBound: false }
  // A step had jumped over a maximum inside.
  return { maximum: guardedNewton(evaluate, edge.parameters, free), isAtBound: false }
}

function atFixed(model: SelectionModel, start: Float64Array, limits?: NewtonLimits): GuardedMaximum {
  return guardedNewton((at) => selectionLikelihood(model.data, at), start, freeColumns(model), limits)
}

function freeColumns({ selection, outcome }: SelectionModel): number[] {
  const shift = selection.design.columns.length
  return [...selection.free, ...outcome.free.map((j) => j + shift)]
}

function separate({ selection, outcome }: SelectionModel, tau: number): Float64Array {
  return joined(selection.scaledCoefficients, outcome.scaledCoefficients, tau)
}

function joined(selection: Float64Array, outcome: Float64Array, tau: number): Float64Array {
  return Float64Array.from([...selection, ...outcome, tau])
}

function withTau(parameters: Float64Array, tau: number): Float64Array {
  const copy = parameters.slice()
  copy[copy.length - 1] = tau
  return copy
}

function described(
  model: SelectionModel,
  { parameters, point, iterations, converged }: GuardedMaximum,
  { isFree, isAtBound }: { readonly isFree: boolean; readonly isAtBound: boolean },
): SelectionFit {
  const size = parameters.length
  const shift = model.selection.design.columns.length
  const hasTau = isFree && !isAtBound
  const free = hasTau ? [...freeColumns(model), size - 1] : freeColumns(model)
  const inverse = inverseOn(point.information, size, free)
  const equation = (own: ProbitFit, from: number): SelectionEquation => {
    const scaled = parameters.slice(from, from + own.design.columns.length)
    const block = submatrix(
      inverse,
      size,
      own.free.map((j) => j + from),
    )
    const estimates = describe(own.design, own.free, scaled, point.information, block)
    for (let j = 0; j < scaled.length; j++)
      if (!Number.isFinite(own.coefficients[j])) estimates.coefficients[j] = own.coefficients[j]
    return { design: own.design, scaledCoefficients: scaled, ...estimates }
  }
  const tau = parameters[size - 1]
  return {
    status: statusOf(model, converged, isAtBound),
    selection: equation(model.selection, 0),
    outcome: equation(model.outcome, shift),
    correlation: isAtBound ? Math.sign(tau) : Math.tanh(tau),
    standardError: hasTau ? Math.sqrt(inverse[size * size - 1]) : Number.NaN,
    logLikelihood: point.value,
    iterations,
  }
}

function statusOf(
  { selection, outcome }: SelectionModel,
  converged: boolean,
  isAtBound: boolean,
): SelectionStatus {
  if (!converged) return 'notConverged'
  if (isAtBound) return 'rhoAtBound'
  const own = [selection.status, outcome.status]
  return (['notConverged', 'separated', 'collinear'] as const).find((one) => own.includes(one)) ?? 'converged'
}
