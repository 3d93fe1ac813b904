import type { CompanionName } from '../../src/book/book.ts'
import { makeBook } from '../coverage/make-book.ts'
import { type StudiedScenarios, studyScenarios } from './study-scenarios.ts'
import { type TrueScenarios, trueScenarios } from './true-scenarios.ts'

export interface ScenariosRequest {
  /** Seeds `firstSeed` to `firstSeed + books − 1`. */
  readonly firstSeed: number
  readonly books: number
  readonly loans: number
  readonly defaultRate: number
}

export interface ComparedBook {
  readonly study: StudiedScenarios
  readonly truth: TrueScenarios
}

/** What scenarios read beside the loans. */
const companions: readonly CompanionName[] = ['villages', 'prices', 'disasters']

/** Many books, each stressed without sight of its truth. The same request gives the same figures. */
export async function runScenarios(
  { firstSeed, books, loans, defaultRate }: ScenariosRequest,
  progress: (book: number) => void = () => {},
): Promise<ComparedBook[]> {
  const compared: ComparedBook[] = []
  for (let at = 0; at < books; at++) {
    const made = await makeBook(firstSeed + at, loans, defaultRate, companions)
    const study = await studyScenarios(made)
    compared.push({ study, truth: trueScenarios(made, study) })
    progress(at + 1)
  }
  return compared
}
