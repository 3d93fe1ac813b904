import { takeRowsOf } from '../../stats/frame.ts'
import { type LogisticLikelihood, logisticLikelihood } from '../../stats/kernel/likelihood.ts'
import { columnsOf } from '../../stats/regression/design.ts'
import { likelihoodWithout, oneStepFrom, pointWithout } from '../../stats/regression/likelihood-without.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { maximise } from '../../stats/regression/newton.ts'
import { designOver } from '../../stats/regression/row-sums.ts'
import { isLarge } from './budgets.ts'
import { cropYearFactor } from './crop-year-effects.ts'
import { type ModelData, plainColumns } from './model-data.ts'

export interface LeaveYearOut {
  readonly years: number
  readonly method: 'exact' | 'oneStep'
  /** By design column, in the units of the data; null for the crop years themselves. */
  readonly ranges: readonly (readonly [number, number] | null)[]
}

/**
 * The coefficients with each pool of crop years left out in turn: the likelihood of the others is that of all less
 * the year's own. On large books one Newton step stands for the refit.
 */
export function leaveYearOut(fit: LogisticFit, data: ModelData): LeaveYearOut | null {
  const { design } = fit
  const year = design.factors.find(({ name }) => name === cropYearFactor)
  if (year?.kind !== 'nominal' || year.levels.length < 3) return null
  const yearOfRow = data.columns.find(({ column }) => column.name === cropYearFactor)!.column
  if (yearOfRow.kind !== 'nominal') return null
  const atAll = isLarge(data.rows) ? fit.likelihood.evaluate(fit.scaledCoefficients) : null
  const lows = new Float64Array(design.columns.length).fill(Infinity)
  const highs = new Float64Array(design.columns.length).fill(-Infinity)
  year.levels.forEach((level, code) => {
    // Without the reference year the intercept is free again once another year stands in for it.
    const gone = code === year.reference ? year.firstColumn : year.columnOfLevel[code]
    const free = fit.free.filter((j) => j !== gone)
    const own = likelihoodOf(fit, data, rowsOf(yearOfRow.codes, yearOfRow.levels.indexOf(level)))
    const coefficients = atAll
      ? oneStepFrom(fit.scaledCoefficients, pointWithout(atAll, own.evaluate(fit.scaledCoefficients)), free)
      : maximise(likelihoodWithout(fit.likelihood, own), fit.scaledCoefficients, { free }).coefficients
    design.columns.forEach(({ scale }, j) => {
      lows[j] = Math.min(lows[j], coefficients[j] / scale)
      highs[j] = Math.max(highs[j], coefficients[j] / scale)
    })
  })
  const own = new Set(columnsOf(year))
  return {
    years: year.levels.length,
    method: atAll ? 'oneStep' : 'exact',
    ranges: design.columns.map((_, j) =>
      j === 0 || own.has(j) || !fit.free.includes(j) ? null : [lows[j], highs[j]],
    ),
  }
}

function likelihoodOf(fit: LogisticFit, data: ModelData, rows: Uint32Array): LogisticLikelihood {
  const columns = plainColumns(data).map((column) => takeRowsOf(column, rows))
  return logisticLikelihood(designOver(fit.design, columns, rows.length), {
    events: Float64Array.from(rows, (row) => data.outcome.events[row]),
    trials: Float64Array.from(rows, (row) => data.outcome.trials[row]),
  })
}

function rowsOf(codes: ArrayLike<number>, code: number): Uint32Array {
  const rows: number[] = []
  for (let row = 0; row < codes.length; row++) if (codes[row] === code) rows.push(row)
  return Uint32Array.from(rows)
}
