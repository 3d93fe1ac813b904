import type { ParameterDraw } from './parameter-draws.ts'

/**
 * What a measure or a scenario does to the notes at risk: a share of each note is reached, and what is reached has
 * other odds of default or another loss. A reach of 0 everywhere changes nothing to the last digit.
 */
export interface Change {
  /** By note, from 0 to 1: the share of the note, or the probability, that it is reached. */
  readonly reach: Float64Array
  /** Added to the log-odds of what is reached, by note, under one state of the parameters. */
  readonly logOdds: (draw: ParameterDraw) => Float64Array
  /** What is reached loses this share of its loss given default, by note. */
  readonly lossFactor: Float64Array
}

/** The same for every note. */
export function everywhere(notes: number, value: number): Float64Array {
  return new Float64Array(notes).fill(value)
}
