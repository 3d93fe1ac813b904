import { factorNamed } from '../../stats/regression/design.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { logistic } from '../../stats/regression/logistic.ts'
import type { Differentiable, PredictedRows } from '../../stats/regression/marginal-effects.ts'
import { columnSums } from '../../stats/regression/row-sums.ts'

/** One design column set alike in every row: a value, a level, or for an interaction the other of its parents. */
export type Change =
  | { readonly column: string; readonly value: number }
  | { readonly column: string; readonly level: string }
  | { readonly column: string; readonly valueOf: string }

/**
 * Mean predicted probability with several columns changed together and all else as it is (marginal
 * standardisation), with its derivative by the scaled coefficients. One column is `atValue` or `atLevel`; a main effect
 * with its interaction needs both changed.
 */
export function meanPrediction(rows: PredictedRows, changes: readonly Change[]): Differentiable {
  const { fit, packed, eta, probability } = rows
  const { design, outcome, trials } = fit
  const shifts = changes.map((change) => shiftOf(fit, change))
  const slopes = new Float64Array(design.rows)
  let sum = 0
  for (let row = 0; row < design.rows; row++) {
    let change = 0
    for (const { by } of shifts) change += by(row)
    const p = change === 0 ? probability[row] : logistic(eta[row] + change)
    sum += outcome.trials[row] * p
    slopes[row] = (outcome.trials[row] * p * (1 - p)) / trials
  }
  const gradient = columnSums(packed, slopes)
  for (const { replace } of shifts) replace(gradient, slopes)
  return { value: sum / trials, gradient }
}

interface Shift {
  /** Change of the linear predictor of a row. */
  readonly by: (row: number) => number
  /** Puts Σ w x of the changed columns right. */
  readonly replace: (sums: Float64Array, weights: Float64Array) => void
}

function shiftOf(fit: LogisticFit, change: Change): Shift {
  const factor = factorNamed(fit.design, change.column)
  const { scaledCoefficients } = fit
  if (factor.kind === 'nominal') {
    if (!('level' in change)) throw new Error(`${change.column} is set to a level`)
    const code = factor.levels.indexOf(change.level)
    if (code < 0) throw new Error(`${change.column} has no level ${change.level}`)
    const { codes, columnOfLevel } = factor
    const effect = Float64Array.from(columnOfLevel, (column) => (column < 0 ? 0 : scaledCoefficients[column]))
    return {
      by: (row) => effect[code] - effect[codes[row]],
      replace: (sums) => {
        for (const column of columnOfLevel) if (column >= 0) sums[column] = 0
        if (columnOfLevel[code] >= 0) sums[columnOfLevel[code]] = sums[0]
      },
    }
  }
  if ('level' in change) throw new Error(`${change.column} is set to a value`)
  const { values, center, scale, firstColumn } = factor
  const slope = scaledCoefficients[firstColumn] / scale
  if ('value' in change) {
    return {
      by: (row) => slope * (change.value - values[row]),
      replace: (sums) => {
        sums[firstColumn] = ((change.value - center) / scale) * sums[0]
      },
    }
  }
  const other = factorNamed(fit.design, change.valueOf)
  if (other.kind !== 'numeric') throw new Error(`${change.valueOf} is no number`)
  return {
    by: (row) => slope * (other.values[row] - values[row]),
    replace: (sums, weights) => {
      let sum = 0
      for (let row = 0; row < weights.length; row++) sum += weights[row] * (other.values[row] - center)
      sums[firstColumn] = sum / scale
    },
  }
}
