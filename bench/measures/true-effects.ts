import { recordMeasures } from '../../src/book/synthetic/measure-truth.ts'
import {
  type EffectOnNote,
  effectOfDoses,
  expectedOf,
  type MeasureName,
  measures,
} from '../../src/book/synthetic/measures.ts'
import { isMature } from '../../src/book/synthetic/note.ts'
import type { SyntheticBook } from '../coverage/make-book.ts'

/** What `--truth` says of the open notes in order. Yuan. */
export interface TrueEffects {
  readonly notes: number
  readonly expectedLoss: number
  readonly lossAvoided: ReadonlyMap<MeasureName, number>
  /** Of the account managers: their own effects alone, every impostor loan left as it is. */
  readonly byOfficersAlone: number
}

export function trueEffects({ model, intercept, notes }: SyntheticBook): TrueEffects {
  const recorder = recordMeasures(model, intercept)
  recorder.add(notes)
  const { expected, measures: table } = recorder.finish()
  return {
    notes: expected.open.notes,
    expectedLoss: expected.open.expectedLoss,
    lossAvoided: new Map(table.map(({ measure, lossAvoided }) => [measure, lossAvoided.open])),
    byOfficersAlone: officersAlone({ model, intercept, notes }),
  }
}

function officersAlone({ model, intercept, notes }: Pick<SyntheticBook, 'model' | 'intercept' | 'notes'>) {
  const { dose } = measures.find(({ measure }) => measure === 'accountManagers')!
  const effectOf = effectOfDoses(model, { accountManagers: dose })
  const nothing = effectOfDoses(model, {})
  let avoided = 0
  for (const note of notes) {
    if (isMature(note) || note.outcome.settledOn !== null || note.outcome.unpaidFrom !== null) continue
    const effect: EffectOnNote = { ...effectOf(note), impostorUndone: false }
    avoided += expectedOf(note, intercept, nothing(note)).loss - expectedOf(note, intercept, effect).loss
  }
  return avoided
}
