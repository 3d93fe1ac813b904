import type { Column } from '../../stats/frame.ts'
import { median, mostFrequentLevel } from './stand-in.ts'
import { type TermName, termNamed } from './terms.ts'

/** The level of a nominal term that stands for "not known". */
export const MISSING_LEVEL = 'missing'

/** Fewer rows than this, or than this share, tell nothing by being blank. */
export const FEWEST_MISSING = 30
export const LEAST_MISSING_SHARE = 0.01

/**
 * `none`: nothing is missing. `level`: a level `missing`. `indicator`: the median, with a flag `<term>Missing`
 * beside it. `shared`: a stand-in; the level or flag of another term marks exactly the same rows. `typical`: too few
 * to tell, a stand-in alone. `product`: an interaction, of columns already filled.
 */
export type MissingPolicy = 'none' | 'level' | 'indicator' | 'shared' | 'typical' | 'product'

/** What is done about one term's missing values. */
export interface MissingTreatment {
  readonly term: TermName
  /** Rows from which the treatment was learnt. */
  readonly missing: number
  readonly policy: MissingPolicy
  /** What stands in for a missing value: the median, the most frequent level or `missing`; null for a product. */
  readonly standIn: number | string | null
  /** The term whose level or flag marks the same rows. */
  readonly sharedWith: TermName | null
}

/**
 * Decides what to do about missing values; never looks at the outcome. Rows with something missing are marked
 * once, so that no two columns of the design are the same. Within a fold it is learnt from the training rows and
 * applied to the others (rule 10).
 */
export function learnTreatments(columns: readonly Column[]): MissingTreatment[] {
  const marks: { readonly term: TermName; readonly mask: Uint8Array }[] = []
  return columns.map((column): MissingTreatment => {
    const term = column.name as TermName
    const mask = missingMask(column)
    const missing = countOf(mask)
    if (isInteraction(term)) return { term, missing, policy: 'product', standIn: null, sharedWith: null }
    const standIn = column.kind === 'nominal' ? mostFrequentLevel(column) : median(column)
    if (missing === 0) return { term, missing, policy: 'none', standIn, sharedWith: null }
    if (missing < Math.max(FEWEST_MISSING, LEAST_MISSING_SHARE * mask.length)) {
      return { term, missing, policy: 'typical', standIn, sharedWith: null }
    }
    const twin = marks.find((mark) => areSame(mark.mask, mask))
    if (twin) return { term, missing, policy: 'shared', standIn, sharedWith: twin.term }
    marks.push({ term, mask })
    return column.kind === 'nominal'
      ? { term, missing, policy: 'level', standIn: MISSING_LEVEL, sharedWith: null }
      : { term, missing, policy: 'indicator', standIn, sharedWith: null }
  })
}

export function isInteraction(term: TermName): boolean {
  return termNamed(term).interactionOf.length > 0
}

/** 1 where the row has no value. */
export function missingMask(column: Column): Uint8Array {
  if (column.kind === 'nominal') {
    const mask = new Uint8Array(column.codes.length)
    for (let row = 0; row < mask.length; row++) if (column.codes[row] === column.levels.length) mask[row] = 1
    return mask
  }
  const { values } = column
  const mask = new Uint8Array(values.length)
  for (let row = 0; row < mask.length; row++) if (Number.isNaN(values[row])) mask[row] = 1
  return mask
}

function countOf(flags: Uint8Array): number {
  let count = 0
  for (const flag of flags) count += flag
  return count
}

function areSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((flag, row) => flag === b[row])
}
