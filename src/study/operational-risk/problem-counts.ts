import type { Reading } from '../../book/book.ts'
import { type ProblemCode, problemCodes } from '../../book/error-codes.ts'

export interface ProblemCount {
  readonly code: ProblemCode
  /** Rows with this fault, summaries of the same counted with their rows. */
  readonly rows: number
  /** Of these, rows that were set aside whole. */
  readonly setAside: number
  readonly files: readonly string[]
}

/** The faults that reading found, by code, the most frequent first. */
export function problemCounts({ problems }: Reading): ProblemCount[] {
  const byCode = new Map<ProblemCode, { rows: number; setAside: number; files: Set<string> }>()
  for (const problem of problems) {
    // A summary speaks of the code that its value names.
    const named = problemCodes.find((code) => code === problem.value)
    const code = problem.code === 'moreOfTheSame' && named !== undefined ? named : problem.code
    const count = byCode.get(code) ?? { rows: 0, setAside: 0, files: new Set<string>() }
    byCode.set(code, count)
    count.rows += problem.rows ?? 1
    if (problem.setAside) count.setAside += problem.rows ?? 1
    count.files.add(problem.file)
  }
  return [...byCode]
    .map(([code, { rows, setAside, files }]) => ({ code, rows, setAside, files: [...files] }))
    .sort((a, b) => b.rows - a.rows || problemCodes.indexOf(a.code) - problemCodes.indexOf(b.code))
}
