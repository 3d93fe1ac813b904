import { normalQuantile } from '../distributions.ts'
import { chiSquareTest, type TestResult } from '../regression/chi-square-test.ts'
import type { DesignColumn } from '../regression/design.ts'
import { usableReferences } from '../regression/report/references.ts'
import type { IntervalOrNull } from '../regression/report/regression-report.ts'
import { finiteOrNull, waldFigures } from '../regression/report/terms.ts'
import {
  fitSelection,
  type SelectionEquation,
  type SelectionFit,
  type SelectionModel,
  type SelectionStatus,
  selectionModel,
} from './selection-fit.ts'
import { countOf, type SelectionRequest, type SelectionRows, selectionRows } from './selection-rows.ts'

/**
 * `noExcludedInstrument`: every selection factor is an outcome factor too, so that ρ is told by the normal curve alone;
 * `tooFewEvents`: fewer than 10 events (or non-events) for each parameter of an equation.
 */
export type SelectionWarning = 'noExcludedInstrument' | 'tooFewEvents'

/** A probit coefficient: no odds ratio belongs to it. */
export interface SelectionTerm {
  readonly factor: string
  readonly level: string | null
  readonly coefficient: number | null
  readonly direction?: '+infinity' | '-infinity' | 'undetermined'
  readonly standardError: number | null
  readonly z: number | null
  readonly pValue: number | null
  readonly confidenceInterval: IntervalOrNull
}

/** The field names of the command line's contract. */
export interface SelectionReport {
  readonly read: number
  readonly dropped: number
  readonly rows: number
  readonly selected: number
  readonly events: number
  readonly status: SelectionStatus
  readonly statusColumns: readonly string[]
  readonly warnings: readonly SelectionWarning[]
  readonly iterations: number
  readonly logLikelihood: number
  readonly logLikelihoodWithoutCorrelation: number
  readonly rho: number
  readonly rhoStandardError: number | null
  readonly rhoConfidenceInterval: readonly [number, number] | null
  /** Null where ρ is at its bound. */
  readonly athrho: number | null
  readonly athrhoStandardError: number | null
  /** Of ρ = 0, against two separate probits. */
  readonly likelihoodRatioTest: TestResult
  readonly selectionTerms: readonly SelectionTerm[]
  readonly outcomeTerms: readonly SelectionTerm[]
  /** The outcome on the selected rows alone, as if selection did not matter. */
  readonly outcomeTermsWithoutCorrelation: readonly SelectionTerm[]
  /** Selection factors that are no outcome factors. */
  readonly excludedInstruments: readonly string[]
  readonly conventions: Readonly<Record<string, unknown>>
}

const fewestEventsPerParameter = 10

/** Throws `InputError` with a `SelectionErrorCode` or a `RegressionErrorCode`. */
export async function selectionReport(request: SelectionRequest): Promise<SelectionReport> {
  const rows = selectionRows(request)
  const model = await selectionModel(
    rows.selectionColumns,
    rows.outcomeColumns,
    rows.isSelected,
    rows.isEvent,
    {
      selection: usableReferences(rows.selectionColumns, named(request, request.selectionFactors)),
      outcome: usableReferences(rows.outcomeColumns, named(request, request.outcomeFactors)),
    },
  )
  const fit = fitSelection(model)
  const excluded = request.selectionFactors.filter((name) => !request.outcomeFactors.includes(name))
  const separate = model.selection.logLikelihood + model.outcome.logLikelihood
  const terms = (equation: SelectionEquation) => selectionTerms(equation, request.confidence)
  return {
    read: request.frame.rows,
    dropped: request.frame.rows - rows.isSelected.length,
    rows: rows.isSelected.length,
    selected: rows.isEvent.length,
    events: countOf(rows.isEvent),
    status: fit.status,
    statusColumns: statusColumnsOf(model),
    warnings: warningsOf(model, rows, excluded),
    iterations: fit.iterations,
    logLikelihood: fit.logLikelihood,
    logLikelihoodWithoutCorrelation: separate,
    ...correlationFigures(fit, request.confidence),
    likelihoodRatioTest: chiSquareTest(Math.max(0, 2 * (fit.logLikelihood - separate)), 1),
    selectionTerms: terms(fit.selection),
    outcomeTerms: terms(fit.outcome),
    outcomeTermsWithoutCorrelation: terms(model.outcome),
    excludedInstruments: excluded,
    conventions: {
      link: 'probit',
      method: 'full maximum likelihood',
      selected: rows.selected,
      event: rows.event,
      standardErrors: 'observed information',
      rhoConfidenceInterval: 'Wald on artanh rho',
    },
  }
}

/** A reference that a person named is asked of the equations that have its factor, and of both if neither has. */
function named(
  { references, namedReferences, selectionFactors, outcomeFactors }: SelectionRequest,
  own: readonly string[],
): Pick<SelectionRequest, 'references' | 'namedReferences'> {
  const isElsewhere = (name: string) =>
    !own.includes(name) && (selectionFactors.includes(name) || outcomeFactors.includes(name))
  return { references, namedReferences: namedReferences.filter((name) => !isElsewhere(name)) }
}

function correlationFigures(
  { correlation, standardError, status }: SelectionFit,
  confidence: number,
): Pick<
  SelectionReport,
  'rho' | 'rhoStandardError' | 'rhoConfidenceInterval' | 'athrho' | 'athrhoStandardError'
> {
  const athrho = status === 'rhoAtBound' ? null : Math.atanh(correlation)
  const half = normalQuantile(0.5 + confidence / 2) * standardError
  return {
    rho: correlation,
    rhoStandardError: finiteOrNull((1 - correlation ** 2) * standardError),
    rhoConfidenceInterval:
      athrho === null || Number.isNaN(half) ? null : [Math.tanh(athrho - half), Math.tanh(athrho + half)],
    athrho,
    athrhoStandardError: finiteOrNull(standardError),
  }
}

/** The coefficient table of one probit equation. */
export function selectionTerms(
  { design, coefficients, covariance }: Pick<SelectionEquation, 'design' | 'coefficients' | 'covariance'>,
  confidence: number,
): SelectionTerm[] {
  const size = coefficients.length
  return design.columns.map(({ factor, level }: DesignColumn, j): SelectionTerm => {
    const coefficient = coefficients[j]
    if (!Number.isFinite(coefficient)) {
      const direction =
        coefficient === Infinity ? '+infinity' : coefficient === -Infinity ? '-infinity' : null
      return {
        factor,
        level,
        coefficient: null,
        ...(direction ? { direction } : {}),
        standardError: null,
        z: null,
        pValue: null,
        confidenceInterval: null,
      }
    }
    const {
      oddsRatio: _,
      oddsRatioConfidenceInterval: __,
      ...figures
    } = waldFigures(coefficient, Math.sqrt(covariance[j * size + j]), confidence)
    return { factor, level, ...figures }
  })
}

function statusColumnsOf({ selection, outcome }: SelectionModel): string[] {
  const names = [selection, outcome].flatMap(({ design, statusColumns }) => [
    ...statusColumns.map((j) => design.columns[j].factor),
    ...design.factors.filter(({ columnCount }) => columnCount === 0).map(({ name }) => name),
  ])
  return [...new Set(names)]
}

function warningsOf(
  { selection, outcome }: SelectionModel,
  { isSelected, isEvent }: SelectionRows,
  excluded: readonly string[],
): SelectionWarning[] {
  const isThin = (flags: Uint8Array, parameters: number) =>
    Math.min(countOf(flags), flags.length - countOf(flags)) <
    fewestEventsPerParameter * Math.max(1, parameters - 1)
  const warnings: SelectionWarning[] = []
  if (excluded.length === 0) warnings.push('noExcludedInstrument')
  if (isThin(isSelected, selection.free.length) || isThin(isEvent, outcome.free.length))
    warnings.push('tooFewEvents')
  return warnings
}
