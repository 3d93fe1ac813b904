import type { ParameterDraw } from './parameter-draws.ts'

/**
 * What a measure or a scenario does to the notes at risk: a share of each note is reached, and what is reached has
 * other odds of default or another loss. A reach of 0 everywhere changes nothing to the last digit.
 */
export interface Change {
  /** By note, from 0 to 1: the share of the note, or the probability, that it is reached. */
  readonly reach: Float64Array
  /** Added to the log-odds of what is reached. */
  readonly logOdds: (note: number, state: NoteState) => number
  /** The loss given default of what is reached is multiplied by this, by note. */
  readonly lossFactor: Float64Array
}

/** Under which parameters a note stands, whether its household is hit by a disaster, and at which price it sells. */
export interface NoteState {
  readonly draw: ParameterDraw
  readonly isHit: boolean
  /** In standard deviations of the own crop's price. */
  readonly priceShock: number
}

/** The same for every note. */
export function everywhere(notes: number, value: number): Float64Array {
  return new Float64Array(notes).fill(value)
}

/** The change on some of the notes. */
export function changeOn({ reach, logOdds, lossFactor }: Change, notes: Uint32Array): Change {
  return {
    reach: Float64Array.from(notes, (note) => reach[note]),
    logOdds: (at, state) => logOdds(notes[at], state),
    lossFactor: Float64Array.from(notes, (note) => lossFactor[note]),
  }
}
