import { type EffectOnNote, effectOfDoses, expectedOf, type MeasureName, measures } from './measures.ts'
import type { Model } from './model.ts'
import { isMature, type Note } from './note.ts'

/** Expected over some notes, without or with a dose of one measure. Yuan, and defaults to the hundredth. */
export interface ExpectedTruth {
  readonly notes: number
  readonly expectedDefaults: number
  readonly expectedLoss: number
}

export interface MeasureTruth {
  readonly measure: MeasureName
  readonly dose: number
  readonly meaning: string
  readonly mature: ExpectedTruth
  readonly open: ExpectedTruth
  /** Whole yuan; negative where the dose costs. */
  readonly lossAvoided: { readonly mature: number; readonly open: number }
}

/** What each measure does at its standard dose, on notes with a closed window and on open ones in order. */
export interface MeasureRecorder {
  add(notes: readonly Note[]): void
  finish(): {
    readonly meanConditionalProbability: number
    readonly expected: { readonly mature: ExpectedTruth; readonly open: ExpectedTruth }
    readonly measures: readonly MeasureTruth[]
  }
}

type Part = 'mature' | 'open'
type Tally = Record<Part, { notes: number; defaults: number; loss: number }>

export function recordMeasures(model: Model, intercept: number): MeasureRecorder {
  const arm = (effect: (note: Note) => EffectOnNote) => ({ effect, tally: emptyTally() })
  const without = arm(effectOfDoses(model, {}))
  const withDose = measures.map(({ measure, dose }) => arm(effectOfDoses(model, { [measure]: dose })))
  const arms = [without, ...withDose]
  return {
    add(notes) {
      for (const note of notes) {
        const part = partOf(note)
        if (part === null) continue
        for (const { effect, tally } of arms) addTo(tally[part], expectedOf(note, intercept, effect(note)))
      }
    },
    finish() {
      const avoided = (part: Part, index: number) =>
        Math.round(without.tally[part].loss - withDose[index].tally[part].loss)
      return {
        meanConditionalProbability: without.tally.mature.defaults / without.tally.mature.notes,
        expected: { mature: shown(without.tally.mature), open: shown(without.tally.open) },
        measures: measures.map(
          ({ measure, dose, meaning }, index): MeasureTruth => ({
            measure,
            dose,
            meaning,
            mature: shown(withDose[index].tally.mature),
            open: shown(withDose[index].tally.open),
            lossAvoided: { mature: avoided('mature', index), open: avoided('open', index) },
          }),
        ),
      }
    },
  }
}

/** Null for a note that is neither over nor in order. */
function partOf(note: Note): Part | null {
  if (isMature(note)) return 'mature'
  return note.outcome.settledOn === null && note.outcome.unpaidFrom === null ? 'open' : null
}

function emptyTally(): Tally {
  return { mature: { notes: 0, defaults: 0, loss: 0 }, open: { notes: 0, defaults: 0, loss: 0 } }
}

function addTo(tally: Tally[Part], { defaults, loss }: { defaults: number; loss: number }): void {
  tally.notes++
  tally.defaults += defaults
  tally.loss += loss
}

function shown({ notes, defaults, loss }: Tally[Part]): ExpectedTruth {
  return { notes, expectedDefaults: Math.round(defaults * 100) / 100, expectedLoss: Math.round(loss) }
}
