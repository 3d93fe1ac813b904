import type { Language } from '../../../words/phrase.ts'
import type { Table } from '../../document.ts'
import { accountSentence } from '../account.ts'
import { notesWithUnit } from '../money-unit.ts'
import type { Numbers } from '../numbering.ts'
import { cellPadding, type GridCell, type PrintedTable } from '../paper/printed-table.ts'
import type { Content, ContentObject } from './content.ts'
import { captionText, featuresOf, noteTexts } from './text.ts'

/** Rows up to which a table is not split between pages. */
const keptTogether = 20

/**
 * A three-line table. Its caption is the first of its header rows, so that it stands again with them on each page that
 * the table runs on to; notes and the row account follow.
 */
export function tableContent(
  table: Table,
  printed: PrintedTable,
  language: Language,
  numbers: Numbers,
  rowPadding: number,
): ContentObject {
  const columns = printed.widths.length
  const caption: Content[] = [
    {
      ...captionText(table.id, table.caption, language, numbers),
      colSpan: columns,
      border: noBorder,
      margin: [-cellPadding, 0, 0, 2],
    },
    ...Array<Content>(columns - 1).fill(''),
  ]
  const rows = printed.body
  const head = printed.header.length
  const headerRows = head + 1
  const body = [
    caption,
    ...printed.header.map((cells, i) =>
      cells.map((cell) =>
        cellContent(cell, printed.fontSize, {
          top: i === 0,
          bottom: i === head - 1 || cell?.isSpanning === true,
        }),
      ),
    ),
    ...rows.map((row) =>
      row.cells.map((cell) => cellContent(cell, printed.fontSize, { top: true, bottom: true })),
    ),
  ]
  const drawn: ContentObject = {
    style: 'table',
    table: {
      widths: printed.widths.map((width) => width - 2 * cellPadding),
      headerRows,
      dontBreakRows: true,
      keepWithHeaderRows: Math.min(2, rows.length),
      body,
    },
    layout: {
      hLineWidth: (line: number) => {
        if (line === 0) return 0
        if (line === 1 || line === body.length) return 1.1
        if (line === headerRows) return 0.6
        if (line < headerRows) return 0.4
        return rows[line - headerRows]?.role === 'total' ? 0.4 : 0
      },
      vLineWidth: () => 0,
      hLineColor: () => '#000000',
      paddingLeft: () => cellPadding,
      paddingRight: () => cellPadding,
      paddingTop: () => rowPadding,
      paddingBottom: () => rowPadding,
    },
  }
  const notes: ContentObject[] = [
    ...noteTexts(notesWithUnit(table), language, numbers),
    { text: accountSentence(table.account)[language], style: 'note' },
  ]
  return {
    stack: [drawn, { stack: notes, margin: [0, 3, 0, 0], unbreakable: true }],
    margin: [0, 8, 0, 10],
    unbreakable: rows.length <= keptTogether,
  }
}

const noBorder = [false, false, false, false]

function cellContent(
  cell: GridCell,
  fontSize: number,
  rules: { readonly top: boolean; readonly bottom: boolean },
): Content {
  const border = [false, rules.top, false, rules.bottom]
  if (cell === null) return { text: '', border }
  return {
    text: cell.text,
    ...featuresOf(cell.text),
    alignment: cell.align,
    bold: cell.isBold,
    fontSize,
    border,
    ...(cell.columns > 1 ? { colSpan: cell.columns } : {}),
    ...(cell.isBold ? { verticalAlignment: 'bottom' } : {}),
  }
}
