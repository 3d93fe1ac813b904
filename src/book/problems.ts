import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileAtomically } from './atomic-write.ts'
import type { Book, FileReading, Problem } from './book.ts'
import { rowTexts } from './cell-batch.ts'
import { spreadsheetCell } from './csv-text.ts'
import type { ProblemCode } from './error-codes.ts'
import { openTable } from './table-source.ts'

/** The sentences of `problems.csv`, which the caller takes from `words/`. */
export interface ProblemWords {
  /** Titles of: code, file, row, column, value, why, remedy, set aside, then of the row itself. */
  readonly titles: readonly [string, string, string, string, string, string, string, string, string]
  readonly yes: string
  readonly no: string
  readonly why: (code: ProblemCode, problem: Problem) => string
  readonly remedy: (code: ProblemCode, problem: Problem) => string
}

/**
 * Writes every problem as a line of CSV for a spreadsheet (UTF-8 with a byte order mark, formulas disarmed). A row
 * that was set aside stands at the end of its line whole, as it stood in the file: mend it there and read it again.
 */
export async function writeProblems(book: Book, output: string, words: ProblemWords): Promise<void> {
  const { problems, files } = book.reading
  await writeFileAtomically(output, async (write) => {
    await write(`\uFEFF${words.titles.map(spreadsheetCell).join(',')}\r\n`)
    for (const file of new Set(problems.map((problem) => problem.file))) {
      const own = problems.filter((problem) => problem.file === file)
      const reading = files.find((candidate) => candidate.file === file)
      const rows = reading ? await rowsSetAside(book, reading, own) : new Map<number, readonly string[]>()
      const lines = own.map((problem) => {
        const row = problem.setAside && problem.row !== null ? (rows.get(problem.row) ?? []) : []
        return `${lineOf(problem, words, row)}\r\n`
      })
      await write(lines.join(''))
    }
  })
}

function lineOf(problem: Problem, words: ProblemWords, row: readonly string[]): string {
  const { code, file, column, value, setAside } = problem
  const cells = [
    code,
    file,
    problem.row === null ? '' : String(problem.row),
    column ?? '',
    value ?? '',
    words.why(code, problem),
    words.remedy(code, problem),
    setAside ? words.yes : words.no,
    ...row,
  ]
  return cells.map(spreadsheetCell).join(',')
}

/** Reads the source once more for the rows that were set aside. */
async function rowsSetAside(
  book: Book,
  { file, sheet }: FileReading,
  problems: readonly Problem[],
): Promise<Map<number, string[]>> {
  const wanted = new Set(problems.flatMap(({ setAside, row }) => (setAside && row !== null ? [row] : [])))
  const found = new Map<number, string[]>()
  if (wanted.size === 0) return found
  const isFolder = (await stat(book.source)).isDirectory()
  const source = await openTable(isFolder ? join(book.source, file) : book.source, sheet)
  for await (const batch of source.batches()) {
    for (let row = 0; row < batch.rows; row++) {
      const sourceRow = batch.firstRow + row
      if (wanted.has(sourceRow)) found.set(sourceRow, rowTexts(batch, row))
    }
  }
  return found
}
