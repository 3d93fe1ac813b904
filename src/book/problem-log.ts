import type { Problem } from './book.ts'
import type { ProblemCode } from './error-codes.ts'

/** So many rows of one fault in one column are listed one by one; the rest is a count. Rows set aside are all listed. */
const mostListed = 10_000

/** Collects the faults of one file. */
export class ProblemLog {
  private readonly file: string
  private readonly listed: Problem[] = []
  private readonly counts = new Map<string, { column: string | null; code: ProblemCode; count: number }>()

  constructor(file: string) {
    this.file = file
  }

  add(
    code: ProblemCode,
    place: { readonly row?: number | null; readonly column?: string | null; readonly value?: string | null },
    setAside = false,
  ): void {
    const { row = null, column = null, value = null } = place
    if (!setAside) {
      const key = `${code} ${column}`
      const counted = this.counts.get(key) ?? { column, code, count: 0 }
      counted.count++
      this.counts.set(key, counted)
      if (counted.count > mostListed) return
    }
    this.listed.push({ file: this.file, row, column, value, code, setAside })
  }

  problems(): Problem[] {
    const summaries = [...this.counts.values()]
      .filter(({ count }) => count > mostListed)
      .map(({ column, code, count }) => ({
        file: this.file,
        row: null,
        column,
        value: code,
        code: 'moreOfTheSame' as const,
        setAside: false,
        rows: count - mostListed,
      }))
    const byRow = (a: Problem, b: Problem) => (a.row ?? 0) - (b.row ?? 0)
    return [...[...this.listed].sort(byRow), ...summaries]
  }
}
