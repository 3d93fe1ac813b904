import { clusteredAreaUnderCurve } from '../../../stats/discrimination/clustered-area.ts'
import { clusteredAreaDifference } from '../../../stats/discrimination/clustered-area-difference.ts'
import { scoredOutcomes } from '../../../stats/discrimination/scored-outcomes.ts'
import { type Frame, numericColumn } from '../../../stats/frame.ts'
import type { Fold } from '../../../stats/validation/folds.ts'
import { trainCard } from '../application-model.ts'
import { trainBehaviour } from './behaviour-model.ts'
import type { ObservedRows } from './behaviour-validation.ts'
import type { BehaviourComparison, ComparedModel } from './behavioural-findings.ts'

/** The notes from which the card of model A is made. */
export interface CardNotes {
  readonly frame: Frame
  readonly isEvent: Uint8Array
  readonly outcome: string
}

/** Log-odds by model A, beside the behaviour. */
const scoreColumn = 'applicationLogOdds'

/**
 * What behaviour adds to the application score, on the same observations and out of fold: A is the card of the
 * training notes, C the behavioural model of their observations, and A + C the latter with the card's log-odds as one
 * more factor. `behavioural` are the out-of-fold probabilities of C on the same folds. Null where a fold has no model.
 */
export function compareWithApplication(
  rows: ObservedRows,
  notes: CardNotes,
  folds: { readonly ofNotes: readonly Fold[]; readonly ofObservations: readonly Fold[] },
  behavioural: Float64Array,
  confidence: number,
): BehaviourComparison | null {
  if (behavioural.some(Number.isNaN)) return null
  const train = trainCard(notes.frame, notes.isEvent, notes.outcome)
  const { derived, isEvent, noteOf } = rows
  const scores: Record<ComparedModel, Float64Array> = {
    application: new Float64Array(isEvent.length),
    behavioural,
    both: new Float64Array(isEvent.length),
  }
  const everyNote = Int32Array.from({ length: notes.frame.rows }, (_, note) => note)
  for (const [i, { trained, held }] of folds.ofObservations.entries()) {
    if (held.length === 0) continue
    const card = train(folds.ofNotes[i].trained)
    if (!card) return null
    const ofNotes = card(everyNote)
    const logOdds = Float64Array.from(noteOf, (note) => Math.log(ofNotes[note] / (1 - ofNotes[note])))
    const withScore = [...derived, numericColumn(scoreColumn, logOdds)]
    const both = trainBehaviour(withScore, isEvent, noteOf)(trained, held)
    if (!both) return null
    held.forEach((row, at) => {
      scores.application[row] = ofNotes[noteOf[row]]
      scores.both[row] = both[at]
    })
  }
  return { ...comparisonOf(scores, rows, confidence), observations: isEvent.length }
}

const contrasts = [
  ['behavioural', 'application'],
  ['both', 'application'],
  ['both', 'behavioural'],
] as const satisfies readonly (readonly [ComparedModel, ComparedModel])[]

function comparisonOf(
  scores: Readonly<Record<ComparedModel, Float64Array>>,
  { isEvent, households }: ObservedRows,
  confidence: number,
): Omit<BehaviourComparison, 'observations'> {
  const scored = (model: ComparedModel) => scoredOutcomes(scores[model], isEvent)
  return {
    events: isEvent.reduce((sum, flag) => sum + flag, 0),
    areas: (['application', 'behavioural', 'both'] as const).map((model) => {
      const { value, confidenceInterval } = clusteredAreaUnderCurve(scored(model), households, confidence)
      return { model, area: value, interval: confidenceInterval }
    }),
    differences: contrasts.map(([of, against]) => {
      const found = clusteredAreaDifference(scored(of), scores[against], households, confidence)
      const { difference, confidenceInterval, pValue } = found
      return { of, against, difference, interval: confidenceInterval, pValue }
    }),
  }
}
