import { nameOr, type Phrase } from '../../words/phrase.ts'
import {
  dimensionWords,
  notStated,
  purposeWords,
  restOf,
  termBandWords,
} from '../../words/status-quo-composition.ts'
import { cropWords, gradeWords, guaranteeWords } from '../../words/vocabulary.ts'
import type { Part } from './composition.ts'
import type { DimensionName } from './dimensions.ts'

const levelWords: Readonly<Record<DimensionName, Readonly<Record<string, Phrase>>>> = {
  branch: {},
  township: {},
  crop: cropWords,
  purpose: purposeWords,
  guarantee: guaranteeWords,
  credit_grade: gradeWords,
  term: termBandWords,
}

/** Coded levels have a name in both languages; branches, townships and a book's own purposes stand as they are. */
export function partLabel(dimension: DimensionName, { level, merged }: Part): Phrase {
  if (level !== null) return nameOr(levelWords[dimension], level)
  return merged > 1 ? restOf(merged) : notStated
}

export function dimensionLabel(name: DimensionName): Phrase {
  return dimensionWords[name]
}
