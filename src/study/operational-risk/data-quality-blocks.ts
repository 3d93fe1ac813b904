import type { Identity } from '../../book/sample/table-columns.ts'
import {
  blankCaption,
  blankNote,
  fieldLabels,
  problemsFound,
  operationalWords as words,
} from '../../words/operational-risk.ts'
import { verbatim } from '../../words/phrase.ts'
import type { StudyContext } from '../context.ts'
import type { Block, RowAccount, Table } from '../document.ts'
import { summariseProblems } from '../the-book/problem-summary.ts'
import { type BlankFields, blankFields } from './blank-fields.ts'

/** What reading found wrong, and what is blank. */
export function dataQualityBlocks(
  { book }: StudyContext,
  isIn: Uint8Array,
  branch: Identity | null,
  account: RowAccount,
): Block[] {
  return [problemBlock(book.reading), blankTable(blankFields(book, isIn, branch), account)]
}

/** Faults by kind stand in chapter 1. */
function problemBlock({ problems }: StudyContext['book']['reading']): Block {
  const kinds = summariseProblems(problems)
  const total = (key: 'times' | 'setAside') => kinds.reduce((sum, kind) => sum + kind[key], 0)
  const text =
    kinds.length === 0 ? words.noProblems : problemsFound(total('times'), kinds.length, total('setAside'))
  return { kind: 'paragraph', text }
}

function blankTable(found: BlankFields, account: RowAccount): Table {
  const { fields, absent, lines, byField } = found
  const notes = lines.reduce((sum, line) => sum + line.notes, 0)
  const blank = lines.reduce((sum, line) => sum + line.blank, 0)
  const most = Math.max(0, ...byField)
  const worst = most > 0 ? { field: fields[byField.indexOf(most)], blank: most } : null
  const cells = (line: Pick<(typeof lines)[number], 'notes' | 'blank' | 'worst'>) => [
    line.notes,
    line.blank,
    line.blank / (line.notes * fields.length),
    // Where nothing is blank, no field is blank most.
    ...(worst === null
      ? []
      : line.worst === null
        ? [words.nothingBlank, null]
        : [fieldLabels[line.worst.field], line.worst.blank / line.notes]),
  ]
  return {
    kind: 'table',
    id: 'blank-fields',
    caption: blankCaption(
      blank / (notes * fields.length),
      worst && { field: fieldLabels[worst.field], share: worst.blank / notes },
    ),
    columns: [
      { key: 'branch', header: words.branch, format: 'text' },
      { key: 'notes', header: words.notes, format: 'count' },
      { key: 'blank', header: words.blankCells, format: 'count' },
      { key: 'share', header: words.blankShare, format: 'percent2' },
      ...(worst === null
        ? []
        : [
            { key: 'worst', header: words.worstField, format: 'text' as const },
            { key: 'worstShare', header: words.itsBlankShare, format: 'percent2' as const },
          ]),
    ],
    rows: [
      ...lines.map((line) => ({
        cells: [line.name === null ? words.noBranch : verbatim(line.name), ...cells(line)],
      })),
      { cells: [words.allBranches, ...cells({ notes, blank, worst })], role: 'total' },
    ],
    notes: [
      blankNote(
        fields.map((field) => fieldLabels[field]),
        absent.map((field) => fieldLabels[field]),
      ),
    ],
    account,
  }
}
