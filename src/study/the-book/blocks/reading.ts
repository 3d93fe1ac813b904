import type { Book } from '../../../book/book.ts'
import type { TieOut } from '../../../book/control-totals.ts'
import { bookTableLabels } from '../../../words/book-columns.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import { bookColumns, filesTable, rowsTable, tieOutTable } from '../../../words/the-book.ts'
import { writtenCount } from '../../../words/written-numbers.ts'
import type { Block, RowAccount } from '../../document.ts'

/** What was read, used and set aside, in rows and in yuan; the files; the tie-out. */
export function readingBlocks(book: Book, tieOuts: readonly TieOut[]): Block[] {
  return [rowsBlock(book), filesBlock(book), tieOutBlock(book, tieOuts)]
}

/** Rows of the loans, those set aside with them. */
export function readingAccount({ reading: { loanRows } }: Book): RowAccount {
  const { read, used, setAside } = loanRows
  return { read, used, dropped: [{ reason: bookColumns.setAside, count: setAside }] }
}

function rowsBlock(book: Book): Block {
  const { read, used, setAside, amountRead, amountUsed, amountSetAside } = book.reading.loanRows
  const lines: readonly (readonly [Phrase, number, number | null])[] = [
    [bookColumns.read, read, amountRead],
    [bookColumns.used, used, amountUsed],
    [bookColumns.setAside, setAside, amountSetAside],
  ]
  return {
    kind: 'table',
    id: 'rows',
    caption: rowsTable.caption(setAside, amountSetAside),
    columns: [
      { key: 'what', header: bookColumns.what, format: 'text' },
      { key: 'rows', header: bookColumns.rows, format: 'count' },
      { key: 'yuan', header: bookColumns.yuan, format: 'yuan' },
    ],
    rows: lines.map(([what, rows, fen]) => ({ cells: [what, rows, fen === null ? null : fen / 100] })),
    notes: [rowsTable.note],
    account: readingAccount(book),
  }
}

function filesBlock({ recognised, reading: { files } }: Book): Block {
  const read = files.reduce((sum, { rowsRead }) => sum + rowsRead, 0)
  const setAside = files.reduce((sum, { rowsSetAside }) => sum + rowsSetAside, 0)
  return {
    kind: 'table',
    id: 'files',
    caption: filesTable.caption(files.length, read),
    columns: [
      { key: 'file', header: bookColumns.file, format: 'text' },
      { key: 'table', header: bookColumns.table, format: 'text' },
      { key: 'format', header: bookColumns.encoding, format: 'text' },
      { key: 'headerRow', header: bookColumns.headerRow, format: 'integer' },
      { key: 'read', header: bookColumns.read, format: 'count' },
      { key: 'setAside', header: bookColumns.setAside, format: 'count' },
      { key: 'recognised', header: bookColumns.recognised, format: 'text' },
    ],
    rows: files.map(({ file, table, format, encoding, headerRow, rowsRead, rowsSetAside, columns }) => ({
      cells: [
        verbatim(file),
        recognised ? bookTableLabels[table] : filesTable.creditFile,
        verbatim(
          encoding === null ? format.toUpperCase() : `${format.toUpperCase()}, ${encoding.toUpperCase()}`,
        ),
        headerRow,
        rowsRead,
        rowsSetAside,
        verbatim(`${columns.filter(({ canonical }) => canonical !== null).length} / ${columns.length}`),
      ],
    })),
    notes: [],
    account: { read, used: read - setAside, dropped: [{ reason: bookColumns.setAside, count: setAside }] },
  }
}

function tieOutBlock(book: Book, tieOuts: readonly TieOut[]): Block {
  const id = 'tie-out'
  if (tieOuts.length === 0) {
    return { kind: 'unavailable', id, caption: tieOutTable.title, reason: tieOutTable.none }
  }
  const shown = (what: TieOut['what'], value: number) =>
    what === 'count' ? verbatim(writtenCount(value)) : value / 100
  return {
    kind: 'table',
    id,
    caption: tieOutTable.caption(tieOuts.filter(({ difference }) => difference === 0).length, tieOuts.length),
    columns: [
      { key: 'what', header: bookColumns.what, format: 'text' },
      { key: 'source', header: bookColumns.source, format: 'text' },
      { key: 'expected', header: bookColumns.expected, format: 'yuan' },
      { key: 'read', header: bookColumns.read, format: 'yuan' },
      { key: 'used', header: bookColumns.used, format: 'yuan' },
      { key: 'difference', header: bookColumns.difference, format: 'yuan' },
    ],
    rows: tieOuts.map(({ what, source, month, expected, read, used, difference }) => ({
      cells: [
        tieOutTable.items[what],
        source === 'institution'
          ? tieOutTable.sources.institution(month ?? '')
          : tieOutTable.sources.controlTotals,
        ...[expected, read, used, difference].map((value) => shown(what, value)),
      ],
    })),
    notes: [tieOutTable.note],
    account: readingAccount(book),
  }
}
