import { type Column, type Frame, isMissing, takeRowsOf } from '../../stats/frame.ts'
import { isTermOf, type ModelName } from './model-terms.ts'
import type { Sample } from './sample.ts'
import { type TermName, termNamed } from './terms.ts'

/** The same model on the notes of which every factor is known: the check beside the one sample (rule 6). */
export interface CompleteCases {
  /** Places in the sample: `sample.rows[places[i]]` is the row of `loans`. */
  readonly places: Uint32Array
  readonly frame: Frame
}

export function completeCases(sample: Sample, model: ModelName): CompleteCases {
  const columns = sample.derived.filter(({ name }) => isTermOf(model, termNamed(name as TermName)))
  const isIncomplete = new Uint8Array(sample.rows.length)
  for (const column of columns) markMissing(column, isIncomplete)
  const complete = sample.rows.length - isIncomplete.reduce((sum, flag) => sum + flag, 0)
  const places = new Uint32Array(complete)
  let next = 0
  for (let place = 0; place < isIncomplete.length; place++) if (!isIncomplete[place]) places[next++] = place
  return { places, frame: { rows: complete, columns: columns.map((column) => takeRowsOf(column, places)) } }
}

function markMissing(column: Column, isIncomplete: Uint8Array): void {
  for (let row = 0; row < isIncomplete.length; row++) if (isMissing(column, row)) isIncomplete[row] = 1
}
