import type { Book } from '../../../book/book.ts'
import { drawInputsOn, notesOn, thinnedNotes, weatherOn } from '../../measures/workbench/thin-notes.ts'
import {
  type Expected,
  expectedUnder,
  type NoteOutcomes,
  outcomesUnder,
} from '../../portfolio/expected-loss.ts'
import type { NotesAtRisk } from '../../portfolio/notes-at-risk.ts'
import { centralDraw, type ParameterDraw, parameterDraws } from '../../portfolio/parameter-draws.ts'
import type { RiskBasis } from '../../portfolio/risk-basis.ts'
import type { Weather } from '../../portfolio/weather.ts'
import { type StressedNotes, stressedNotes } from './places.ts'

/** The notes at risk, the season as it is known, and the draws: what every scenario is tried on. */
export interface ScenarioStage {
  readonly notes: NotesAtRisk
  readonly places: StressedNotes
  readonly known: Weather
  readonly central: ParameterDraw
  /** Without any scenario, by note. */
  readonly base: NoteOutcomes
  readonly thin: ThinStage
  readonly confidence: number
}

/** Intervals are taken on some notes that stand for all; every scenario meets the same draws. */
export interface ThinStage {
  readonly notes: NotesAtRisk
  readonly places: StressedNotes
  readonly known: Weather
  readonly central: ParameterDraw
  readonly draws: readonly ParameterDraw[]
  readonly base: Expected
  readonly drawnBases: readonly Expected[]
}

export interface ScenarioOptions {
  readonly seed: number
  readonly confidence: number
  readonly draws?: number
  readonly thinTo?: number
}

/** The budget of the intervals, in draws and notes: counted work, never seconds. */
const defaultDraws = 100
const defaultThinTo = 600

export function scenarioStage(
  book: Book,
  basis: RiskBasis,
  { seed, confidence, draws: count = defaultDraws, thinTo = defaultThinTo }: ScenarioOptions,
): ScenarioStage {
  const { notes, known } = basis
  const inputs = basis.draws
  const places = stressedNotes(book, notes.rows)
  const central = centralDraw(inputs)
  const weight = basis.probability.map(
    (own, note) => own * notes.lossGivenDefault[note] * notes.exposure[note],
  )
  const chosen = thinnedNotes(weight, thinTo)
  const thinInputs = drawInputsOn(inputs, chosen.notes)
  const thinNotes = notesOn(notes, chosen.notes, chosen.weights)
  const thinKnown = weatherOn(known, chosen.notes)
  const thinCentral = centralDraw(thinInputs)
  const draws = [...parameterDraws(thinInputs, count, seed)]
  return {
    notes,
    places,
    known,
    central,
    base: outcomesUnder(notes, central, known),
    thin: {
      notes: thinNotes,
      places: placesOn(places, chosen.notes),
      known: thinKnown,
      central: thinCentral,
      draws,
      base: expectedUnder(thinNotes, thinCentral, thinKnown),
      drawnBases: draws.map((draw) => expectedUnder(thinNotes, draw, thinKnown)),
    },
    confidence,
  }
}

function placesOn({ townshipOf, cropOf, ...rest }: StressedNotes, chosen: Uint32Array): StressedNotes {
  return {
    ...rest,
    townshipOf: Int32Array.from(chosen, (note) => townshipOf[note]),
    cropOf: Int8Array.from(chosen, (note) => cropOf[note]),
  }
}
