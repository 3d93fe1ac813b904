import type { NoteOutcomes } from '../../portfolio/expected-loss.ts'
import type { NotesAtRisk } from '../../portfolio/notes-at-risk.ts'

/** Expected over some notes, in yuan and in notes. */
export interface StressSums {
  readonly loss: number
  /** Balance that defaults. */
  readonly defaulted: number
  readonly defaults: number
}

/** `lossGivenDefault` stands in for that of the notes. */
export function sumsOf(
  { balance, exposure, lossGivenDefault: own }: NotesAtRisk,
  { probability, lostShare }: NoteOutcomes,
  lossGivenDefault: Float64Array = own,
): StressSums {
  let [loss, defaulted, defaults] = [0, 0, 0]
  for (let note = 0; note < balance.length; note++) {
    const yuan = balance[note] / 100
    loss += lostShare[note] * lossGivenDefault[note] * (exposure[note] / 100)
    defaulted += probability[note] * yuan
    defaults += probability[note]
  }
  return { loss, defaulted, defaults }
}

/** By township, what the scenario adds; notes without a township are left out. */
export function addedByTownship(
  { balance, exposure, lossGivenDefault }: NotesAtRisk,
  townshipOf: Int32Array,
  townships: number,
  base: NoteOutcomes,
  stressed: NoteOutcomes,
): StressSums[] {
  const sums = Array.from({ length: townships }, () => ({ loss: 0, defaulted: 0, defaults: 0 }))
  for (let note = 0; note < balance.length; note++) {
    const own = sums[townshipOf[note]]
    if (own === undefined) continue
    const yuan = balance[note] / 100
    const more = stressed.probability[note] - base.probability[note]
    own.loss +=
      (stressed.lostShare[note] - base.lostShare[note]) * lossGivenDefault[note] * (exposure[note] / 100)
    own.defaulted += more * yuan
    own.defaults += more
  }
  return sums
}

export function lessOf(of: StressSums, base: StressSums): StressSums {
  return {
    loss: of.loss - base.loss,
    defaulted: of.defaulted - base.defaulted,
    defaults: of.defaults - base.defaults,
  }
}
