import type { CompanionName } from '../../book.ts'
import type { Cell } from '../cells.ts'
import type { LoanView } from '../loan-row.ts'
import type { Application } from '../note.ts'

export type Emit = (cells: readonly Cell[]) => void

/** A file beside the loans: it may write before the first year, with each year, and after the last. */
export interface Companion {
  readonly table: CompanionName
  /** In the order of DESIGN.md §4. */
  readonly columns: readonly string[]
  readonly begin?: (emit: Emit) => void
  readonly loan?: (view: LoanView, emit: Emit) => void
  readonly refused?: (application: Application, emit: Emit) => void
  readonly end?: (emit: Emit) => void
}

export const columns = (names: string): readonly string[] => names.split(' ')
