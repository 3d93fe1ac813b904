import type { ModelName } from '../../book/sample/model-terms.ts'
import { type Column, takeRowsOf } from '../../stats/frame.ts'
import { InputError } from '../../stats/input-error.ts'
import { type BinomialOutcome, binaryOutcome } from '../../stats/regression/outcome.ts'
import type { RegressionErrorCode } from '../../stats/regression/report/request.ts'
import type { PreStatedModel } from '../context.ts'
import { columnsOfModel, type ModelColumn, type ModelSample } from '../model-sample.ts'
import { cropYearColumn, cropYearFactor } from './crop-year-effects.ts'
import type { MergedLevels } from './findings.ts'
import { mergeSparseLevels } from './sparse-levels.ts'

/** The columns of one model with the outcome, ready to be fitted. */
export interface ModelData {
  readonly rows: number
  /** With the crop years last, where there are any. */
  readonly columns: readonly ModelColumn[]
  readonly isEvent: Uint8Array
  readonly outcome: BinomialOutcome
  readonly merged: readonly MergedLevels[]
}

export interface ModelDataOptions {
  /** Null takes the default list of the model. */
  readonly preStated?: PreStatedModel | null
  /** Merges sparse levels (rule 12). */
  readonly merge?: boolean
}

export function modelData(
  sample: ModelSample,
  model: ModelName,
  { preStated = null, merge = false }: ModelDataOptions = {},
): ModelData {
  const wanted = chosenColumns(columnsOfModel(sample, model), preStated, model)
  const merged: MergedLevels[] = []
  const columns = wanted.map((own): ModelColumn => {
    if (!merge || own.column.kind === 'numeric') return own
    const result = mergeSparseLevels(own.column, sample.outcome, own.reference)
    if (result.merged) merged.push({ factor: own.factor, ...result.merged })
    return { ...own, column: result.column }
  })
  const years = sample.cropYears && cropYearColumn(sample.cropYears, sample.outcome)
  if (years) {
    const { column, reference } = years
    columns.push({ column, factor: cropYearFactor, term: null, isMissingFlag: false, reference })
  }
  return {
    rows: sample.rows,
    columns,
    isEvent: sample.outcome,
    outcome: binaryOutcome(sample.outcome),
    merged,
  }
}

/** A pre-stated list is of factors (terms, or columns of a plain file); names of other models are passed over. */
function chosenColumns(
  columns: readonly ModelColumn[],
  preStated: PreStatedModel | null,
  model: ModelName,
): ModelColumn[] {
  if (preStated === null) return [...columns]
  const chosen = columns.filter(({ factor }) => preStated.factors.includes(factor))
  if (chosen.length > 0) return chosen
  throw new InputError<RegressionErrorCode>('noFactors', { model })
}

/** The same model on some of its rows; columns that no longer vary there are left out. */
export function onRows(data: ModelData, rows: ArrayLike<number>): ModelData {
  const isEvent = Uint8Array.from({ length: rows.length }, (_, i) => data.isEvent[rows[i]])
  return {
    ...data,
    rows: rows.length,
    columns: data.columns
      .map((own) => ({ ...own, column: takeRowsOf(own.column, rows) }))
      .filter(({ column }) => varies(column)),
    isEvent,
    outcome: binaryOutcome(isEvent),
  }
}

export function plainColumns({ columns }: ModelData): Column[] {
  return columns.map(({ column }) => column)
}

/** Reference levels that occur; the first level that does stands in for one that does not. */
export function occurringReferences({ columns }: ModelData): Record<string, string> {
  const references: Record<string, string> = {}
  for (const { column, reference } of columns) {
    if (column.kind === 'numeric' || reference === null) continue
    const code = column.levels.indexOf(reference)
    if (code >= 0 && column.codes.includes(code)) references[column.name] = reference
  }
  return references
}

/** The factors of the model in its order, crop years left out, each with the names of its columns. */
export function factorsOf({ columns }: ModelData): Map<string, ModelColumn[]> {
  const factors = new Map<string, ModelColumn[]>()
  for (const own of columns) {
    if (own.factor === cropYearFactor) continue
    const list = factors.get(own.factor)
    if (list) list.push(own)
    else factors.set(own.factor, [own])
  }
  return factors
}

function varies(column: Column): boolean {
  const values = column.kind === 'numeric' ? column.values : column.codes
  for (let row = 1; row < values.length; row++) if (values[row] !== values[0]) return true
  return false
}
