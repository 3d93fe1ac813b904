import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Language } from '../../../words/phrase.ts'
import { cellPadding, type GridCell, type PrintedTable } from '../paper/printed-table.ts'
import { twips } from './form.ts'
import { run } from './text.ts'

/** Rows up to which a table is not split between pages. */
const keptTogether = 20

/** Eighths of a point, as rules are measured. */
const rules = { outer: 10, header: 5, inner: 4 } as const

/** A three-line table: rules above, under the header and beneath. The header stands again on every page. */
export function wordTable(printed: PrintedTable, language: Language): Table {
  const widths = printed.widths.map(twips)
  const lastRow = printed.body.length - 1
  const isKept = printed.body.length <= keptTogether
  const rows = [
    ...printed.header.map((cells, i) =>
      rowOf(cells, {
        isHeader: true,
        keepNext: true,
        top: i === 0 ? rules.outer : 0,
        bottom: (cell) =>
          i === printed.header.length - 1 ? rules.header : cell.isSpanning ? rules.inner : 0,
      }),
    ),
    ...printed.body.map(({ cells, role }, i) =>
      rowOf(cells, {
        isHeader: false,
        keepNext: i < lastRow && (isKept || i === 0 || role === 'group'),
        top: role === 'total' ? rules.inner : 0,
        bottom: () => (i === lastRow ? rules.outer : 0),
      }),
    ),
  ]
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: twips(cellPadding), right: twips(cellPadding), top: 30, bottom: 30 },
  })

  function rowOf(cells: readonly GridCell[], row: RowStyle): TableRow {
    const children = cells.flatMap((cell, column) => {
      if (cell === null) return []
      const size = widths.slice(column, column + cell.columns).reduce((sum, width) => sum + width, 0)
      return [
        new TableCell({
          columnSpan: cell.columns,
          width: { size, type: WidthType.DXA },
          verticalAlign: row.isHeader ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
          borders: { ...noSides, top: ruleOf(row.top), bottom: ruleOf(row.bottom(cell)) },
          children: [
            new Paragraph({
              style: 'TableText',
              alignment: alignments[cell.align],
              keepNext: row.keepNext,
              children: [run(cell.text, language, { bold: cell.isBold, size: printed.fontSize })],
            }),
          ],
        }),
      ]
    })
    return new TableRow({ children, tableHeader: row.isHeader, cantSplit: true })
  }
}

interface RowStyle {
  readonly isHeader: boolean
  readonly keepNext: boolean
  readonly top: number
  readonly bottom: (cell: NonNullable<GridCell>) => number
}

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const

function ruleOf(size: number) {
  return size === 0
    ? { style: BorderStyle.NONE, size: 0 }
    : { style: BorderStyle.SINGLE, size, color: '000000' }
}

const none = { style: BorderStyle.NONE, size: 0 }
const noSides = { left: none, right: none }

export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}
