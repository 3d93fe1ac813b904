import type { Book } from '../../../book/book.ts'
import { levelAt, nominalOf } from '../../../book/sample/table-columns.ts'
import { type Crop, crops } from '../../../lending/vocabulary.ts'
import { placesOf } from '../../portfolio/notes-at-risk.ts'
import { deviationOfCrops } from './price-deviations.ts'

/** Where each note at risk stands and what it grows; what scenarios ask of the notes beside their risk. */
export interface StressedNotes {
  /** Townships that have notes at risk. */
  readonly townships: readonly string[]
  /** Index into `townships` by note, −1 where the note names none. */
  readonly townshipOf: Int32Array
  /** Index into `crops` by note, −1 where the note names none. */
  readonly cropOf: Int8Array
  /** By crop, in the order of `crops`: standard deviation of ln price over the years. */
  readonly deviation: Float64Array
}

export function stressedNotes(book: Book, rows: Uint32Array): StressedNotes {
  const identity = placesOf(book, rows, 'township')
  const indexOfCode = new Map<number, number>()
  const townships: string[] = []
  const townshipOf = new Int32Array(rows.length).fill(-1)
  if (identity !== null) {
    for (let note = 0; note < rows.length; note++) {
      const code = identity.codes[note]
      if (code >= identity.texts.length) continue
      let index = indexOfCode.get(code)
      if (index === undefined) {
        index = townships.push(identity.texts[code]) - 1
        indexOfCode.set(code, index)
      }
      townshipOf[note] = index
    }
  }
  const crop = nominalOf(book.loans, 'crop')
  const deviations = deviationOfCrops(book)
  return {
    townships,
    townshipOf,
    cropOf: Int8Array.from(rows, (row) => crops.indexOf(levelAt(crop, row) as Crop)),
    deviation: Float64Array.from(crops, (name) => deviations.get(name)!.deviation),
  }
}
