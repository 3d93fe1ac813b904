import { multiply } from '../linear-algebra/matrix.ts'
import type { ClusteredRows } from './cluster-covariance.ts'
import { originalUnits } from './design.ts'
import type { LogisticFit } from './logistic.ts'
import { designOver, quadraticForms, scaledProbabilities } from './row-sums.ts'
import { inverseInformation } from './sandwich-covariance.ts'
import { estimatedColumns } from './separated-fit.ts'
import { rowReader } from './sparse-rows.ts'

export type InfluenceRows = Pick<ClusteredRows, 'columns' | 'outcome'>

/** One number a row; nothing here is rows × columns. */
export interface Influence {
  readonly probability: Float64Array
  /** h = w x'Vx, the diagonal of the weighted hat matrix. Their sum is the number of coefficients. */
  readonly leverage: Float64Array
  readonly pearsonResidual: Float64Array
  readonly devianceResidual: Float64Array
  /** Divided by √(1 − h). */
  readonly standardizedPearsonResidual: Float64Array
  readonly standardizedDevianceResidual: Float64Array
  /** r²h / (k (1 − h)) with the standardised Pearson residual r, as R's `cooks.distance`. */
  readonly cooksDistance: Float64Array
  /** Usual limits beyond which a row deserves a look. */
  readonly thresholds: {
    /** 2 k / n (Hoaglin & Welsch 1978). */
    readonly leverage: number
    /** 4 / n. */
    readonly cooksDistance: number
    /** 2 / √n (Belsley, Kuh & Welsch 1980). */
    readonly dfbetas: number
    readonly standardizedResidual: 2
  }
}

export interface CoefficientChange {
  readonly row: number
  /** One-step estimate of β̂ − β̂ without the row, in the units of the data; 0 for columns not estimated. */
  readonly dfbeta: Float64Array
  /** In standard errors of the full fit. */
  readonly dfbetas: Float64Array
}

/** Influence of each row (a grouped row counts as one) on the fit, after Pregibon (1981). */
export function influence(fit: LogisticFit, { columns, outcome }: InfluenceRows): Influence {
  const rows = outcome.trials.length
  const design = designOver(fit.design, columns, rows)
  const probability = scaledProbabilities(design, fit.scaledCoefficients, fit.offset)
  const leverage = quadraticForms(design, inverseInformation(fit))
  const pearsonResidual = new Float64Array(rows)
  const devianceResidual = new Float64Array(rows)
  const standardizedPearsonResidual = new Float64Array(rows)
  const standardizedDevianceResidual = new Float64Array(rows)
  const cooksDistance = new Float64Array(rows)
  const k = estimatedColumns(fit).length
  for (let row = 0; row < rows; row++) {
    const p = probability[row]
    const trials = outcome.trials[row]
    const residual = outcome.events[row] - trials * p
    const weight = trials * p * (1 - p)
    leverage[row] *= weight
    const root = Math.sqrt(1 - leverage[row])
    pearsonResidual[row] = weight > 0 ? residual / Math.sqrt(weight) : 0
    devianceResidual[row] = Math.sign(residual) * Math.sqrt(devianceOf(outcome.events[row], trials, p))
    standardizedPearsonResidual[row] = pearsonResidual[row] / root
    standardizedDevianceResidual[row] = devianceResidual[row] / root
    cooksDistance[row] = (standardizedPearsonResidual[row] ** 2 * leverage[row]) / (k * (1 - leverage[row]))
  }
  return {
    probability,
    leverage,
    pearsonResidual,
    devianceResidual,
    standardizedPearsonResidual,
    standardizedDevianceResidual,
    cooksDistance,
    thresholds: {
      leverage: (2 * k) / rows,
      cooksDistance: 4 / rows,
      dfbetas: 2 / Math.sqrt(rows),
      standardizedResidual: 2,
    },
  }
}

/** 2 [y ln(y / mp) + (m − y) ln((m − y) / (m − mp))], never negative by rounding. */
function devianceOf(events: number, trials: number, p: number): number {
  const part = (count: number, expected: number) => (count > 0 ? count * Math.log(count / expected) : 0)
  return Math.max(0, 2 * (part(events, trials * p) + part(trials - events, trials * (1 - p))))
}

/** How far each of the given rows moves each coefficient: V x r / (1 − h), one Newton step without the row. */
export function coefficientChanges(
  fit: LogisticFit,
  { columns, outcome }: InfluenceRows,
  rows: Iterable<number>,
): CoefficientChange[] {
  const size = fit.design.columns.length
  const design = designOver(fit.design, columns, outcome.trials.length)
  const inverse = inverseInformation(fit)
  const toData = multiply(originalUnits(design), inverse, size, size, size)
  const read = rowReader(design)
  const probability = scaledProbabilities(design, fit.scaledCoefficients, fit.offset)
  return Array.from(rows, (row) => {
    const { columns: at, values, length } = read(row)
    const x = new Float64Array(size)
    for (let a = 0; a < length; a++) x[at[a]] = values[a]
    const p = probability[row]
    const trials = outcome.trials[row]
    const form = multiply(multiply(x, inverse, 1, size, size), x, 1, size, 1)[0]
    const step = (outcome.events[row] - trials * p) / (1 - trials * p * (1 - p) * form)
    const dfbeta = multiply(toData, x, size, size, 1).map((value) => value * step)
    const dfbetas = dfbeta.map((value, j) =>
      fit.free.includes(j) ? value / Math.sqrt(fit.covariance[j * size + j]) : 0,
    )
    return { row, dfbeta, dfbetas }
  })
}

/** Rows of the `count` largest values, largest first (ties: earlier row first), in n log count. */
export function largest(values: Float64Array, count: number): number[] {
  const kept: number[] = []
  const before = (a: number, b: number) => values[a] > values[b] || (values[a] === values[b] && a < b)
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) continue
    if (kept.length === count && (count === 0 || !before(row, kept[count - 1]))) continue
    let low = 0
    let high = kept.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (before(kept[middle], row)) low = middle + 1
      else high = middle
    }
    kept.splice(low, 0, row)
    if (kept.length > count) kept.pop()
  }
  return kept
}
