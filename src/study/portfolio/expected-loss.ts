import { logistic } from '../../stats/regression/logistic.ts'
import type { Change, NoteState } from './change.ts'
import type { NotesAtRisk } from './notes-at-risk.ts'
import type { ParameterDraw } from './parameter-draws.ts'
import type { Weather } from './weather.ts'

/** Expected over the notes at risk, in yuan and in notes. */
export interface Expected {
  readonly loss: number
  readonly defaults: number
}

/**
 * Σ PD × LGD × exposure in one weather, without or under some changes; several changes reach notes independently of
 * each other. A disaster raises the odds, less where the household is insured; a good price lowers them.
 */
export function expectedUnder(
  notes: NotesAtRisk,
  draw: ParameterDraw,
  weather: Weather,
  changes: readonly Change[] = [],
): Expected {
  const { exposure, lossGivenDefault } = notes
  const outcome = { probability: 0, lost: 0 }
  let loss = 0
  let defaults = 0
  for (let note = 0; note < exposure.length; note++) {
    setOutcome(outcome, note, notes, draw, weather, changes)
    defaults += outcome.probability
    loss += outcome.lost * lossGivenDefault[note] * (exposure[note] / 100)
  }
  return { loss, defaults }
}

/** Expected loss by note in one weather, in yuan. */
export function lossByNote(
  notes: NotesAtRisk,
  draw: ParameterDraw,
  weather: Weather,
  changes: readonly Change[] = [],
): Float64Array {
  const outcome = { probability: 0, lost: 0 }
  return notes.exposure.map((owed, note) => {
    setOutcome(outcome, note, notes, draw, weather, changes)
    return outcome.lost * notes.lossGivenDefault[note] * (owed / 100)
  })
}

/** Probability of default by note in one weather. */
export function probabilityUnder(notes: NotesAtRisk, draw: ParameterDraw, weather: Weather): Float64Array {
  const outcome = { probability: 0, lost: 0 }
  return notes.balance.map((_, note) => {
    setOutcome(outcome, note, notes, draw, weather, [])
    return outcome.probability
  })
}

/** What each note faces in one weather under some changes, in the order of the notes. */
export interface NoteOutcomes {
  readonly probability: Float64Array
  /** Probability times what the changes leave of the loss given default. */
  readonly lostShare: Float64Array
}

export function outcomesUnder(
  notes: NotesAtRisk,
  draw: ParameterDraw,
  weather: Weather,
  changes: readonly Change[] = [],
): NoteOutcomes {
  const outcome = { probability: 0, lost: 0 }
  const probability = new Float64Array(notes.balance.length)
  const lostShare = new Float64Array(notes.balance.length)
  for (let note = 0; note < probability.length; note++) {
    setOutcome(outcome, note, notes, draw, weather, changes)
    probability[note] = outcome.probability
    lostShare[note] = outcome.lost
  }
  return { probability, lostShare }
}

/** Of one note: the probability of default, and the same times what remains of the loss. Reused from note to note. */
interface Outcome {
  probability: number
  lost: number
}

function setOutcome(
  outcome: Outcome,
  note: number,
  { insured }: NotesAtRisk,
  draw: ParameterDraw,
  { hit, priceShock }: Weather,
  changes: readonly Change[],
): void {
  const { logOdds, parameters } = draw
  const shock = priceShock[note]
  const own = logOdds[note] + parameters.priceShock * shock
  const share = hit[note]
  outcome.probability = 0
  outcome.lost = 0
  if (share < 1) {
    const spared = { draw, isHit: false, priceShock: shock }
    addBranches(outcome, note, changes, 0, spared, own, 1, 1 - share)
  }
  if (share > 0) {
    const disaster = parameters.disaster + parameters.insuredInDisaster * insured[note]
    const struck = { draw, isHit: true, priceShock: shock }
    addBranches(outcome, note, changes, 0, struck, own + disaster, 1, share)
  }
}

/** Over "reached or not" of each change: a combination is computed, never summed. `weight`: of this branch. */
function addBranches(
  outcome: Outcome,
  note: number,
  changes: readonly Change[],
  from: number,
  state: NoteState,
  logOdds: number,
  lossFactor: number,
  weight: number,
): void {
  let unreached = weight
  for (let at = from; at < changes.length; at++) {
    const change = changes[at]
    const reach = change.reach[note]
    if (reach === 0) continue
    const shifted = logOdds + change.logOdds(note, state)
    const remaining = lossFactor * change.lossFactor[note]
    addBranches(outcome, note, changes, at + 1, state, shifted, remaining, unreached * reach)
    if (reach === 1) return
    unreached *= 1 - reach
  }
  const probability = unreached * logistic(logOdds)
  outcome.probability += probability
  outcome.lost += probability * lossFactor
}
