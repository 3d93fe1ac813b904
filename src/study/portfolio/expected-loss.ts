import { logistic } from '../../stats/regression/logistic.ts'
import type { Change } from './change.ts'
import type { NotesAtRisk } from './notes-at-risk.ts'
import type { ParameterDraw } from './parameter-draws.ts'

/** Expected over the notes at risk, in yuan and in notes. */
export interface Expected {
  readonly loss: number
  readonly defaults: number
}

/** Σ PD × LGD × balance, without or under some changes; several changes reach notes independently of each other. */
export function expectedUnder(
  { balance, lossGivenDefault }: NotesAtRisk,
  draw: ParameterDraw,
  changes: readonly Change[] = [],
): Expected {
  const shifts = changes.map((change) => change.logOdds(draw))
  let loss = 0
  let defaults = 0
  for (let note = 0; note < balance.length; note++) {
    const [probability, lost] = branches(note, changes, shifts, 0, draw.logOdds[note], 1)
    defaults += probability
    loss += lost * lossGivenDefault[note] * (balance[note] / 100)
  }
  return { loss, defaults }
}

/**
 * Default probability of a note, and the same times its loss factor, over the branches "reached or not" of each
 * change: a combination is computed, never summed.
 */
function branches(
  note: number,
  changes: readonly Change[],
  shifts: readonly Float64Array[],
  from: number,
  logOdds: number,
  lossFactor: number,
): readonly [number, number] {
  for (let at = from; at < changes.length; at++) {
    const reach = changes[at].reach[note]
    if (reach === 0) continue
    const changed = branches(
      note,
      changes,
      shifts,
      at + 1,
      logOdds + shifts[at][note],
      lossFactor * changes[at].lossFactor[note],
    )
    if (reach === 1) return changed
    const unchanged = branches(note, changes, shifts, at + 1, logOdds, lossFactor)
    return [(1 - reach) * unchanged[0] + reach * changed[0], (1 - reach) * unchanged[1] + reach * changed[1]]
  }
  const probability = logistic(logOdds)
  return [probability, probability * lossFactor]
}
