import type { Problem } from '../../book/book.ts'
import type { ProblemCode } from '../../book/error-codes.ts'

/** Faults of one kind in one file. */
export interface ProblemKind {
  readonly code: ProblemCode
  readonly file: string
  /** Headers in which it stands; empty where it is a fault of whole rows. */
  readonly columns: readonly string[]
  readonly times: number
  /** Rows that were kept out of the book for it. */
  readonly setAside: number
}

/** The most frequent first, rows set aside before the others. */
export function summariseProblems(problems: readonly Problem[]): ProblemKind[] {
  const kinds = new Map<
    string,
    { code: ProblemCode; file: string; columns: Set<string>; times: number; setAside: number }
  >()
  for (const { code, file, column, value, setAside, rows } of problems) {
    // A summary of what was too much to list names the code that it sums up.
    const own = code === 'moreOfTheSame' ? (value as ProblemCode) : code
    const key = `${own} ${file}`
    const kind = kinds.get(key) ?? { code: own, file, columns: new Set<string>(), times: 0, setAside: 0 }
    kinds.set(key, kind)
    kind.times += rows ?? 1
    if (column !== null) kind.columns.add(column)
    if (setAside) kind.setAside++
  }
  return [...kinds.values()]
    .sort((a, b) => b.setAside - a.setAside || b.times - a.times)
    .map((kind) => ({ ...kind, columns: [...kind.columns] }))
}
