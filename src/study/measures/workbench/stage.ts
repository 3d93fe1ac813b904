import type { RiskBasis } from '../../portfolio/risk-basis.ts'
import { drawsOf, riskTrial, weatherSet } from './risk-trial.ts'
import { drawInputsOn, notesOn, thinnedNotes, weatherOn } from './thin-notes.ts'
import type { TrialStage } from './try-measure.ts'

export interface StageOptions {
  readonly seed: number
  readonly confidence: number
  readonly draws?: number
  readonly thinTo?: number
}

/** The budget of the intervals, in notes and draws: counted work, never seconds. */
const defaultDraws = 100
const defaultThinTo = 600

export function trialStage(
  basis: RiskBasis,
  { seed, confidence, draws: count = defaultDraws, thinTo = defaultThinTo }: StageOptions,
): TrialStage {
  const { notes, draws: inputs, probability } = basis
  const weather = weatherSet(basis)
  const full = riskTrial(notes, inputs, weather)
  const expectedLoss = probability.map(
    (own, note) => own * notes.lossGivenDefault[note] * notes.exposure[note],
  )
  const { notes: thinNotes, weights } = thinnedNotes(expectedLoss, thinTo)
  const thinInputs = drawInputsOn(inputs, thinNotes)
  const thin = riskTrial(notesOn(notes, thinNotes, weights), thinInputs, {
    years: weather.years.map((year) => weatherOn(year, thinNotes)),
    known: weatherOn(weather.known, thinNotes),
  })
  const draws = drawsOf(thinInputs, count, seed)
  return {
    full,
    thin,
    thinNotes,
    draws,
    confidence,
    baseline: full.expected(full.central, []),
    thinBaseline: thin.expected(thin.central, []),
    drawnBaselines: draws.map((draw) => thin.expected(draw, [])),
  }
}
