import { fillFeatures, learnFeatureTreatments } from '../../../book/behaviour/fill-features.ts'
import { type Column, takeRowsOf } from '../../../stats/frame.ts'
import { withLikelihoodIntercept } from '../../../stats/regression/flic.ts'
import type { LogisticFit } from '../../../stats/regression/logistic.ts'
import { binaryOutcome } from '../../../stats/regression/outcome.ts'
import { designOver, scaledProbabilities } from '../../../stats/regression/row-sums.ts'
import type { ModelColumn, ModelSample } from '../../model-sample.ts'
import {
  fewestEventsPerParameter,
  fitMaximumLikelihood,
  fitPenalised,
  fitStudyModel,
  type StudyFit,
} from '../fit-model.ts'
import { type ModelData, modelData } from '../model-data.ts'
import { mergeSparseLevels } from '../sparse-levels.ts'
import { modelColumnsOf } from './behaviour-sample.ts'

/**
 * The fit of the tables. Events are counted by note: with fewer than ten defaulted notes a parameter sparse levels are
 * merged and Firth's fit is the primary one (SOUNDNESS.md rule 12).
 */
export async function fitBehaviour(
  sample: ModelSample,
  defaultedNotes: number,
): Promise<{ readonly data: ModelData; readonly fit: StudyFit; readonly notesPerParameter: number }> {
  const plain = modelData(sample, 'application')
  const first = await fitStudyModel(plain)
  const few = notesPerParameter(first.maximumLikelihood, defaultedNotes) < fewestEventsPerParameter
  if (!few && first.reason === null) return told(plain, first, defaultedNotes)
  const merged = modelData(sample, 'application', { merge: true })
  const fit = merged.merged.length > 0 ? await fitStudyModel(merged) : first
  if (fit.method === 'firth') return told(merged, fit, defaultedNotes)
  if (notesPerParameter(fit.maximumLikelihood, defaultedNotes) >= fewestEventsPerParameter)
    return told(merged, fit, defaultedNotes)
  const penalised = fitPenalised(merged, fit.maximumLikelihood)
  const primary = withLikelihoodIntercept(penalised)
  return told(merged, { ...fit, primary, penalised, method: 'firth', reason: 'fewEvents' }, defaultedNotes)
}

function told(data: ModelData, fit: StudyFit, defaultedNotes: number) {
  return { data, fit, notesPerParameter: notesPerParameter(fit.maximumLikelihood, defaultedNotes) }
}

function notesPerParameter({ rank }: LogisticFit, defaultedNotes: number): number {
  return defaultedNotes / Math.max(1, rank - 1)
}

/**
 * The same model made on some observations and asked about others: stand-ins for missing values, the levels that are
 * merged and the choice of method are those of the training rows (rule 10). Null where they hold no two outcomes.
 */
export function trainBehaviour(derived: readonly Column[], isEvent: Uint8Array, noteOf: Uint32Array) {
  return (trained: Int32Array, held: Int32Array): Float64Array | null => {
    const outcomes = Uint8Array.from(trained, (row) => isEvent[row])
    if (!outcomes.includes(1) || !outcomes.includes(0)) return null
    const own = derived.map((column) => takeRowsOf(column, trained))
    const treatments = learnFeatureTreatments(own)
    const filled = modelColumnsOf(fillFeatures(own, treatments)).map((column) => merged(column, outcomes))
    const used = filled.filter(({ column }) => varies(column.column))
    if (used.length === 0) return null
    const data: ModelData = {
      rows: trained.length,
      columns: used.map(({ column }) => column),
      isEvent: outcomes,
      outcome: binaryOutcome(outcomes),
      merged: [],
    }
    const fit = finiteFit(data, defaultedNotesOf(trained, isEvent, noteOf))
    const asked = modelColumnsOf(
      fillFeatures(
        derived.map((column) => takeRowsOf(column, held)),
        treatments,
      ),
    )
    const columns = used.map(({ column: { column }, levelOf }) => {
      const found = asked.find((other) => other.column.name === column.name)!.column
      return found.kind === 'nominal' && column.kind === 'nominal'
        ? { ...column, codes: found.codes.map((code) => column.levels.indexOf(levelOf(found.levels[code]))) }
        : found
    })
    return scaledProbabilities(designOver(fit.design, columns, held.length), fit.scaledCoefficients)
  }
}

function merged(own: ModelColumn, outcomes: Uint8Array) {
  if (own.column.kind === 'numeric') return { column: own, levelOf: (level: string) => level }
  const result = mergeSparseLevels(own.column, outcomes, own.reference)
  const of = new Set(result.merged?.of)
  return {
    column: { ...own, column: result.column },
    levelOf: (level: string) => (of.has(level) ? result.merged!.level : level),
  }
}

function finiteFit(data: ModelData, defaultedNotes: number): LogisticFit {
  const likely = fitMaximumLikelihood(data)
  const hasMaximum = likely.status !== 'separated' && likely.status !== 'notConverged'
  if (hasMaximum && notesPerParameter(likely, defaultedNotes) >= fewestEventsPerParameter) return likely
  return withLikelihoodIntercept(fitPenalised(data, likely))
}

/** Distinct notes with an event among some observations. */
export function defaultedNotesOf(rows: ArrayLike<number>, isEvent: Uint8Array, noteOf: Uint32Array): number {
  const notes = new Set<number>()
  for (let i = 0; i < rows.length; i++) if (isEvent[rows[i]]) notes.add(noteOf[rows[i]])
  return notes.size
}

function varies(column: Column): boolean {
  const values = column.kind === 'numeric' ? column.values : column.codes
  return values.some((value) => value !== values[0])
}
