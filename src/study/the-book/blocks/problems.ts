import type { Book } from '../../../book/book.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import { problemSentences } from '../../../words/problems.ts'
import { bookColumns, problemsTable } from '../../../words/the-book.ts'
import type { Block } from '../../document.ts'
import { columnLabelWithName } from '../labels.ts'
import { type ProblemKind, summariseProblems } from '../problem-summary.ts'
import { readingAccount } from './reading.ts'

/** Faults by kind, with what to do about each. */
export function problemsBlock(book: Book): Block {
  const kinds = summariseProblems(book.reading.problems)
  if (kinds.length === 0) return { kind: 'paragraph', text: problemsTable.none }
  const times = kinds.reduce((sum, kind) => sum + kind.times, 0)
  return {
    kind: 'table',
    id: 'problems',
    caption: problemsTable.caption(kinds.length, times),
    columns: [
      { key: 'why', header: bookColumns.why, format: 'text' },
      { key: 'file', header: bookColumns.file, format: 'text' },
      { key: 'where', header: bookColumns.where, format: 'text' },
      { key: 'times', header: bookColumns.times, format: 'count' },
      { key: 'setAside', header: bookColumns.setAside, format: 'count' },
      { key: 'remedy', header: bookColumns.remedy, format: 'text' },
    ],
    rows: kinds.map((kind) => ({
      cells: [
        problemSentences[kind.code].why,
        verbatim(kind.file),
        columnsOf(kind, book),
        kind.times,
        kind.setAside,
        problemSentences[kind.code].remedy,
      ],
    })),
    notes: [problemsTable.note],
    account: readingAccount(book),
  }
}

/** The headers, with what a canonical one means. */
function columnsOf({ columns, file }: ProblemKind, book: Book): Phrase | null {
  const table = book.reading.files.find((read) => read.file === file)?.table
  const labels = columns.map((header) => (table ? columnLabelWithName(table, header) : verbatim(header)))
  return columns.length === 0
    ? null
    : {
        'zh-CN': labels.map((label) => label['zh-CN']).join('、'),
        en: labels.map((label) => label.en).join(', '),
      }
}
