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
 * Σ PD × LGD × balance in one weather, without or under some changes; several changes reach notes independently of
 * each other. A disaster raises the odds, less where the household is insured; a good price lowers them.
 */
export function expectedUnder(
  notes: NotesAtRisk,
  draw: ParameterDraw,
  weather: Weather,
  changes: readonly Change[] = [],
): Expected {
  const { balance, lossGivenDefault } = notes
  let loss = 0
  let defaults = 0
  for (let note = 0; note < balance.length; note++) {
    const [probability, lost] = outcomeOf(note, notes, draw, weather, changes)
    defaults += probability
    loss += lost * lossGivenDefault[note] * (balance[note] / 100)
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
  const { balance, lossGivenDefault } = notes
  return Float64Array.from(balance, (owed, note) => {
    const [, lost] = outcomeOf(note, notes, draw, weather, changes)
    return lost * lossGivenDefault[note] * (owed / 100)
  })
}

/** Probability of default by note in one weather. */
export function probabilityUnder(notes: NotesAtRisk, draw: ParameterDraw, weather: Weather): Float64Array {
  return Float64Array.from(notes.balance, (_, note) => outcomeOf(note, notes, draw, weather, [])[0])
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
  const probability = new Float64Array(notes.balance.length)
  const lostShare = new Float64Array(notes.balance.length)
  for (let note = 0; note < probability.length; note++) {
    ;[probability[note], lostShare[note]] = outcomeOf(note, notes, draw, weather, changes)
  }
  return { probability, lostShare }
}

/** The probability of default, and the same times what remains of the loss. */
type Outcome = readonly [number, number]

function outcomeOf(
  note: number,
  { insured }: NotesAtRisk,
  draw: ParameterDraw,
  { hit, priceShock }: Weather,
  changes: readonly Change[],
): Outcome {
  const { logOdds, parameters } = draw
  const shock = priceShock[note]
  const own = logOdds[note] + parameters.priceShock * shock
  const share = hit[note]
  const spared = () => branches(note, changes, 0, { draw, isHit: false, priceShock: shock }, own, 1)
  if (share === 0) return spared()
  const disaster = parameters.disaster + parameters.insuredInDisaster * insured[note]
  const struck = branches(note, changes, 0, { draw, isHit: true, priceShock: shock }, own + disaster, 1)
  return share === 1 ? struck : mixed(share, struck, spared())
}

/** Over "reached or not" of each change: a combination is computed, never summed. */
function branches(
  note: number,
  changes: readonly Change[],
  from: number,
  state: NoteState,
  logOdds: number,
  lossFactor: number,
): Outcome {
  for (let at = from; at < changes.length; at++) {
    const change = changes[at]
    const reach = change.reach[note]
    if (reach === 0) continue
    const shifted = logOdds + change.logOdds(note, state)
    const reached = branches(note, changes, at + 1, state, shifted, lossFactor * change.lossFactor[note])
    return reach === 1
      ? reached
      : mixed(reach, reached, branches(note, changes, at + 1, state, logOdds, lossFactor))
  }
  const probability = logistic(logOdds)
  return [probability, probability * lossFactor]
}

function mixed(share: number, of: Outcome, rest: Outcome): Outcome {
  return [share * of[0] + (1 - share) * rest[0], share * of[1] + (1 - share) * rest[1]]
}
