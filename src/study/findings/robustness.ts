import { type Column, isMissing } from '../../stats/frame.ts'
import { generalizedVarianceInflation } from '../../stats/regression/generalized-variance-inflation.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { pseudoRSquared } from '../../stats/regression/pseudo-r-squared.ts'
import { termReports } from '../../stats/regression/report/terms.ts'
import type { PreStatedModel } from '../context.ts'
import type { ModelSample } from '../model-sample.ts'
import { backwardSelection } from './backward-selection.ts'
import { isLarge } from './budgets.ts'
import { type CoefficientTable, coefficientIn, coefficientTable } from './coefficient-table.ts'
import { compositeCovariance } from './composite-covariance.ts'
import { cropYearFactor } from './crop-year-effects.ts'
import { degreesOfFreedomByColumn, factorErrors } from './factor-errors.ts'
import { factorPlayers } from './factor-players.ts'
import { fitMaximumLikelihood, fitPenalised, type StudyFit } from './fit-model.ts'
import { leaveYearOut } from './leave-year-out.ts'
import { factorsOf, type ModelData, modelData, onRows } from './model-data.ts'
import type {
  DecisionsFinding,
  RobustnessFinding,
  RobustnessRow,
  SelectionFinding,
} from './robustness-findings.ts'
import { quadraticAt, resampledCoefficients } from './score-resamples.ts'

export interface RobustnessInputs {
  readonly fit: StudyFit
  readonly data: ModelData
  readonly sample: ModelSample
  readonly covariance: Float64Array
  readonly seed: number
  readonly confidence: number
  readonly preStated: PreStatedModel | null
}

const resamples = 200

/** The primary coefficients beside those of other methods, columns, rows and years. */
export function robustnessOf(inputs: RobustnessInputs): RobustnessFinding {
  const { fit, data, covariance } = inputs
  const { primary } = fit
  const alternative = alternativeFit(fit, data)
  const decisions = withDecisions(inputs)
  const complete = completeCases(inputs)
  const years = leaveYearOut(fit.maximumLikelihood.separated ? primary : fit.maximumLikelihood, data)
  const size = primary.design.columns.length
  const rows = primary.design.columns.flatMap(({ factor: column, level }, j): RobustnessRow[] => {
    const own = data.columns.find((candidate) => candidate.column.name === column)
    if (!own || own.factor === cropYearFactor || !primary.free.includes(j)) return []
    return [
      {
        factor: own.factor,
        isMissingFlag: own.isMissingFlag,
        level,
        primary: primary.coefficients[j],
        standardError: Math.sqrt(covariance[j * size + j]),
        naiveStandardError: Math.sqrt(primary.covariance[j * size + j]),
        alternative: coefficientIn(alternative?.table ?? null, column, level),
        withDecisions: coefficientIn(decisions?.table ?? null, column, level),
        completeCases: coefficientIn(complete?.table ?? null, column, level),
        leaveYearOut: years?.ranges[j] ?? null,
      },
    ]
  })
  return {
    rows,
    alternative: alternative?.method ?? null,
    withDecisions: decisions?.finding ?? null,
    completeCases: complete && { rows: complete.rows, events: complete.events },
    leaveYearOut: years && { years: years.years, method: years.method },
    selection: selectionOf(inputs),
  }
}

function alternativeFit(fit: StudyFit, data: ModelData) {
  if (fit.method === 'firth') return { method: 'ml', table: coefficientTable(fit.maximumLikelihood) } as const
  if (isLarge(data.rows)) return null
  return { method: 'firth', table: coefficientTable(fitPenalised(data, fit.maximumLikelihood)) } as const
}

/** The method of the primary table on other columns or rows. */
function likePrimary({ method }: StudyFit, data: ModelData): LogisticFit | null {
  const fit = fitMaximumLikelihood(data)
  if (method === 'firth') return fitPenalised(data, fit)
  return fit.diverged || fit.status === 'notConverged' ? null : fit
}

function withDecisions({ fit, data, sample, preStated, confidence }: RobustnessInputs) {
  const wider = modelData(sample, 'explanatoryWithDecisions', {
    preStated,
    merge: data.merged.length > 0,
  })
  const known = new Set(data.columns.map(({ column }) => column.name))
  const added = new Set(wider.columns.map(({ column }) => column.name).filter((name) => !known.has(name)))
  if (added.size === 0) return null
  const wide = likePrimary(fit, wider)
  if (!wide) return null
  const addedFactors = wider.columns.flatMap(({ column, factor }) => (added.has(column.name) ? [factor] : []))
  const errors = factorErrors(wide, wider, sample, new Set(addedFactors))
  const none = wide.design.columns.map(() => null)
  const terms = termReports(
    wide,
    compositeCovariance(wide, wider, errors),
    { exact: none, interpolated: none },
    confidence,
    degreesOfFreedomByColumn(wide, wider, errors),
  )
  const finding: DecisionsFinding = {
    mcFaddenWithout: pseudoRSquared(fit.primary).mcFadden,
    mcFaddenWith: pseudoRSquared(wide).mcFadden,
    terms: terms.flatMap(({ factor, level, coefficient, standardError, pValue, oddsRatio }) =>
      added.has(factor) ? [{ factor, level, coefficient, standardError, pValue, oddsRatio }] : [],
    ),
    explainedByFactors: generalizedVarianceInflation(wide)
      .filter(({ factor }) => added.has(factor))
      .map(({ factor, perDegree }) => ({ factor, share: 1 - 1 / perDegree ** 2 })),
  }
  return { finding, table: coefficientTable(wide) }
}

function completeCases({ fit, data, sample }: RobustnessInputs) {
  const names = new Set(factorsOf(data).keys())
  const columns = sample.derived.filter(({ name }) => names.has(name))
  const rows = completeRows(columns, data.rows)
  if (rows.length === data.rows || rows.length === 0) return null
  const own = onRows(data, rows)
  const events = own.isEvent.reduce((sum, flag) => sum + flag, 0)
  const canFit = events > 0 && events < own.rows && own.columns.length > 0
  const refit = canFit ? likePrimary(fit, own) : null
  const table: CoefficientTable | null = refit && coefficientTable(refit)
  return { rows: own.rows, events, table }
}

function completeRows(columns: readonly Column[], rows: number): Uint32Array {
  const isIncomplete = new Uint8Array(rows)
  for (const column of columns) {
    for (let row = 0; row < rows; row++) if (isMissing(column, row)) isIncomplete[row] = 1
  }
  const complete: number[] = []
  for (let row = 0; row < rows; row++) if (!isIncomplete[row]) complete.push(row)
  return Uint32Array.from(complete)
}

/** Stepwise is secondary: which factors BIC keeps, and in how many of 200 resamples of clusters (rule 10). */
function selectionOf({ fit, data, sample, seed }: RobustnessInputs): SelectionFinding | null {
  const basis = fit.maximumLikelihood.status === 'converged' ? fit.maximumLikelihood : fit.primary
  if (basis.status !== 'converged' && basis.status !== 'collinear') return null
  const players = factorPlayers(basis, data)
  const quadratic = quadraticAt(basis)
  const options = { price: Math.log(data.rows), always: new Set([cropYearFactor]) }
  const namesOf = (kept: readonly number[]) =>
    kept.map((at) => players[at].factor).filter((factor) => factor !== cropYearFactor)
  const keptAt = backwardSelection(quadratic, players, options)
  const counts = new Map<string, number>()
  for (const drawn of resampledCoefficients(basis, data, sample, { seed, replications: resamples })) {
    for (const factor of namesOf(keptAt(drawn))) {
      counts.set(factor, (counts.get(factor) ?? 0) + 1)
    }
  }
  return {
    criterion: 'bic',
    resamples,
    chosen: namesOf(keptAt(quadratic.coefficients)),
    frequencies: [...factorsOf(data).keys()].map((factor) => ({
      factor,
      share: (counts.get(factor) ?? 0) / resamples,
    })),
  }
}
