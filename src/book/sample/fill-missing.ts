import { type Column, isMissing, type NumericColumn, numericColumn } from '../../stats/frame.ts'
import { median, mostFrequentLevel, withLevel, withNumber } from './stand-in.ts'
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

/** What was done about one term's missing values. */
export interface MissingTreatment {
  readonly term: TermName
  /** Rows of the sample. */
  readonly missing: number
  readonly policy: MissingPolicy
  /** The median or most frequent level that stands in; null where none does. */
  readonly standIn: number | string | null
  /** The term whose level or flag marks the same rows. */
  readonly sharedWith: TermName | null
}

/** A column of the model, and the term to which it belongs. */
export interface TermColumn {
  readonly term: TermName
  /** True for a flag `<term>Missing`. */
  readonly isIndicator: boolean
  readonly column: Column
}

interface Filled {
  readonly columns: readonly TermColumn[]
  readonly treatment: MissingTreatment
}

interface Mark {
  readonly term: TermName
  readonly mask: Uint8Array
}

/**
 * One sample for the model, its importance and its comparisons (SOUNDNESS.md rule 6): no row is dropped for a
 * missing factor. Rows with something missing are marked once, so that no two columns of the design are the same.
 */
export function fillMissing(columns: readonly Column[]): {
  readonly columns: readonly TermColumn[]
  readonly treatments: readonly MissingTreatment[]
} {
  const marks: Mark[] = []
  const isInteraction = (column: Column) => termNamed(column.name as TermName).interactionOf.length > 0
  const main = columns.filter((column) => !isInteraction(column)).map((column) => fill(column, marks))
  const interactions = columns.filter(isInteraction).map((column) => multiply(column, main))
  const all = [...main, ...interactions]
  return { columns: all.flatMap((one) => one.columns), treatments: all.map((one) => one.treatment) }
}

function fill(column: Column, marks: Mark[]): Filled {
  const term = column.name as TermName
  const mask = maskOf(column)
  const missing = mask.reduce((sum, flag) => sum + flag, 0)
  const known = { term, missing, standIn: null, sharedWith: null }
  if (missing === 0) return { columns: [termColumn(term, column)], treatment: { ...known, policy: 'none' } }
  const isTelling = missing >= Math.max(FEWEST_MISSING, LEAST_MISSING_SHARE * mask.length)
  const twin = isTelling ? marks.find((mark) => areSame(mark.mask, mask)) : undefined
  const isMarked = isTelling && twin === undefined
  if (isMarked) marks.push({ term, mask })
  const sharedWith = twin?.term ?? null
  const unmarked: MissingPolicy = twin ? 'shared' : 'typical'
  if (column.kind === 'nominal') {
    const standIn = isMarked ? MISSING_LEVEL : mostFrequentLevel(column)
    return {
      columns: [termColumn(term, withLevel(column, standIn))],
      treatment: { term, missing, policy: isMarked ? 'level' : unmarked, standIn, sharedWith },
    }
  }
  const standIn = median(column)
  const flag: TermColumn = {
    term,
    isIndicator: true,
    column: numericColumn(`${term}Missing`, Float64Array.from(mask)),
  }
  return {
    columns: [termColumn(term, withNumber(column, standIn)), ...(isMarked ? [flag] : [])],
    treatment: { term, missing, policy: isMarked ? 'indicator' : unmarked, standIn, sharedWith },
  }
}

/** The product of the filled main effects, so that it agrees with them in every row. */
function multiply(column: Column, main: readonly Filled[]): Filled {
  const term = column.name as TermName
  const factors = termNamed(term).interactionOf.map((name) => mainEffect(name, main))
  const values = Float64Array.from(factors[0].values, (_, row) =>
    factors.reduce((product, factor) => product * factor.values[row], 1),
  )
  const missing = maskOf(column).reduce((sum, flag) => sum + flag, 0)
  return {
    columns: [termColumn(term, numericColumn(term, values))],
    treatment: { term, missing, policy: 'product', standIn: null, sharedWith: null },
  }
}

function mainEffect(name: TermName, main: readonly Filled[]): NumericColumn {
  const column = main.find(({ treatment }) => treatment.term === name)?.columns[0].column
  if (column?.kind !== 'numeric') throw new Error(`An interaction needs the number ${name}`)
  return column
}

function termColumn(term: TermName, column: Column): TermColumn {
  return { term, isIndicator: false, column }
}

function maskOf(column: Column): Uint8Array {
  const rows = column.kind === 'numeric' ? column.values.length : column.codes.length
  const mask = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) if (isMissing(column, row)) mask[row] = 1
  return mask
}

function areSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((flag, row) => flag === b[row])
}
