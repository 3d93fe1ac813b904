import type { Column } from '../../stats/frame.ts'
import type { Book } from '../book.ts'
import { roleOf } from '../columns.ts'
import { sourcesOf } from './term-sources.ts'
import { type TermName, termNamed, termNames } from './terms.ts'

/**
 * Why something is not a factor: an `id`, a `placeOrPerson` (clusters and random effects), `postDisbursement` or
 * `outcome` (rule 5); `notPreStated`: known at the decision but not in the pre-stated list (rule 10);
 * `notRecognised`: no canonical column; `notInBook`: the book lacks what the term needs; `constant`: one value only.
 */
export type LeftOutReason =
  | 'id'
  | 'placeOrPerson'
  | 'postDisbursement'
  | 'outcome'
  | 'notPreStated'
  | 'notRecognised'
  | 'notInBook'
  | 'constant'

export interface LeftOut {
  readonly kind: 'column' | 'term'
  readonly name: string
  readonly reason: LeftOutReason
}

/**
 * Columns of `loans` that are no factor and make none, each with its reason, in the order of the book. Ids, places
 * and persons are always among them, even where a term looks something up by them.
 */
export function leftOutColumns(book: Book, derived: readonly TermName[]): LeftOut[] {
  const used = new Set(derived.flatMap(sourcesOf))
  return [...book.loans.columns.keys()]
    .map((name): LeftOut => ({ kind: 'column', name, reason: reasonOf(name) }))
    .filter(({ name, reason }) => reason === 'id' || reason === 'placeOrPerson' || !used.has(name))
}

/** Terms that the book can't tell, or that are the same in every row of the sample. */
export function leftOutTerms(derived: readonly Column[]): LeftOut[] {
  const kept = new Set(varyingTerms(derived).map((column) => column.name))
  const told = new Set(derived.map((column) => column.name))
  return termNames
    .filter((name) => !kept.has(name))
    .map((name) => ({ kind: 'term', name, reason: told.has(name) ? 'constant' : 'notInBook' }))
}

/** Terms that differ between rows; an interaction goes with its main effects, or it would repeat one of them. */
export function varyingTerms(derived: readonly Column[]): Column[] {
  const varying = new Set(derived.filter((column) => !isConstant(column)).map((column) => column.name))
  return derived.filter(
    ({ name }) =>
      varying.has(name) && termNamed(name as TermName).interactionOf.every((main) => varying.has(main)),
  )
}

/** True where all known values are the same, or none is known. */
function isConstant(column: Column): boolean {
  if (column.kind === 'nominal') {
    const missing = column.levels.length
    const first = column.codes.find((code) => code !== missing)
    return column.codes.every((code) => code === missing || code === first)
  }
  const first = column.values.find((value) => !Number.isNaN(value))
  return column.values.every((value) => Number.isNaN(value) || value === first)
}

function reasonOf(name: string): LeftOutReason {
  const role = roleOf(name)
  switch (role) {
    case null:
      return 'notRecognised'
    case 'decisionTime':
    case 'lendersDecision':
      return 'notPreStated'
    case 'id':
    case 'placeOrPerson':
    case 'postDisbursement':
    case 'outcome':
      return role
  }
}
