import type { CompanionName } from '../../src/book/book.ts'
import { makeBook } from '../coverage/make-book.ts'
import { type StudyFigures, studyFigures } from './study-figures.ts'
import { type TrueEffects, trueEffects } from './true-effects.ts'

export interface MeasuresRequest {
  /** Seeds `firstSeed` to `firstSeed + books − 1`. */
  readonly firstSeed: number
  readonly books: number
  readonly loans: number
  readonly defaultRate: number
}

export interface StudiedBook {
  readonly study: StudyFigures
  readonly truth: TrueEffects
}

/** What the measures read beside the loans. */
const companions: readonly CompanionName[] = ['villages', 'prices', 'disasters']

/** Many books, each studied without sight of its truth. The same request gives the same figures. */
export async function runMeasures(
  { firstSeed, books, loans, defaultRate }: MeasuresRequest,
  progress: (book: number) => void = () => {},
): Promise<StudiedBook[]> {
  const studied: StudiedBook[] = []
  for (let at = 0; at < books; at++) {
    const made = await makeBook(firstSeed + at, loans, defaultRate, companions)
    studied.push({ study: await studyFigures(made.book), truth: trueEffects(made) })
    progress(at + 1)
  }
  return studied
}
