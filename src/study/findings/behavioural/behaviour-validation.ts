import { clusteredAreaUnderCurve } from '../../../stats/discrimination/clustered-area.ts'
import { scoredOutcomes } from '../../../stats/discrimination/scored-outcomes.ts'
import type { Column } from '../../../stats/frame.ts'
import { type Fold, leaveOneOut } from '../../../stats/validation/folds.ts'
import type { CardPerformance, CropYearPerformance } from '../application-findings.ts'
import { cardPerformance } from '../card-performance.ts'
import { yearPerformance } from '../card-validation.ts'
import { trainBehaviour } from './behaviour-model.ts'

/** The observations as models are validated on them: rows, the note and the household of each. */
export interface ObservedRows {
  readonly derived: readonly Column[]
  readonly isEvent: Uint8Array
  /** Index of the note, among those of the models' sample. */
  readonly noteOf: Uint32Array
  readonly households: Uint32Array
}

/** Folds of the notes as folds of their observations. */
export function observationFolds(noteFolds: readonly Fold[], noteOf: Uint32Array): Fold[] {
  return noteFolds.map(({ name, held }) => {
    const notes = new Set(held)
    const rows = Int32Array.from(noteOf.keys())
    return {
      name,
      held: rows.filter((row) => notes.has(noteOf[row])),
      trained: rows.filter((row) => !notes.has(noteOf[row])),
    }
  })
}

/** Out of fold; NaN where a fold could not be fitted. */
export function heldOutBehaviour(
  { derived, isEvent, noteOf }: ObservedRows,
  folds: readonly Fold[],
): Float64Array {
  const predict = trainBehaviour(derived, isEvent, noteOf)
  const probabilities = new Float64Array(isEvent.length).fill(Number.NaN)
  for (const { trained, held } of folds) {
    if (held.length === 0) continue
    predict(trained, held)?.forEach((probability, i) => {
      probabilities[held[i]] = probability
    })
  }
  return probabilities
}

/** As of a card, with the interval of the AUC over whole households. */
export function behaviourPerformance(
  probabilities: Float64Array,
  { isEvent, households }: ObservedRows,
  options: { readonly fittedOnTheseData: boolean; readonly confidence: number },
): CardPerformance {
  const rows = Uint32Array.from(isEvent.keys()).filter((row) => !Number.isNaN(probabilities[row]))
  const area = clusteredAreaUnderCurve(
    scoredOutcomes(
      Float64Array.from(rows, (row) => probabilities[row]),
      Uint8Array.from(rows, (row) => isEvent[row]),
    ),
    Uint32Array.from(rows, (row) => households[row]),
    options.confidence,
  )
  return { ...cardPerformance(probabilities, isEvent, options), areaUnderCurve: area }
}

/** Each crop year's notes against the model of all others; none of a book of one year. */
export function leaveCropYearOutOfBehaviour(
  rows: ObservedRows,
  cropYears: Int32Array | null,
  confidence: number,
): CropYearPerformance[] {
  if (!cropYears) return []
  const folds = leaveOneOut(Int32Array.from(rows.noteOf, (note) => cropYears[note]))
  if (folds.length < 2) return []
  const probabilities = heldOutBehaviour(rows, folds)
  return folds.map(({ name, held }) => {
    const own = yearPerformance(Number(name), held, probabilities, rows.isEvent, confidence)
    if (own.areaUnderCurve === null) return own
    const area = clusteredAreaUnderCurve(
      scoredOutcomes(
        Float64Array.from(held, (row) => probabilities[row]),
        Uint8Array.from(held, (row) => rows.isEvent[row]),
      ),
      Uint32Array.from(held, (row) => rows.households[row]),
      confidence,
    )
    return { ...own, interval: area.confidenceInterval }
  })
}
